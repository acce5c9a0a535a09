import type { CardRow } from '../../../../contract/study/shapes.ts';
import { type Face, faceOf } from '../../../../core/study/notes/cards.ts';

/** What the card of a row asks and answers, as study shows it. */
export const faceOfRow = ({ kind, front, back, tags, concept, ordinal }: CardRow): Face =>
  faceOf({ kind, front, back, tags, concept, why: '', tryAtWork: '', ownId: null }, ordinal);
