import type { Calendar } from '../base/day.ts';
import type { LearnerId } from '../base/id.ts';

/** How one person wants to study. Steps are minutes; `retention` is the recall aimed at, 0.7 to 0.99. */
export type Preferences = {
  readonly calendar: Calendar;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  readonly retention: number;
  readonly learningStepsMinutes: readonly number[];
  readonly relearningStepsMinutes: readonly number[];
  readonly longestIntervalDays: number;
  /** Time on one card counts up to this many seconds; the rest is taken for a break. */
  readonly longestAnswerSeconds: number;
};

/** A person who studies, and how they want to. */
export type Learner = { readonly id: LearnerId; readonly preferences: Preferences };

/** How everybody begins, in their own time zone. */
export const defaultPreferences = (timeZone: string): Preferences => ({
  calendar: { timeZone, dayStartHour: 4 },
  newPerDay: 20,
  reviewsPerDay: 200,
  retention: 0.9,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
  longestIntervalDays: 36_500,
  longestAnswerSeconds: 60,
});
