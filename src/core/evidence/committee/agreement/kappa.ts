import { type Interval, normalAt95 } from './interval.ts';
import { type Figure, meanOf, noFigure, sumOf } from './ratings.ts';

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
 * Fleiss' kappa of several raters. `counts` has a row an item: how many gave each value. Where items have different
 * numbers of raters, each item weighs the same; of one that fewer than two rated, only what was given counts.
 * Sources: J. L. Fleiss, Measuring nominal scale agreement among many raters, 1971; with ratings missing: K. L. Gwet,
 * Handbook of Inter-Rater Reliability, 2014.
 */
export function fleissKappaOf(counts: readonly (readonly number[])[]): Figure {
  const rated = counts.filter((row) => sumOf(row) > 0);
  const shared = rated.filter((row) => sumOf(row) > 1);
  if (shared.length === 0) return noFigure('too-few');
  const shares = (rated[0] ?? []).map((_, at) => meanOf(rated.map((row) => (row[at] ?? 0) / sumOf(row))));
  const byChance = sumOf(shares.map((share) => share ** 2));
  if (byChance > 1 - 1e-12) return noFigure('no-variation');
  const agreed = meanOf(
    shared.map((row) => sumOf(row.map((count) => count * (count - 1))) / (sumOf(row) * (sumOf(row) - 1))),
  );
  return { value: (agreed - byChance) / (1 - byChance) };
}
