import { findPhrases, type Phrases, phrases } from '../base/phrases.ts';
import { isParty } from '../base/parties.ts';
import { type Prose, type Run, tokenAt } from '../base/prose.ts';
import { remember } from '../base/remember.ts';
import { changing, deciding, lessening, moving, still, working } from '../words/changing.ts';
import { contrast, later, unchanged } from '../phrases/marks.ts';
import { readClauses } from './clauses.ts';
import { effectFigures, isSameTwice } from './figures.ts';
import { isSetAgainst } from './states.ts';

/** Where another team, role or person is told to have done otherwise. */
export const changesOfOthers = remember((prose): readonly Run[] => {
  const compared = sentencesOf(prose, later, contrast);
  const same = sentencesOf(prose, unchanged);
  const isCompared = (sentence: number, near: number) => compared.some((other) => Math.abs(other - sentence) <= near);
  const told = readClauses(prose).filter(({ doer, isSupposed, isPassive, verb, at, isPast, isNegated }) => {
    if (doer === 'self' || isSupposed || isPassive || isOfWriter(prose, at)) return false;
    const { sentence } = tokenAt(prose, at);
    if (isNegated) return doer === 'party' && isCompared(sentence, 0) && isOver(prose, at);
    if (doer === 'thing') return isPast && deciding.has(verb);
    if (isPast) return changing.has(verb) || isMadeRule(prose, at) || isGoing(prose, at);
    if (same.includes(sentence)) return false;
    return (isCompared(sentence, 0) && !still.has(verb)) || (isCompared(sentence, 1) && working.has(verb));
  });
  return [...told.map(({ at }) => ({ from: at, to: at + 1 })), ...named(prose)];
});

const sentencesOf = (prose: Prose, ...said: readonly Phrases[]): readonly number[] =>
  said.flatMap((list) => findPhrases(prose, list).map(({ from }) => tokenAt(prose, from).sentence));

/** What was done to the writer changed nothing. */
const isOfWriter = (prose: Prose, at: number): boolean => ['me', 'us'].includes(tokenAt(prose, at + 1).form);

/** "Went from four shifts to three", "went over to it", "ended up paying". */
const isGoing = (prose: Prose, at: number): boolean => {
  const { lemma } = tokenAt(prose, at);
  const next = tokenAt(prose, at + 1).form;
  return (
    (lemma === 'go' && ['from', 'over', 'back'].includes(next)) || (['end', 'wind'].includes(lemma) && next === 'up')
  );
};

/** "Made it standard", "made it a condition". */
const isMadeRule = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at).lemma === 'make' &&
  ['it', 'them'].includes(tokenAt(prose, at + 1).form) &&
  !['clear', 'easy', 'possible', 'hard', 'work'].includes(tokenAt(prose, at + 2).form);

/** "Does not print them any more": a denial that tells a change. */
const isOver = (prose: Prose, at: number): boolean =>
  prose.tokens
    .slice(at, at + 12)
    .some(({ form }, ahead, near) => form === 'anymore' || (form === 'more' && near[ahead - 1]?.form === 'any')) ||
  prose.tokens.slice(Math.max(0, at - 3), at).some(({ form }) => form === 'longer');

const nouns = phrases(`
  rewrite|switch|decision|adoption|move|redesign|reallocation|withdrawal|removal|change
  rewritten|moved|changed|dropped|adopted|reorganised|funded|paid|written|replaced|kept by <party>
  rewritten|moved|changed|dropped|adopted|reorganised|funded|paid|written|replaced by the|its|their <party>`);

/** "The desk's rewrite of its page", "was dropped by finance". */
const named = (prose: Prose): readonly Run[] =>
  findPhrases(prose, nouns).filter(({ from, to }) => {
    if (to - from > 1) return !tokenAt(prose, from).isNegated;
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

/** Where a thing or a figure is told to have moved: "complaints have fallen". */
export const movements = remember((prose): readonly Run[] => [
  ...readClauses(prose)
    .filter(
      ({ doer, verb, isPast, isNegated, isSupposed }) =>
        isPast && !isNegated && !isSupposed && (doer === 'self' ? lessening : moving).has(verb),
    )
    .map(({ at }) => ({ from: at, to: at + 1 })),
  ...findPhrases(prose, comparatives),
]);

const comparatives = phrases(`
  fewer <noun>
  less <noun>
  be|'s =down|up
  =has|have|be|'s =a? lot|much|far better|faster|shorter|quicker|cheaper
  <noun> improved|rose|fell|grew|dropped|climbed|shrank|halved|doubled`);
