import { normalAt95 } from './interval.ts';
import { itemsOf, meanOf, type Ratings, squaresOf, sumOf } from './ratings.ts';

/**
 * How much more (above zero) or less a rater gives than the others gave the same items, in points of the scale, drawn
 * towards zero by how little is known. `low` and `high` hold it 95 times of 100. Null below `fewest` shared items.
 */
export type Severity = {
  readonly leaning: number;
  readonly low: number;
  readonly high: number;
  readonly items: number;
} | null;

/**
 * The severity of every rater, in the order of the rows: from the distances to what the others gave, shrunk by empirical
 * Bayes with the variance between raters by the method of moments. It describes raters and never changes a score.
 */
export function severitiesOf(ratings: Ratings, { fewest }: { readonly fewest: number }): readonly Severity[] {
  const items = itemsOf(ratings);
  const distances = ratings.map((row) =>
    row.flatMap((given, at) => (given === null ? [] : distanceOf(given, items[at] ?? []))),
  );
  const known = distances.filter(({ length }) => length >= Math.max(2, fewest));
  if (known.length < 2) return ratings.map(() => null);
  const noise = sumOf(known.map((of) => squaresOf(of))) / sumOf(known.map(({ length }) => length - 1));
  const between = Math.max(0, varianceBetween(known) - noise * meanOf(known.map(({ length }) => 1 / length)));
  return distances.map((of) => (known.includes(of) ? shrink(of, { noise, between }) : null));
}

/** How far a rating lies from the mean of the others of that item. */
const distanceOf = (given: number, item: readonly number[]): readonly number[] =>
  item.length < 2 ? [] : [given - (sumOf(item) - given) / (item.length - 1)];

function shrink(
  distances: readonly number[],
  { noise, between }: { readonly noise: number; readonly between: number },
): Severity {
  const error = noise / distances.length;
  const trust = between + error === 0 ? 0 : between / (between + error);
  const leaning = trust * meanOf(distances);
  const margin = normalAt95 * Math.sqrt(trust * error);
  return { leaning, low: leaning - margin, high: leaning + margin, items: distances.length };
}

const varianceBetween = (groups: readonly (readonly number[])[]): number =>
  squaresOf(groups.map(meanOf)) / (groups.length - 1);
