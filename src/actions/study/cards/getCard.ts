import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getCard as endpoint } from '../../../contract/study/cards.ts';
import type { CardId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { foldHistory, type Step } from '../../../core/study/scheduling/history.ts';
import { listReviews } from '../../../store/study/reviews.ts';
import { findNote } from '../../../store/study/notes.ts';
import type { Context } from '../../base/context.ts';
import { getScheduling } from '../scheduling.ts';
import { loadStudyCards } from '../studyCards.ts';

/** A card with its whole story. */
export async function getCard(
  context: Context,
  { cardId }: { readonly cardId: CardId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-card'>> {
  const { store, scope } = context;
  const scheduling = await getScheduling(context, store.db);
  const [card] = await loadStudyCards(context, { db: store.db, scheduling, cardIds: [cardId] });
  const note = card && (await findNote(store.db, scope, card.noteId));
  if (card === undefined || note === undefined) return refuse('no-card', 'This card is gone. Look for it under Cards.');
  const history = foldHistory(scheduling.scheduler, cardId, await listReviews(store.db, scope, cardId));
  const { ordinal, deckName, question, answer, marks, memory, forecasts, explanation } = card;
  return {
    cardId,
    ordinal,
    deckName,
    note,
    question,
    answer,
    marks,
    memory,
    forecasts,
    explanation,
    recall: memory.phase === 'new' ? null : scheduling.scheduler.recall(memory, scheduling.today),
    history: history.map(historyStepOf),
  };
}

const historyStepOf = ({ review, day, elapsedDays, expectedRecall, after }: Step) => ({
  reviewId: review.id,
  grade: review.grade,
  answeredAt: review.answeredAt,
  day,
  spentMs: review.spentMs,
  elapsedDays,
  expectedRecall,
  after,
});
