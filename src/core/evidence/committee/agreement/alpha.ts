import { type Figure, itemsOf, noFigure, type Ratings, sumOf } from './ratings.ts';

/** What a difference between two ratings means: that they differ, how many ranks lie between, or how far they are apart. */
export type Level = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha: 1 where all agree, 0 where they agree as chance would have it, less where they do so less often.
 * Items that fewer than two rated say nothing about agreement and are left out.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export function alphaOf(ratings: Ratings, level: Level): Figure {
  const items = itemsOf(ratings).filter(({ length }) => length > 1);
  const pairable = items.flat();
  if (items.length === 0) return noFigure('too-few');
  const values = [...new Set(pairable)].toSorted((one, other) => one - other);
  if (values.length < 2) return noFigure('no-variation');
  const counts = values.map((value) => pairable.filter((given) => given === value).length);
  const distance = distances[level](values, counts);
  const observed = sumOf(items.map((item) => disagreementIn(countsIn(item, values), distance) / (item.length - 1)));
  const expected = disagreementIn(counts, distance) / (pairable.length - 1);
  return { value: 1 - observed / expected };
}

/** How far apart the values at two places of their order are, squared. */
type Distance = (one: number, other: number) => number;

const distances = {
  nominal: () => (one, other) => Number(one !== other),
  interval: (values) => (one, other) => (at(values, one) - at(values, other)) ** 2,
  ordinal: (_, counts) => (one, other) => {
    const between = sumOf(counts.slice(Math.min(one, other), Math.max(one, other) + 1));
    return (between - (at(counts, one) + at(counts, other)) / 2) ** 2;
  },
} as const satisfies Readonly<Record<Level, (values: readonly number[], counts: readonly number[]) => Distance>>;

const countsIn = (item: readonly number[], values: readonly number[]): readonly number[] =>
  values.map((value) => item.filter((given) => given === value).length);

/** The sum of distances over every ordered pair of ratings. */
const disagreementIn = (counts: readonly number[], distance: Distance): number =>
  sumOf(
    counts.map((count, one) =>
      count === 0 ? 0 : count * sumOf(counts.map((often, other) => often * distance(one, other))),
    ),
  );

const at = (numbers: readonly number[], place: number): number => numbers[place] ?? 0;
