import { isOther, isParty } from '../base/parties.ts';
import { findPhrases, hasPhrase } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { sameAllAlong } from '../phrases/agreement.ts';
import { opposing, unopposed } from '../phrases/opposing.ts';

/** Where a named party is told to have been against it, or to have wanted something else. */
export function opponents(prose: Prose): readonly Run[] {
  if (hasPhrase(prose, unopposed) || hasPhrase(prose, sameAllAlong)) return [];
  return findPhrases(prose, opposing).filter((run) => isOfParty(prose, run));
}

/** Somebody else stands before it in its sentence, and is not the writer. */
function isOfParty(prose: Prose, { from }: Run): boolean {
  const { sentence, isNegated } = tokenAt(prose, from);
  if (isNegated && nobodyBefore(prose, from)) return false;
  for (let at = from - 1; tokenAt(prose, at).sentence === sentence; at -= 1) {
    const token = tokenAt(prose, at);
    if (token.form === 'i' || token.form === 'we') return false;
    if (isParty(token) || isOther(token)) return true;
  }
  return laterParty(prose, from);
}

const nobodyBefore = (prose: Prose, from: number): boolean =>
  prose.tokens.slice(Math.max(0, from - 5), from).some(({ form }) => /^(?:nobody|none|neither)$/.test(form));

/** "Against it were the planners". */
function laterParty(prose: Prose, from: number): boolean {
  const { sentence } = tokenAt(prose, from);
  return prose.tokens.slice(from, from + 8).some((token) => token.sentence === sentence && isParty(token));
}
