import { findPhrases } from '../base/phrases.ts';
import { declareProseRule } from '../base/rule.ts';
import { isBare } from '../claims/bareness.ts';
import { echoes, repeatedFigures, repeatedWords } from '../claims/echoes.ts';
import { deedsInARow, turnsInARow, virtuesInARow } from '../claims/rows.ts';
import { templateParts } from '../claims/templates.ts';
import { effectFigures } from '../reading/figures.ts';
import { agreement } from '../phrases/agreement.ts';
import { emptyPhrases } from '../phrases/empty.ts';
import { likedPhrases } from '../phrases/liked.ts';
import { verdicts } from '../phrases/verdicts.ts';

const atLeast = 2;

const everyLiked = 25;

/** So many empty phrases, and one in so many words. */
const dense = 5;
const everyWords = 13;

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
    const row = [...virtuesInARow(prose), ...turnsInARow(prose)];
    if (row.length > 0) return row;
    if (!isBare(prose)) return [];
    const parts = [...templateParts(prose), ...deedsInARow(prose)];
    if (parts.length > 0) return parts;
    const liked = findPhrases(prose, likedPhrases);
    if (liked.length >= atLeast && liked.length * everyLiked >= prose.tokens.length) return liked;
    const empty = [emptyPhrases, verdicts, agreement].flatMap((said) => findPhrases(prose, said));
    const all = [...liked, ...empty].toSorted((one, other) => one.from - other.from);
    if (effectFigures(prose).length === 0 && all.length >= dense && all.length * everyWords >= prose.tokens.length)
      return all;
    return [...repeatedWords(prose), ...repeatedFigures(prose), ...echoes(prose)];
  },
});
