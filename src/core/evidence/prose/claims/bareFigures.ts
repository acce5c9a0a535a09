import { isParty } from '../base/parties.ts';
import { findPhrases, phrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { comparatives, gains, rising, scores } from '../words/measures.ts';
import { dates, ordinals } from '../words/times.ts';
import { effectFigures, pairsOfFigures } from '../reading/figures.ts';

/** Figures that claim an effect without saying what they started from, or are set against. */
export function bareFigures(prose: Prose): readonly Run[] {
  const pairs = [...pairsOfFigures(prose), ...findPhrases(prose, compared)];
  return [
    ...effectFigures(prose).filter((run) => isFigure(prose, run)),
    ...claims(prose),
    ...findPhrases(prose, worth),
  ].filter(
    (run) =>
      !pairs.some((pair) => isNear(pair, run) && !isOfDifference(prose, pair, run)) &&
      !isDecided(prose, run) &&
      !isMere(prose, run.from),
  );
}

const isNear = (pair: Run, run: Run): boolean => pair.from <= run.to + close && pair.to >= run.from - close;

/** "40 percent faster, before it was 14 boards": a difference is not the value that another is set against. */
const isOfDifference = (prose: Prose, pair: Run, { from, to }: Run): boolean =>
  pair.from >= from && pair.from < to && comparatives.has(tokenAt(prose, to - 1).form);

/** How near a figure lies to a pair that explains it. */
const close = 2;

const compared = phrases(`
  <number> … rather than <number>
  <number> … instead of <number>
  <number> … against <number>
  <number> … compared with|to <number>
  <number> … in place of <number>`);

/** "One more thing", "gave up a quarter", "plus two contractors": words that stand beside figures, and claim nothing. */
function isFigure(prose: Prose, { from, to }: Run): boolean {
  const words = prose.tokens.slice(from, to);
  const [first] = words;
  if (first === undefined) return false;
  if (first.form === 'one' && words.at(-1)?.form === 'more') return false;
  if (/^(?:up|down|plus|minus)$/.test(first.form)) {
    const before = tokenAt(prose, from - 1);
    if (before.part === 'verb' && !rising.has(before.lemma) && !rising.has(before.form)) return false;
    if (first.form === 'plus' && !words.some(({ form }) => /^[\d.,]+$|^(?:%|percent|points?)$/.test(form)))
      return false;
  }
  return !words.some(({ form }) => form === 'there' || form === 'where') && !isClock(tokenAt(prose, to).form);
}

/** "Up by 8 pm". */
const isClock = (form: string): boolean => /^[ap]\.?m\.?$/.test(form);

/** "Has cut the order by a fifth", "the limit was raised to two thousand": what somebody set, and no figure that moved. */
function isDecided(prose: Prose, { from, to }: Run): boolean {
  const words = prose.tokens
    .slice(Math.max(0, from - near), to)
    .filter(({ sentence }) => sentence === tokenAt(prose, from).sentence);
  return (
    words.some(({ lemma, part }) => part === 'noun' && settings.has(lemma)) &&
    !words.some(({ form }) => ofThemselves.has(form))
  );
}

/** Verbs of what moves by itself. */
const ofThemselves: ReadonlySet<string> = new Set(
  'went go goes gone rose risen rise fell fallen grew grown climbed dropped'.split(' '),
);

const near = 6;

/** What somebody sets as they decide. */
const settings: ReadonlySet<string> = new Set(
  'order budget headcount limit fee allocation quota price reserve threshold allowance premium deductible cap bonus salary pay'.split(
    ' ',
  ),
);

const isMere = (prose: Prose, at: number): boolean =>
  prose.tokens
    .slice(Math.max(0, at - 5), at)
    .some(({ form, sentence }) => supposed.has(form) && sentence === tokenAt(prose, at).sentence);

const supposed: ReadonlySet<string> = new Set(
  'would could might will if target goal hope should want wants wanted ask asked demanded'.split(' '),
);

const worth = phrases(`
  impact|value|benefit|upside|saving|savings|uplift … <number> k|m|million|mil|billion
  impact|value|benefit|upside|saving|savings|uplift : <number>`);

/** Figures that say by how much, how many times or how well, where nothing stands beside them. */
const claims = (prose: Prose): readonly Run[] =>
  prose.tokens.flatMap((token, at) => {
    if (token.part !== 'number' || tokenAt(prose, at - 1).part === 'number' || isSecondHalf(prose, at))
      return fractionAt(prose, at);
    if (/^(?:19|20)\d\d$/.test(token.form) || ordinals.has(token.form)) return [];
    const end = endOfValue(prose, at);
    return isClaim(prose, at, end) ? [{ from: at, to: end }] : [];
  });

/** The four of "ninety-four". */
const isSecondHalf = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at - 1).form === '-' && tokenAt(prose, at - 2).part === 'number';

/** "Down a third", "threefold", "x2". */
function fractionAt(prose: Prose, at: number): readonly Run[] {
  const { form } = tokenAt(prose, at);
  if (/^(?:x\d|(?:two|three|four|five|six|ten|hundred|many)fold)$/.test(form)) return [{ from: at, to: at + 1 }];
  const isPart = /^(?:third|half|quarter|fifth|tenth|two-thirds|thirds|fourth|sixth)$/.test(form);
  const isLess = comparatives.has(tokenAt(prose, at + 1).form);
  return isPart && (isLess || isMoved(prose, at)) && tokenAt(prose, at + 1).form !== 'of'
    ? [{ from: at, to: at + 1 }]
    : [];
}

/** The number with its unit: "8 million", "15 per cent", "12 points". */
function endOfValue(prose: Prose, at: number): number {
  let end = at + 1;
  while (isOfValue(prose, end)) end += 1;
  return end;
}

const isOfValue = (prose: Prose, at: number): boolean => {
  const { form, part } = tokenAt(prose, at);
  if (form === '-') return isSecondHalf(prose, at + 1) && tokenAt(prose, at + 1).part === 'number';
  if (form === 'per') return tokenAt(prose, at + 1).form === 'cent';
  return part === 'number' || units.has(form.replace(/\.$/, ''));
};

const units: ReadonlySet<string> = new Set(
  '% percent cent k m x mil million billion point points pp stars star euros dollars pounds hours minutes days weeks'.split(
    ' ',
  ),
);

function isClaim(prose: Prose, at: number, end: number): boolean {
  const { form } = tokenAt(prose, at);
  const unit = tokenAt(prose, at + 1).form.replace(/\.$/, '');
  const next = tokenAt(prose, end);
  if (dates.has(next.form) || isClock(next.form) || dates.has(tokenAt(prose, at - 1).form)) return false;
  if (/^[+−–-]\d/.test(form) && form.length > 1) return true;
  if (unit === 'x' && end === at + 2) return true;
  if (/^(?:zero|nil|0)$/.test(form) && gains.has(next.lemma)) return true;
  if (
    end > at + 1 &&
    (comparatives.has(next.form) ||
      gains.has(next.lemma) ||
      (next.form === 'in' && gains.has(tokenAt(prose, end + 1).lemma)) ||
      /^(?:saved|gained|won|earned)$/.test(next.form))
  )
    return true;
  if (isMoved(prose, at)) return true;
  return isState(prose, at, end);
}

/** A verb, or "up" and "down", that moves the figure stands before it. */
function isMoved(prose: Prose, at: number): boolean {
  let back = at - 1;
  while (back > at - behind && fillers.has(tokenAt(prose, back).form)) back -= 1;
  const { form, lemma, part } = tokenAt(prose, back);
  const before = tokenAt(prose, back - 1);
  if (/^(?:plus|minus)$/.test(form) && /^(?:%|percent|points?|pts)$/.test(tokenAt(prose, at + 1).form)) return true;
  if (/^(?:up|down|plus|minus)$/.test(form)) {
    if (before.part !== 'verb' && before.part !== 'auxiliary')
      return before.part !== 'pronoun' && before.part !== 'other';
    return rising.has(before.lemma) || rising.has(before.form) || /^(?:go|come|be|get)$/.test(before.lemma);
  }
  const reaches = prose.tokens.slice(back + 1, at).some((token) => token.form === 'to');
  if (reaches && (form === 'went' || form === 'came')) return true;
  if (!rising.has(lemma) && !rising.has(form)) return comparatives.has(form) && tokenAt(prose, back + 1).form === 'by';
  return part === 'verb' || part === 'noun' || part === 'auxiliary';
}

const fillers: ReadonlySet<string> = new Set(
  'a an about some around roughly almost nearly by over to maybe of well like another good full further'.split(' '),
);

const behind = 4;

/** "Fill rate 97 percent": no verb before it in its sentence. */
const isFragment = (prose: Prose, at: number): boolean => {
  const { from = at } = prose.sentences[tokenAt(prose, at).sentence] ?? {};
  return at - from <= behind && !prose.tokens.slice(from, at).some(({ part }) => part === 'verb' || part === 'mark');
};

/** "Adoption is ninety percent", "NPS 74", "a score of 4.6 out of 5": how well it stands, as a result. */
function isState(prose: Prose, at: number, end: number): boolean {
  const isShare = /^(?:%|percent|cent|star|stars)$/.test(tokenAt(prose, end - 1).form);
  const before = tokenAt(prose, at - 1);
  const measure = /^(?:is|at|of|now)$/.test(before.form) ? tokenAt(prose, at - 2) : before;
  if (measure.part !== 'verb' && scores.has(measure.lemma)) return true;
  if (tokenAt(prose, end).form === 'out' && tokenAt(prose, end + 2).part === 'number') return scores.has(before.form);
  if (!isShare || tokenAt(prose, end).part === 'noun') return false;
  if (/^(?:noun|name)$/.test(before.part) && tokenAt(prose, end).part === 'mark' && isFragment(prose, at)) return true;
  const back = before.form === 'now' || before.form === 'at' ? at - 2 : at - 1;
  return (
    /^(?:is|are|stands|reached|reaches|hit)$/.test(tokenAt(prose, back).form) && !isParty(tokenAt(prose, back - 1))
  );
}
