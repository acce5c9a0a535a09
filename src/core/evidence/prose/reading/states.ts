import { findPhrases, phrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { deciding, still, supposing } from '../words/changing.ts';
import { dates } from '../words/times.ts';
import { contrast, earlier, later, unchanged } from '../phrases/marks.ts';
import { type Clause, readClauses } from './clauses.ts';
import { isSameTwice, pairsOfFigures } from './figures.ts';

/** Whether a text tells how it was and how it is now, and the two differ. */
export const bothStates = (prose: Prose): boolean =>
  !isSameTwice(prose) && (isSetAgainst(prose) || isNear(prose) || hasTurned(prose));

/** Whether two states are set against each other in one breath. */
export const isSetAgainst = (prose: Prose): boolean =>
  pairsOfFigures(prose).length > 0 || findPhrases(prose, contrast).some((run) => isTold(prose, run));

/** Neither "not only" nor "might switch to", nor what the writer came away from. */
function isTold(prose: Prose, { from, to }: Run): boolean {
  const token = tokenAt(prose, from);
  if (['only', 'start', 'beginning'].includes(tokenAt(prose, from + 1).form)) return false;
  if (token.part === 'verb' && (token.isNegated || isMere(tokenAt(prose, from - 1).form))) return false;
  const { from: begin, to: end } = prose.sentences[token.sentence] ?? { from, to };
  if (isNever(prose, { from: begin, to }) || isTheTimeBefore(prose, { from, to })) return false;
  if (/^(?:no|not|used)$/.test(token.form) && [1, 2, 3].some((back) => tokenAt(prose, from - back).form === 'i'))
    return false;
  if (isEmptySpan(prose, { from, to: end }) || isIf(prose, from)) return false;
  return !readClauses(prose).some(
    (clause) =>
      clause.at >= (token.form === 'from' ? from - 1 : from) &&
      clause.at < to &&
      (clause.isSupposed || clause.isNegated || isOfSelf(prose, clause)),
  );
}

/** "I grew from", "moved from ego to empathy": the writer, who moved nothing else. */
const isOfSelf = (prose: Prose, { doer, subject, at }: Clause): boolean =>
  doer === 'self' &&
  (subject.from === subject.to || tokenAt(prose, subject.to - 1).form === 'i') &&
  (tokenAt(prose, at).form !== 'used' || subject.from < subject.to) &&
  (['used', 'stopped', 'quit'].includes(tokenAt(prose, at).form) ||
    !['noun', 'number', 'name', 'adjective'].includes(tokenAt(prose, at + 2).part)) &&
  !['the', 'a', 'an', 'it', 'them', 'our', 'their', 'its'].includes(tokenAt(prose, at + 1).form);

/** "From zero to hero", "from x to y", "from November to February". */
function isEmptySpan(prose: Prose, { from, to }: Run): boolean {
  const ahead = prose.tokens.slice(from, to).findIndex(({ form }) => form === 'from');
  if (ahead === -1) return false;
  const at = from + ahead;
  const next = tokenAt(prose, at + 1).form;
  if (at === from && !isMoving(prose, from)) return true;
  return (
    empty.has(next) || (dates.has(next) && ['to', 'thru', 'through', 'until'].includes(tokenAt(prose, at + 2).form))
  );
}

/** "Took it from weekly to daily", "from 3 to 5": a span that something went, and no figure of speech. */
const isMoving = (prose: Prose, from: number): boolean =>
  prose.tokens.slice(from, from + 4).some(({ part }) => part === 'number') ||
  prose.tokens
    .slice(Math.max(0, from - 7), from)
    .some(
      ({ lemma, part, sentence }) => part === 'verb' && going.has(lemma) && sentence === tokenAt(prose, from).sentence,
    );

const going: ReadonlySet<string> = new Set(
  `go move bring take cut drop reduce fall rise change switch shift come grow shrink raise lower lift get turn extend
  shorten convert reschedule push pull replace redirect transfer expand narrow widen`.split(/\s+/),
);

const empty: ReadonlySet<string> = new Set(
  `zero x y b before nothing good ego start beginning first pushback chaos output no me where distrust doubt fear
  confusion silos resistance scepticism`.split(/\s+/),
);

/** "I had never worked with lawyers before". */
const isNever = (prose: Prose, { from, to }: Run): boolean =>
  tokenAt(prose, to - 1).form === '.' &&
  tokenAt(prose, to - 2).form === 'before' &&
  prose.tokens.slice(from, to).some(({ form }) => form === 'never');

/** "The year before." */
const isTheTimeBefore = (prose: Prose, { from, to }: Run): boolean =>
  tokenAt(prose, to - 2).form === 'before' &&
  /^(?:day|night|evening|morning|week|month|year|season)$/.test(tokenAt(prose, from).form);

/** A condition earlier in the sentence. */
const isIf = (prose: Prose, from: number): boolean =>
  prose.tokens
    .slice(prose.sentences[tokenAt(prose, from).sentence]?.from ?? from, from)
    .some(({ form }) => form === 'if');

const isMere = (form: string): boolean => supposing.has(form) || ['to', 'probably', 'almost', 'nearly'].includes(form);

const near = 1;

/** Whether something of earlier and something of now stand in the same sentence, or in neighbouring ones. */
function isNear(prose: Prose): boolean {
  const sentencesOf = (places: readonly number[]) => places.map((at) => tokenAt(prose, at).sentence);
  const then = sentencesOf(findPhrases(prose, earlier).map(({ from }) => from));
  const done = sentencesOf(
    readClauses(prose)
      .filter(({ doer, isPast, isPassive, verb }) => doer !== 'self' && isPast && !isPassive && !still.has(verb))
      .map(({ at }) => at),
  );
  const same = findPhrases(prose, unchanged).map(({ from }) => tokenAt(prose, from).sentence);
  return findPhrases(prose, later).some(({ from }) => {
    const { sentence } = tokenAt(prose, from);
    if (same.includes(sentence) || isOwnState(prose, from) || launched.has(tokenAt(prose, from - 1).form)) return false;
    return (
      then.some((other) => Math.abs(sentence - other) <= near) ||
      done.some((other) => other === sentence || other === sentence - near)
    );
  });
}

/** "I know now": how the writer is by now. */
const isOwnState = (prose: Prose, at: number): boolean =>
  [1, 2, 3].some((back) => tokenAt(prose, at - back).form === 'i') || tokenAt(prose, at + 1).form === 'i';

/** "Live since November": that something is there tells no change. */
const launched: ReadonlySet<string> = new Set(['live', 'out', 'available', 'running', 'online']);

const longAgo = phrases(`
  had already|always|long|never|ever|originally|once? <verb>
  used to <verb>
  each|every <noun>|<party> had|kept|ran|used|made|did
  for years|decades|ages
  by hand|default|habit|tradition
  had|would =been|kept|run|used|planned|earmarked|reserved|relied|worked|done`);

/** "Finance had planned a campaign. It moved the money": what had been, and what somebody then did. */
function hasTurned(prose: Prose): boolean {
  const had = findPhrases(prose, longAgo).map(({ from }) => tokenAt(prose, from).sentence);
  return readClauses(prose)
    .filter(
      ({ doer, isPast, isNegated, isSupposed, verb }) =>
        doer !== 'self' && isPast && !isNegated && !isSupposed && deciding.has(verb),
    )
    .some(({ at }) => had.some((sentence) => Math.abs(sentence - tokenAt(prose, at).sentence) <= near));
}
