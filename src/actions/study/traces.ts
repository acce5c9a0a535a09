import type { Step } from '../../core/study/scheduling/history.ts';
import type { Trace } from '../../store/study/reviews.ts';

/** What the store keeps of a step beside its review. */
export const traceOf = (step: Step): Trace => ({
  reviewId: step.review.id,
  day: step.day,
  phaseBefore: step.before.phase,
  elapsedDays: step.elapsedDays,
});
