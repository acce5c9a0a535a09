import { findPhrases, phrases } from '../base/phrases.ts';
import { type Prose, tokenAt } from '../base/prose.ts';
import { deciding, supposing } from '../words/changing.ts';
import { contrast, earlier, later } from '../phrases/marks.ts';
import { readClauses } from './clauses.ts';
import { isSameTwice, pairsOfFigures } from './figures.ts';

/** Whether a text tells how it was and how it is now, and the two differ. */
export const bothStates = (prose: Prose): boolean =>
  !isSameTwice(prose) && (isSetAgainst(prose) || isNear(prose) || hasTurned(prose));

/** Whether two states are set against each other in one breath. */
export const isSetAgainst = (prose: Prose): boolean =>
  pairsOfFigures(prose).length > 0 || findPhrases(prose, contrast).some(({ from }) => isTold(prose, from));

/** Neither "not only" nor "might switch to". */
const isTold = (prose: Prose, at: number): boolean =>
  !['only', 'start', 'beginning'].includes(tokenAt(prose, at + 1).form) &&
  !(tokenAt(prose, at).part === 'verb' && (tokenAt(prose, at).isNegated || isMere(tokenAt(prose, at - 1).form)));

const isMere = (form: string): boolean => supposing.has(form) || form === 'to' || form === 'probably';

const near = 1;

/** Whether something of earlier and something of now stand in the same sentence, or in neighbouring ones. */
function isNear(prose: Prose): boolean {
  const then = [
    ...findPhrases(prose, earlier).map(({ from }) => from),
    ...readClauses(prose)
      .filter(({ doer, isPast, isPassive }) => doer !== 'self' && isPast && !isPassive)
      .map(({ at }) => at),
  ].map((at) => tokenAt(prose, at).sentence);
  return findPhrases(prose, later).some(({ from }) => {
    const { sentence } = tokenAt(prose, from);
    return then.some((other) => Math.abs(sentence - other) <= near);
  });
}

const longAgo = phrases(`
  had already|always|long|never|ever|originally|once? <verb>
  had =been|kept|run|used|planned|earmarked|reserved|relied|worked|done`);

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
