import { findPhrases } from '../base/phrases.ts';
import { declareProseRule } from '../base/rule.ts';
import { isBare, repeatedFigures, repeatedWords } from '../reading/bareness.ts';
import { effectFigures } from '../reading/figures.ts';
import { agreement } from '../phrases/agreement.ts';
import { emptyPhrases, likedPhrases } from '../phrases/empty.ts';

const atLeast = 2;

/** So many empty phrases, and one in so many words. */
const dense = 5;
const everyWords = 9;

/** Phrases that committees like come with who, what and when. */
export const stuffing = declareProseRule({
  id: 'stuffing',
  name: 'Phrases come with who, what and when',
  reason:
    'A phrase that a committee likes to hear is a claim. Without its who, what and when there is nothing to check.',
  concept: 'artefact-over-description',
  message: 'These phrases stand here without who, what and when.',
  next: 'Keep one of them, and say who did what, when, in place of the others.',
  answeredBy: [],
  about: 'words',
  passes: 'I had no authority over the depot. Mr Vane moved his Tuesday shift after the count of 12 May.',
  fails: 'I influenced without authority, drove alignment and unlocked strategic value end to end.',
  judge: (prose) => {
    if (!isBare(prose)) return [];
    const liked = findPhrases(prose, likedPhrases);
    const empty = [...liked, ...findPhrases(prose, emptyPhrases), ...findPhrases(prose, agreement)];
    if (liked.length >= atLeast) return liked;
    if (empty.length >= dense && effectFigures(prose).length === 0 && empty.length * everyWords >= prose.tokens.length)
      return empty;
    return [...repeatedWords(prose), ...repeatedFigures(prose)];
  },
});
