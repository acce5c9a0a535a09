import type { Day } from '../base/day.ts';

/** Something that came about on one day and would have been due on another; null where nobody said when. */
export type Timed = { readonly on: Day; readonly dueOn: Day | null };

/** By how many days it came early: less than nothing where it came late, null where nobody said when it was due. */
export const leadDaysOf = ({ on, dueOn }: Timed): number | null => (dueOn === null ? null : dueOn - on);

/** Whether it came before it was due. */
export const isEarly = (timed: Timed): boolean => (leadDaysOf(timed) ?? 0) > 0;

/** The middle of the lead times of what came early; null where nothing did. */
export function usualLeadOf(timed: readonly Timed[]): number | null {
  const leads = timed
    .filter(isEarly)
    .map((one) => leadDaysOf(one) ?? 0)
    .toSorted((one, other) => one - other);
  const half = Math.floor(leads.length / 2);
  const [low = 0, high = 0] = leads.length % 2 === 0 ? [leads[half - 1], leads[half]] : [leads[half], leads[half]];
  return leads.length === 0 ? null : Math.round((low + high) / 2);
}
