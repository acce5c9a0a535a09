import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { answerCard as endpoint } from '../../../contract/study/sessions.ts';
import { dayMs } from '../../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Memory } from '../../../core/study/memory.ts';
import { foldHistory } from '../../../core/study/scheduling/history.ts';
import type { Review } from '../../../core/study/review.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findCard } from '../../../store/study/cards.ts';
import { listStates, updateMemory } from '../../../store/study/memories.ts';
import { appendReview, findReview, listReviews, updateTraces } from '../../../store/study/reviews.ts';
import type { Context } from '../../base/context.ts';
import { getScheduling, holdScheduling, type Scheduling } from '../scheduling.ts';
import { loadStudyCards } from '../studyCards.ts';
import { traceOf } from '../traces.ts';

type Answer = ResponseOf<typeof endpoint> | Refusal<'no-card' | 'wrong-clock'>;

/** A review from a clock further ahead than this would push its card out of reach. */
const mostAheadMs = dayMs;

/** Keeps a review, folds its card again, and hands out the cards to ask next. */
export async function answerCard(
  context: Context,
  { review, want }: ParsedRequestOf<typeof endpoint>,
): Promise<Answer> {
  if (review.answeredAt > context.now() + mostAheadMs) {
    return refuse(
      'wrong-clock',
      `This device's clock says ${new Date(review.answeredAt).toISOString().slice(0, 10)}. Set it right, then answer again.`,
    );
  }
  const { store } = context;
  const kept = await store.transact(async (tx) => {
    const scheduling = await holdScheduling(context, tx);
    return keepReview(context, tx, { scheduling, review: capped(review, scheduling) });
  });
  if (isRefusal(kept)) return kept;
  const scheduling = await getScheduling(context, store.db);
  return { memory: kept, cards: await loadStudyCards(context, { db: store.db, scheduling, cardIds: want }) };
}

const capped = (review: Review, { preferences }: Scheduling): Review => ({
  ...review,
  spentMs: Math.min(review.spentMs, preferences.longestAnswerSeconds * 1_000),
});

type Keeping = { readonly scheduling: Scheduling; readonly review: Review };

async function keepReview(
  context: Context,
  tx: Tx,
  { scheduling, review }: Keeping,
): Promise<Memory | Refusal<'no-card'>> {
  const { scope } = context;
  const [state] = await listStates(tx, scope, [review.cardId]);
  if (state === undefined || (await findCard(tx, scope, review.cardId)) === undefined) {
    return refuse('no-card', 'This card was deleted. Nothing was kept; go on with the next one.');
  }
  if ((await findReview(tx, scope, review.id)) !== undefined) return state.memory;
  const before = await listReviews(tx, scope, review.cardId);
  const steps = foldHistory(scheduling.scheduler, review.cardId, [...before, review]);
  const place = steps.findIndex((step) => step.review.id === review.id);
  const [mine, ...later] = steps.slice(place);
  if (mine === undefined) throw new Error('a review vanished from its own fold');
  await appendReview(tx, scope, { review, trace: traceOf(mine) });
  await updateTraces(tx, scope, later.map(traceOf));
  const memory = steps.at(-1)?.after ?? state.memory;
  await updateMemory(tx, scope, { cardId: review.cardId, memory });
  return memory;
}
