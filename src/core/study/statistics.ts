import { type Day, day } from '../base/day.ts';

/** The bounds (0 to 1) between which a share lies with 95 % confidence. */
export type Interval = { readonly low: number; readonly high: number };

/** How many answers were passed of how many; below `fewestAnswers` no share is told. */
export type Retention =
  | ({ readonly kind: 'enough'; readonly share: number; readonly total: number } & Interval)
  | { readonly kind: 'too few'; readonly total: number; readonly needed: number };

/** A number of cards or answers on one day. */
export type DayCount = { readonly day: Day; readonly count: number };

/** How many answers a share is told from. */
export const fewestAnswers = 20;

/** The Wilson score interval of `passed` out of `total`; of nothing, all is possible. */
export function wilson(passed: number, total: number): Interval {
  if (total <= 0) return { low: 0, high: 1 };
  const share = passed / total;
  const scale = 1 + confidence ** 2 / total;
  const centre = (share + confidence ** 2 / (2 * total)) / scale;
  const reach = (confidence / scale) * Math.sqrt((share * (1 - share)) / total + confidence ** 2 / (4 * total ** 2));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

/** The share of answers passed, where there are enough of them to tell. */
export const retention = (passed: number, total: number): Retention =>
  total < fewestAnswers
    ? { kind: 'too few', total, needed: fewestAnswers - total }
    : { kind: 'enough', share: passed / total, total, ...wilson(passed, total) };

/** One count for every day from `first` to `last`, 0 where there is none; days outside are left out. */
export function fillDays(counts: readonly DayCount[], first: Day, last: Day): readonly DayCount[] {
  const sums = sumByDay(counts);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const date = day(first + at);
    return { day: date, count: sums.get(date) ?? 0 };
  });
}

/** How many cards fall due on each of the coming days, today first; those overdue count for today. */
export function dueForecast(counts: readonly DayCount[], today: Day, days: number = forecastDays): readonly DayCount[] {
  const coming = counts.map((count) => (count.day < today ? { ...count, day: today } : count));
  return fillDays(coming, today, day(today + days - 1));
}

const forecastDays = 30;

/** The 97.5 % point of the normal distribution. */
const confidence = 1.959_963_984_540_054;

function sumByDay(counts: readonly DayCount[]): ReadonlyMap<Day, number> {
  const sums = new Map<Day, number>();
  for (const { day: date, count } of counts) sums.set(date, (sums.get(date) ?? 0) + count);
  return sums;
}
