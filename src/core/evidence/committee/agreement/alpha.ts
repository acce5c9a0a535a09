import { type Figure, itemsOf, noFigure, type Ratings, sumOf } from './ratings.ts';

/** What a difference between two ratings means: that they differ, how many ranks lie between, or how far they are apart. */
export type Level = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha: 1 where all agree, 0 where they agree as chance would have it, less where they do so less often.
 * Items that fewer than two rated say nothing about agreement and are left out.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export const alphaOf = (ratings: Ratings, level: Level): Figure => openAlpha(itemsOf(ratings), level).figure;

/** Alpha of items, and what it would be of some of them: each of `pairs` is what one item adds. */
export type Alpha = {
  readonly figure: Figure;
  readonly pairs: readonly Pairs[];
  readonly figureOf: (pairs: readonly Pairs[]) => Figure;
};

/** How often each value was given together with each, over an item, by the places of both in their order. */
type Pairs = readonly number[];

/** The same of ratings by item, so that it is cheap to leave some out. */
export function openAlpha(items: readonly (readonly number[])[], level: Level): Alpha {
  const shared = items.filter(({ length }) => length > 1);
  const values = [...new Set(shared.flat())].toSorted((one, other) => one - other);
  const pairs = shared.map((item) => pairsIn(item, values));
  const figureOf = (some: readonly Pairs[]): Figure => alphaOfPairs(some, values, level);
  return { figure: figureOf(pairs), pairs, figureOf };
}

function pairsIn(item: readonly number[], values: readonly number[]): Pairs {
  const counts = values.map((value) => item.filter((given) => given === value).length);
  return counts.flatMap((count, one) =>
    counts.map((often, other) => (count * (one === other ? often - 1 : often)) / (item.length - 1)),
  );
}

function alphaOfPairs(pairs: readonly Pairs[], values: readonly number[], level: Level): Figure {
  if (pairs.length === 0) return noFigure('too-few');
  const together = Array.from({ length: values.length ** 2 }, () => 0);
  for (const item of pairs) for (const [at, often] of item.entries()) together[at] = (together[at] ?? 0) + often;
  const counts = values.map((_, one) => sumOf(together.slice(one * values.length, (one + 1) * values.length)));
  if (counts.filter((count) => count > 1e-9).length < 2) return noFigure('no-variation');
  const distance = distances[level](values, counts);
  const apart = values.flatMap((_, one) => values.map((__, other) => distance(one, other)));
  const observed = sumOf(together.map((often, place) => often * at(apart, place)));
  const byChance = counts.flatMap((count) => counts.map((often) => count * often));
  const expected = sumOf(byChance.map((often, place) => often * at(apart, place))) / (sumOf(counts) - 1);
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

const at = (numbers: readonly number[], place: number): number => numbers[place] ?? 0;
