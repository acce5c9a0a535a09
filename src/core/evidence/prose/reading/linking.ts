import { isSelf } from '../base/parties.ts';
import { findPhrases } from '../base/phrases.ts';
import { type Prose, tokenAt } from '../base/prose.ts';
import { contrast, later } from '../phrases/marks.ts';
import { links } from '../phrases/links.ts';
import { changesOfOthers, movements } from './changes.ts';
import { effectFigures, pairsOfFigures } from './figures.ts';

/** Whether something links a change to what led to it: in its sentence, or as the beginning of the next. */
export function isLinked(prose: Prose): boolean {
  const changed = [
    ...changesOfOthers(prose),
    ...movements(prose),
    ...effectFigures(prose),
    ...pairsOfFigures(prose),
    ...findPhrases(prose, contrast),
    ...findPhrases(prose, later),
  ].map(({ from }) => tokenAt(prose, from).sentence);
  if (changesOfOthers(prose).some(({ from }) => namesWriter(prose, from))) return true;
  return findPhrases(prose, links).some(({ from }) => {
    const { sentence, isNegated } = tokenAt(prose, from);
    return !isNegated && (changed.includes(sentence) || (isOpening(prose, from) && changed.includes(sentence - 1)));
  });
}

/** What others do now, with something of the writer's in it: "they threw it out for our kit". */
const namesWriter = (prose: Prose, at: number): boolean => {
  const { sentence } = tokenAt(prose, at);
  return prose.tokens.slice(at, at + ahead).some((token) => token.sentence === sentence && isSelf(token));
};

const ahead = 14;
const opening = 4;

const isOpening = (prose: Prose, at: number): boolean =>
  tokenAt(prose, at - opening).sentence !== tokenAt(prose, at).sentence;
