import { type Prose, type Run, type Token, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { deciding, supposing } from '../words/changing.ts';
import { type Doer, findSubject, headOf, isBorder } from './doers.ts';

/** A verb with who does it. */
export type Clause = {
  readonly doer: Doer;
  /** The words that name the doer; none where they stand with an earlier verb. */
  readonly subject: Run;
  /** The token of the verb. */
  readonly at: number;
  readonly verb: string;
  readonly isNegated: boolean;
  /** Merely promised, supposed or intended. */
  readonly isSupposed: boolean;
  readonly isPast: boolean;
  readonly isPassive: boolean;
};

/** The clauses of a text, in order. */
export const readClauses = remember((prose): readonly Clause[] => {
  const clauses: Clause[] = [];
  for (const { from, to } of prose.sentences) {
    let doer: Doer | undefined;
    let leader: Doer | undefined;
    for (let at = from; at < to; at += 1) {
      if (!isMain(prose, at)) continue;
      const { from: first, ...group } = readGroup(prose, from, at);
      const subject = findSubject(prose, from, first);
      const named = subject && headOf(prose, subject, from);
      const isTeam = deciding.has(tokenAt(prose, at).lemma) || lightVerbs.has(tokenAt(prose, at).lemma);
      const found = named === 'thing' && doer === 'party' && isTeam && isIt(prose, subject) ? 'party' : named;
      const shared = tokenAt(prose, first - 1).form === ',' ? leader : doer;
      if (found !== 'thing') doer = found ?? shared ?? 'self';
      leader ??= doer;
      const none = { from: first, to: first };
      clauses.push({
        doer: found ?? doer ?? 'self',
        subject: subject ?? none,
        at,
        verb: tokenAt(prose, at).lemma,
        ...group,
      });
    }
  }
  return clauses;
});

const lightVerbs: ReadonlySet<string> = new Set(['make', 'end', 'wind', 'move', 'take']);

/** "It", which stands for the team that the sentence named before. */
const isIt = (prose: Prose, subject: Run | undefined): boolean =>
  subject !== undefined && tokenAt(prose, subject.to - 1).form === 'it';

/** A verb, or a "do" that stands for one: "they now do". */
const isMain = (prose: Prose, at: number): boolean => {
  const { part, form } = tokenAt(prose, at);
  if (form === 'have' && tokenAt(prose, at + 1).part === 'verb') return false;
  if (part === 'verb') return !(isDetermined(prose, at) && /(?:ed|en|ing)$/.test(form));
  const next = tokenAt(prose, at + 1);
  return (
    (form === 'do' || form === 'does') &&
    part === 'auxiliary' &&
    (next.part === 'mark' || objects.has(next.form) || determiners.has(next.form))
  );
};

/** After an article, or between a number and a noun. */
const isDetermined = (prose: Prose, at: number): boolean => {
  const { form, part } = tokenAt(prose, at - 1);
  return determiners.has(form) || (part === 'number' && tokenAt(prose, at + 1).part === 'noun');
};

const objects: ReadonlySet<string> = new Set(['it', 'them', 'both', 'all']);

/** Words after which "printed" says of what sort something is. */
const determiners: ReadonlySet<string> = new Set('a an the my our your his her its their no'.split(' '));

type Group = Pick<Clause, 'isNegated' | 'isSupposed' | 'isPast' | 'isPassive'> & { readonly from: number };

/** The verb with its auxiliaries, adverbs and denials. */
function readGroup(prose: Prose, from: number, at: number): Group {
  const verb = tokenAt(prose, at);
  let first = at;
  while (first > from && isOfGroup(tokenAt(prose, first - 1))) first -= 1;
  const before = prose.tokens.slice(first, at);
  const isBent = verb.form !== verb.lemma && !verb.form.endsWith('ing') && !verb.form.endsWith('s');
  return {
    from: first,
    isNegated:
      before.some(({ form }) => form === 'not' || form === 'never') ||
      verb.isNegated ||
      tokenAt(prose, at + 1).form === 'not',
    isSupposed:
      isConditional(prose, from, first) ||
      isWished(prose, from, first) ||
      isImagined(prose, from, first) ||
      before.some(({ form }, nth) => supposing.has(form) && !(isBent && isHad(form, before[nth + 1]))) ||
      before.some(({ form }) => form === 'almost' || form === 'nearly') ||
      isInfinitive(before),
    isPassive:
      (isBent || unbent.has(verb.form)) &&
      (isParticiple(prose, at, before) ||
        tokenAt(prose, first - 1).lemma === 'get' ||
        before.some(({ lemma, form }) => lemma === 'be' || form === 'been' || lemma === 'get')),
    isPast: isBent || unbent.has(verb.form) || before.some(({ form }) => form === 'did' || form === 'had'),
  };
}

/** "They'd dropped it": a "had" that is read as "would". */
const isHad = (form: string, next: Token | undefined): boolean =>
  form === 'would' && next?.form !== 'have' && next?.form !== 'be';

/** "Docs rewritten twice": a form that is no past, and has no "have" before it. */
const isParticiple = (prose: Prose, at: number, before: readonly Token[]): boolean =>
  /(?:.[^e]en|wn|ung|done)$/.test(tokenAt(prose, at).form) &&
  !before.some(({ lemma, form }) => lemma === 'have' || form === 'had');

/** "They wanted it dropped". */
function isWished(prose: Prose, from: number, before: number): boolean {
  for (let at = before - 1; at >= from && at >= before - 4; at -= 1) {
    const { lemma, part, form } = tokenAt(prose, at);
    if (part === 'mark' || form === 'and' || form === 'but' || form === 'so') return false;
    if (part === 'verb') return wishing.has(lemma);
  }
  return false;
}

/** "It would be false to say that they dropped it", "had they dropped it, it would have gone". */
function isImagined(prose: Prose, from: number, before: number): boolean {
  const { sentence } = tokenAt(prose, before);
  const end = prose.sentences[sentence]?.to ?? before;
  const words = prose.tokens.slice(from, end);
  if (words.some(({ form }, nth) => /^(?:would|could|might)$/.test(form) && words[nth + 1]?.form === 'have'))
    return true;
  return prose.tokens.slice(from, before).some(({ form }) => untrue.has(form));
}

const untrue: ReadonlySet<string> = new Set('false untrue myth pretend imagine suppose hypothetically'.split(' '));

const wishing: ReadonlySet<string> = new Set('want wish need like prefer demand ask'.split(' '));

/** "If they moved it". */
function isConditional(prose: Prose, from: number, before: number): boolean {
  for (let at = before - 1; at >= from && at >= before - 5; at -= 1) {
    const { form } = tokenAt(prose, at);
    if (form === 'if' || form === 'whether' || form === 'unless') return true;
    if (isBorder(prose, at) && form !== 'that') return false;
  }
  return false;
}

/** "To move it", where nothing says that it came to that: "had to move it". */
const isInfinitive = (before: readonly Token[]): boolean =>
  before.some(({ form }) => form === 'to') && !before.some(({ form, lemma }) => form === 'had' || lemma === 'have');

/** Verbs whose past is written as their present. */
const unbent: ReadonlySet<string> = new Set(
  'put cut read set quit let shut split reset recut recast cast shed spread hit rid bid offset upset'.split(' '),
);

const isOfGroup = ({ part, form }: Token): boolean =>
  part === 'auxiliary' || form === 'have' || part === 'adverb' || form === 'not' || form === 'to' || form === 'never';
