import { isSelf } from '../base/parties.ts';
import { findPhrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { losing } from '../phrases/losing.ts';
import { paying } from '../phrases/paying.ts';
import { readClauses } from './clauses.ts';

/** Where something is told to have been given up, lost or paid. */
export const prices = (prose: Prose): readonly Run[] =>
  [paying, losing]
    .flatMap((said) => findPhrases(prose, said))
    .filter((run) => !isDenied(prose, run) && !isEmpty(prose, run) && !isSupposed(prose, run));

/** "Nobody lost", "I would not trade it". */
const isDenied = (prose: Prose, { from, to }: Run): boolean =>
  tokenAt(prose, from).isNegated || (isSelf(tokenAt(prose, from)) && tokenAt(prose, to - 1).isNegated);

/** A noun where a verb is meant ("the drop-off"), a state before ("was losing reads"), or a cost without a word of it. */
function isEmpty(prose: Prose, { from, to }: Run): boolean {
  const [first, last] = [tokenAt(prose, from), tokenAt(prose, to - 1)];
  const next = tokenAt(prose, to);
  if (first.form === 'losing' || (first.lemma === 'cost' && vague.has(next.form))) return true;
  if (last.part === 'noun' && turns.has(last.lemma)) return true;
  if (first.lemma !== 'lose' || to - from > 1 || tokenAt(prose, from - 1).part === 'auxiliary') return false;
  return (
    next.part === 'mark' || ['on', 'that', 'out'].includes(next.form) || tokenAt(prose, from - 1).part === 'number'
  );
}

/** Nouns too, and then no cost. */
const turns: ReadonlySet<string> = new Set(['slip', 'slide', 'trade', 'wait', 'drop']);

/** What is said of a cost in every story. */
const vague: ReadonlySet<string> = new Set(['borne', 'managed', 'acknowledged', 'accepted', 'real', 'paid']);

/** "I would have given up the discount". */
const isSupposed = (prose: Prose, { from, to }: Run): boolean =>
  readClauses(prose).some((clause) => clause.at >= from && clause.at < to && clause.isSupposed && !clause.isNegated);
