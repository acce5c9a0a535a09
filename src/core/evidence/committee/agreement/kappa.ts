import { type Figure, noFigure, sumOf } from './ratings.ts';

/** A figure with the interval that it lies in, 95 times of 100. */
export type Interval = { readonly value: number; readonly low: number; readonly high: number };

const normalAt95 = 1.959963984540054;

/**
 * Cohen's kappa of two raters. `table` counts the items by what the first (row) and the second (column) gave.
 * The interval is that of Fleiss, Cohen and Everitt, Large sample standard errors of kappa and weighted kappa, 1969.
 */
export function cohensKappaOf(table: readonly (readonly number[])[]): Interval | Extract<Figure, { value: null }> {
  const total = sumOf(table.flat());
  if (total === 0) return { value: null, because: 'too-few' };
  const share = table.map((row) => row.map((count) => count / total));
  const rows = share.map(sumOf);
  const columns = rows.map((_, column) => sumOf(share.map((row) => row[column] ?? 0)));
  const agreed = sumOf(share.map((row, at) => row[at] ?? 0));
  const byChance = sumOf(rows.map((row, at) => row * (columns[at] ?? 0)));
  if (byChance === 1) return { value: null, because: 'no-variation' };
  const value = (agreed - byChance) / (1 - byChance);
  const margin = normalAt95 * Math.sqrt(varianceOf({ share, rows, columns, byChance, value }) / total);
  return { value, low: value - margin, high: value + margin };
}

function varianceOf({
  share,
  rows,
  columns,
  byChance,
  value,
}: {
  readonly share: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly byChance: number;
  readonly value: number;
}): number {
  const rest = 1 - value;
  const parts = share.flatMap((row, one) =>
    row.map((cell, other) => {
      const ends = one === other ? [rows[one], columns[one]] : [columns[one], rows[other]];
      const chance = sumOf(ends.map((end) => end ?? 0));
      return one === other ? cell * (1 - chance * rest) ** 2 : cell * rest ** 2 * chance ** 2;
    }),
  );
  // Rounding can leave a hair below nothing where all agree.
  return Math.max(0, (sumOf(parts) - (value - byChance * rest) ** 2) / (1 - byChance) ** 2);
}

/**
 * Fleiss' kappa of several raters, the same number for each item. `counts` has a row an item: how many gave each value.
 * Source: J. L. Fleiss, Measuring nominal scale agreement among many raters, 1971.
 */
export function fleissKappaOf(counts: readonly (readonly number[])[]): Figure {
  const raters = sumOf(counts[0] ?? []);
  if (raters < 2) return noFigure('too-few');
  const total = raters * counts.length;
  const shares = (counts[0] ?? []).map((_, at) => sumOf(counts.map((row) => row[at] ?? 0)) / total);
  const byChance = sumOf(shares.map((share) => share ** 2));
  if (byChance === 1) return noFigure('no-variation');
  const agreed = counts.map((row) => sumOf(row.map((count) => count * (count - 1))) / (raters * (raters - 1)));
  return { value: (sumOf(agreed) / counts.length - byChance) / (1 - byChance) };
}
