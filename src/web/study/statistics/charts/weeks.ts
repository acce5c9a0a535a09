import type { Day } from '../../../../core/base/day.ts';

/** The time spent on one day. */
export type SpentDay = { readonly day: Day; readonly spentMs: number };

/** The time spent from one day to another, both included. */
export type SpentWeek = { readonly from: Day; readonly to: Day; readonly spentMs: number };

/** Sums over weeks that end on the last day given, oldest first. */
export function sumWeeks(days: readonly SpentDay[]): readonly SpentWeek[] {
  const weeks: SpentWeek[] = [];
  for (let end = days.length; end > 0; end -= 7) {
    const week = days.slice(Math.max(0, end - 7), end);
    const [first, last] = [week[0], week.at(-1)];
    if (first === undefined || last === undefined) break;
    weeks.unshift({ from: first.day, to: last.day, spentMs: week.reduce((sum, { spentMs }) => sum + spentMs, 0) });
  }
  return weeks;
}
