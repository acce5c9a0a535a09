import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { undoReview as endpoint } from '../../../contract/study/sessions.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { foldHistory } from '../../../core/study/scheduling/history.ts';
import { newMemory } from '../../../core/study/memory.ts';
import { updateMemory } from '../../../store/study/memories.ts';
import { appendUndo, findReview, listReviews, updateTraces } from '../../../store/study/reviews.ts';
import type { Context } from '../../base/context.ts';
import { traceOf } from '../traces.ts';
import { getScheduling, holdScheduling } from '../scheduling.ts';
import { loadStudyCards } from '../studyCards.ts';

/** Takes a review back and folds its card without it; taking it back twice changes nothing more. */
export async function undoReview(
  context: Context,
  undo: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-review'>> {
  const { store, scope } = context;
  const cardId = await store.transact(async (tx) => {
    const { scheduler } = await holdScheduling(context, tx);
    const review = await findReview(tx, scope, undo.reviewId);
    if (review === undefined)
      return refuse('no-review', 'That answer is not known here, so there is nothing to take back.');
    if (review.undone) return review.cardId;
    await appendUndo(tx, scope, undo);
    const steps = foldHistory(scheduler, review.cardId, await listReviews(tx, scope, review.cardId));
    await updateTraces(tx, scope, steps.map(traceOf));
    await updateMemory(tx, scope, { cardId: review.cardId, memory: steps.at(-1)?.after ?? newMemory });
    return review.cardId;
  });
  if (isRefusal(cardId)) return cardId;
  const scheduling = await getScheduling(context, store.db);
  const [card] = await loadStudyCards(context, { db: store.db, scheduling, cardIds: [cardId] });
  return { cardId, card: card ?? null };
}
