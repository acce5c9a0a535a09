import type { Day } from '../../base/day.ts';
import type { CardId, ReviewId } from '../../base/id.ts';
import { type Memory, newMemory, type StudiedMemory } from '../memory.ts';
import type { Review, Undo } from '../review.ts';
import type { Scheduler } from './scheduler.ts';

/** One answer in a card's history: what was known before and after, and what recall was expected (0 to 1; null when new). */
export type Step = {
  readonly review: Review;
  readonly before: Memory;
  readonly after: StudiedMemory;
  readonly day: Day;
  readonly elapsedDays: number;
  readonly expectedRecall: number | null;
};

/** The steps of one card in the order of time, however its reviews arrive; an id that comes twice counts once. */
export function foldHistory(scheduler: Scheduler, cardId: CardId, reviews: readonly Review[]): readonly Step[] {
  const steps: Step[] = [];
  let before: Memory = newMemory;
  for (const review of inOrder(reviews)) {
    const step = stepOf(scheduler, before, { ...review, cardId });
    steps.push(step);
    before = step.after;
  }
  return steps;
}

/** The memory that `foldHistory` ends with, without keeping the steps. */
export function foldMemory(scheduler: Scheduler, cardId: CardId, reviews: readonly Review[]): Memory {
  let memory: Memory = newMemory;
  for (const { grade, answeredAt } of inOrder(reviews))
    memory = scheduler.answer(memory, { cardId, grade, answeredAt });
  return memory;
}

/** The reviews that nobody took back. */
export function withoutUndone(reviews: readonly Review[], undos: readonly Undo[]): readonly Review[] {
  if (undos.length === 0) return reviews;
  const undone = new Set(undos.map(({ reviewId }) => reviewId));
  return reviews.filter(({ id }) => !undone.has(id));
}

function stepOf(scheduler: Scheduler, before: Memory, review: Review): Step {
  const after = scheduler.answer(before, review);
  const day = after.lastDay;
  if (before.phase === 'new') return { review, before, after, day, elapsedDays: 0, expectedRecall: null };
  const elapsedDays = Math.max(0, day - before.lastDay);
  return { review, before, after, day, elapsedDays, expectedRecall: scheduler.recall(before, day) };
}

function inOrder(reviews: readonly Review[]): readonly Review[] {
  if (reviews.length < 2) return reviews;
  const seen = new Set<ReviewId>();
  const sorted = isInOrder(reviews) ? reviews : reviews.toSorted(byTime);
  return sorted.filter(({ id }) => seen.size !== seen.add(id).size);
}

const isInOrder = (reviews: readonly Review[]): boolean =>
  reviews.every((review, at) => at === 0 || byTime(reviews[at - 1] ?? review, review) <= 0);

function byTime(one: Review, other: Review): number {
  if (one.answeredAt !== other.answeredAt) return one.answeredAt - other.answeredAt;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
