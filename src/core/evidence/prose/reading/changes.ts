import { isParty } from '../base/parties.ts';
import { findPhrases, type Phrases, phrases } from '../base/phrases.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { isChanging } from '../base/verbs.ts';
import { contrast, later, unchanged } from '../phrases/marks.ts';
import { still, supposing, working } from '../words/changing.ts';
import {
  isBefore,
  isByParty,
  isGoing,
  isHabit,
  isHollow,
  isMadeRule,
  isMoved,
  isOfDeciders,
  isOfWriter,
  isOver,
  isPerfect,
  isTaken,
  isUsing,
} from './acts.ts';
import { type Clause, readClauses } from './clauses.ts';
import { effectFigures, isSameTwice } from './figures.ts';
import { movements } from './movements.ts';
import { isSetAgainst } from './states.ts';

/** Where another team, role or person is told to have done otherwise. */
export const changesOfOthers = remember((prose): readonly Run[] => [
  ...readClauses(prose)
    .filter((clause) => isChange(prose, clause))
    .map(({ at }) => ({ from: at, to: at + 1 })),
  ...caused(prose),
  ...named(prose),
]);

function isChange(prose: Prose, clause: Clause): boolean {
  const { doer, isSupposed, isPassive, verb, at, isPast, isNegated } = clause;
  if (isSupposed || isOfWriter(prose, at) || isHollow(prose, clause)) return false;
  if (isPassive) return !isNegated && isChanging(verb) && isByParty(prose, at) && !isAsBefore(prose, at);
  if (doer === 'self' || isBefore(prose, clause)) return false;
  if (isNegated) return doer === 'party' && isCompared(prose, at, 0) && isOver(prose, at);
  if (doer === 'thing') return (isPast && isOfDeciders(prose, clause)) || isTaken(prose, clause);
  return (isPast && isDone(prose, clause)) || isDoneNow(prose, clause);
}

const isDone = (prose: Prose, { verb, at }: Clause): boolean =>
  isChanging(verb) || isMadeRule(prose, at) || isGoing(prose, at) || isMoved(prose, at);

/** What somebody does by now, where something says that it was otherwise before. */
function isDoneNow(prose: Prose, clause: Clause): boolean {
  const { verb, at, isPast } = clause;
  if (isPast && tokenAt(prose, at).form !== verb && !isPerfect(prose, at)) return false;
  if (isAsBefore(prose, at)) return false;
  if (isTaken(prose, clause) || isUsing(prose, clause)) return true;
  if (isHabit(prose, clause)) return false;
  return (isCompared(prose, at, 0) && !still.has(verb)) || (isCompared(prose, at, 1) && working.has(verb));
}

/** Whether something so many sentences away sets now against earlier, or says what of the writer's led to it. */
const isCompared = (prose: Prose, at: number, near: number): boolean =>
  comparisons(prose).some((other) => Math.abs(other - tokenAt(prose, at).sentence) <= near);

const comparisons = remember((prose) => sentencesOf(prose, later, contrast, causedByWriter));

const isAsBefore = (prose: Prose, at: number): boolean => sameness(prose).includes(tokenAt(prose, at).sentence);

const sameness = remember((prose) => sentencesOf(prose, unchanged));

const sentencesOf = (prose: Prose, ...said: readonly Phrases[]): readonly number[] =>
  said.flatMap((list) => findPhrases(prose, list).map(({ from }) => tokenAt(prose, from).sentence));

const causedByWriter = phrases(`
  because|since|after|as <self>
  because of <self>
  because|since <noun>|<party> … <self>`);

/** "Brought them to pull the draft", "was enough for the head of the yards to ban it". */
export const caused = (prose: Prose): readonly Run[] =>
  findPhrases(prose, causing).filter(({ from, to }) => {
    const { isNegated } = tokenAt(prose, from);
    const verb = tokenAt(prose, to - 1).lemma;
    return !isNegated && (isChanging(verb) || (working.has(verb) && !still.has(verb))) && !isPromised(prose, from);
  });

const causing = phrases(`
  =got|led|brought|made|moved|pushed|prompted|convinced|persuaded|drove|caused|forced|allowed|let|helped|swayed|freed|inspired|shamed|nudged|enabled <party>|them|him|her =to? <verb>
  =got|led|brought|made|moved|pushed|prompted|convinced|persuaded|drove|caused|forced|allowed|let|helped|swayed|freed|inspired|shamed|nudged|enabled the|their|his|her|its … <party> =to <verb>
  enough =for … <party> … =to <verb>
  reason <party>|they|he|she <verb>`);

const isPromised = (prose: Prose, at: number): boolean =>
  [1, 2].some((back) => supposing.has(tokenAt(prose, at - back).form));

const nouns = phrases(`
  rewrite|switch|decision|adoption|move|redesign|reallocation|withdrawal|removal|change
  =call|choice|doing|ruling|reversal|withdrawal
  rewritten|moved|changed|dropped|adopted|reorganised|funded|paid|written|replaced|kept by <party>
  rewritten|moved|changed|dropped|adopted|reorganised|funded|paid|written|replaced by the|its|their <party>`);

/** "The desk's rewrite of its page", "was dropped by finance". */
const named = (prose: Prose): readonly Run[] =>
  findPhrases(prose, nouns).filter(({ from, to }) => {
    if (to - from > 1) return !tokenAt(prose, from).isNegated;
    if (prose.tokens.slice(Math.max(0, from - 5), from).some(({ lemma }) => lemma === 'influence')) return false;
    const owner = tokenAt(prose, from - 1).form;
    if (owner === 'their' || owner === 'his' || owner === 'her') return true;
    return /^['’]s$/.test(owner) && isParty(tokenAt(prose, from - 2));
  });

/** Whether a text tells any change as a fact. */
export const changeTold = (prose: Prose): boolean =>
  !isSameTwice(prose) &&
  (changesOfOthers(prose).length > 0 ||
    effectFigures(prose).length > 0 ||
    isSetAgainst(prose) ||
    movements(prose).length > 0);
