import type { CardRow } from '../../../../contract/study/shapes.ts';
import { type Face, faceOf } from '../../../../core/study/notes/cards.ts';
import { aroundGap } from './aroundGap.ts';

/** What the card of a row asks and answers, as study shows it, for one line each. */
export function faceOfRow({ kind, front, back, tags, concept, ordinal }: CardRow): Pick<Face, 'question' | 'answer'> {
  const { question, answer } = faceOf(
    { kind, front, back, tags, concept, why: '', tryAtWork: '', ownId: null },
    ordinal,
  );
  return kind === 'cloze' ? { question: aroundGap(question), answer: aroundGap(answer) } : { question, answer };
}
