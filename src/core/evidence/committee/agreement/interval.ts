import { type Figure, squaresOf } from './ratings.ts';

/** A figure with the interval that it lies in, 95 times of 100. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

/** So many standard errors lie to either side of a figure that is spread as the normal distribution, 95 times of 100. */
export const normalAt95 = 1.959963984540054;

/**
 * A figure of items with its interval, from how far it moves when each of them is left out in turn (the jackknife), and
 * Student's distribution. Null where there is no figure, or none without one of the items. Nothing agrees better than one.
 */
export function jackknifeOf<Item>(
  items: readonly Item[],
  figureOf: (items: readonly Item[]) => Figure,
): Interval | null {
  const { value } = figureOf(items);
  const without = items.flatMap((_, left) => figureOf(items.toSpliced(left, 1)).value ?? []);
  if (value === null || items.length < 2 || without.length < items.length) return null;
  const error = Math.sqrt(((items.length - 1) / items.length) * squaresOf(without));
  const margin = studentAt95(items.length - 1) * error;
  return { value, low: value - margin, high: Math.min(1, value + margin) };
}

/**
 * The same of Student's distribution, by the expansion of Cornish and Fisher; good to two decimals from nine degrees of
 * freedom on. Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
export function studentAt95(freedom: number): number {
  const z = normalAt95;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
  ];
  return terms.reduce((sum, term, at) => sum + term / freedom ** at, 0);
}
