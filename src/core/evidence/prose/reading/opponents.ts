import { isOther, isParty, isSelf } from '../base/parties.ts';
import { findPhrases, hasPhrase } from '../base/phrases.ts';
import { type Prose, type Run, type Token, tokenAt } from '../base/prose.ts';
import { sameAllAlong } from '../phrases/agreement.ts';
import { objecting } from '../phrases/objecting.ts';
import { opposing, unopposed } from '../phrases/opposing.ts';
import { denials } from '../words/denials.ts';
import { customers } from '../words/parties.ts';
import { times } from '../words/times.ts';
import { readClauses } from './clauses.ts';

/** Where a named party is told to have been against it, or to have wanted something else. */
export function opponents(prose: Prose): readonly Run[] {
  if (hasPhrase(prose, unopposed) || hasPhrase(prose, sameAllAlong)) return [];
  return [opposing, objecting].flatMap((said) => findPhrases(prose, said)).filter((run) => isOfParty(prose, run));
}

/** Somebody else is its doer, or stands before it in its sentence. */
function isOfParty(prose: Prose, { from, to }: Run): boolean {
  const { sentence, isNegated, part } = tokenAt(prose, from);
  if (isNegated && (part === 'noun' || isOfNobody(prose, from))) return false;
  if (part === 'adjective' && to - from === 1 && tokenAt(prose, from).form.endsWith('ing')) return false;
  const isOfNoun = part === 'noun' || (part === 'adjective' && tokenAt(prose, to - 1).part === 'noun');
  if (isOfNoun) return isHeld(prose, { from, to });
  const clause = readClauses(prose).find(({ at }) => at >= from && at < to);
  if (clause?.isPassive === true && !felt.has(clause.verb)) return false;
  if (clause !== undefined && (clause.doer === 'self' || isConditional(prose, from))) return false;
  if (clause?.doer === 'party') return true;
  for (let at = from - 1; tokenAt(prose, at).sentence === sentence; at -= 1) {
    const token = tokenAt(prose, at);
    if (token.form === 'i' || token.form === 'we') return false;
    if (isParty(token) || (isOther(token) && token.form !== 'who') || isNamed(token)) return true;
  }
  return clause === undefined && laterParty(prose, from);
}

/** Verbs that tell in the passive what somebody feels. */
const felt: ReadonlySet<string> = new Set([
  'oppose',
  'worry',
  'concern',
  'annoy',
  'upset',
  'frighten',
  'convince',
  'persuade',
]);

/** "An objection of the planners", "the planners had doubts", "their veto": a noun of somebody. */
function isHeld(prose: Prose, { from, to }: Run): boolean {
  const { sentence } = tokenAt(prose, from);
  const isSame = (token: Token): boolean => token.sentence === sentence;
  const after = prose.tokens.slice(to, to + 6).filter(isSame);
  if (after.some(({ form }) => between.has(form)) && after.some((token) => isParty(token))) return true;
  const before = prose.tokens.slice(Math.max(0, from - 8), from).filter(isSame);
  const isOwned =
    before.slice(-3).some(({ form }) => owners.has(form)) || before.some(({ lemma }) => holding.has(lemma));
  return isOwned && before.some((token) => isParty(token) || isOther(token)) && !before.some(isSelf);
}

const between: ReadonlySet<string> = new Set(['of', 'from', 'by', 'with', 'between', 'among']);

const owners: ReadonlySet<string> = new Set(["'s", '’s', "'", '’', 'their', 'his', 'her']);

const holding: ReadonlySet<string> = new Set(
  'have raise voice express file lodge make put start go threaten call lead'.split(' '),
);

/** Some noun: who refuses or doubts is somebody, whatever the word. */
const isNamed = ({ part, lemma, form }: Token): boolean =>
  (part === 'noun' || part === 'name' || shares.has(form)) &&
  !times.has(form) &&
  !customers.has(lemma) &&
  !struggles.has(lemma);

const struggles: ReadonlySet<string> = new Set(
  'pushback resistance opposition conflict friction debate discussion'.split(' '),
);

const shares: ReadonlySet<string> = new Set(['both', 'most', 'others', 'all']);

/** "Not one region voted", "nobody minded": the denial is of whoever would have been against it. */
function isOfNobody(prose: Prose, from: number): boolean {
  const before = prose.tokens.slice(Math.max(0, from - 5), from);
  const denial = before.findLastIndex(({ form }) => denials.has(form));
  return before.some(
    ({ form, part }, at) =>
      at >= denial && (/^(?:nobody|none|neither)$/.test(form) || (at > denial && (part === 'noun' || form === 'one'))),
  );
}

/** "If they want it". */
const isConditional = (prose: Prose, from: number): boolean =>
  prose.tokens
    .slice(Math.max(0, from - 5), from)
    .some(({ form, sentence }) => form === 'if' && sentence === tokenAt(prose, from).sentence);

/** "Against it were the planners". */
function laterParty(prose: Prose, from: number): boolean {
  const { sentence } = tokenAt(prose, from);
  return prose.tokens.slice(from, from + 8).some((token) => token.sentence === sentence && isParty(token));
}
