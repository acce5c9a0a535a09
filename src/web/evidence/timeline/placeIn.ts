import type { Day } from '../../../core/base/day.ts';

/** Where a day lies among months, counted in months from the first; the last month is as long as it is old, and a day. */
export function placeIn(months: readonly { readonly from: Day }[], today: Day, on: Day): number {
  const at = months.findLastIndex(({ from }) => from <= on);
  const month = months[at];
  if (month === undefined) return 0;
  const next = months[at + 1]?.from ?? Math.max(today, on) + 1;
  return at + (on - month.from) / (next - month.from);
}
