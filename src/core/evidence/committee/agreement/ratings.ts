/** What raters gave: one row a rater, one column an item, in the same order of items. Null where a rater gave nothing. */
export type Ratings = readonly (readonly (number | null)[])[];

/** Why there is no figure: too few were rated by two or more, or nothing varied that could be agreed on by chance. */
export type NoFigure = 'too-few' | 'no-variation';

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly value: null; readonly because: NoFigure };

/** No figure, for that reason. */
export const noFigure = (because: NoFigure): Figure => ({ value: null, because });

/** The ratings of each item, without the gaps. */
export function itemsOf(ratings: Ratings): readonly (readonly number[])[] {
  const items = Math.max(0, ...ratings.map(({ length }) => length));
  return Array.from({ length: items }, (_, at) =>
    ratings.flatMap((row) => {
      const given = row[at];
      return given === null || given === undefined ? [] : [given];
    }),
  );
}

/** The sum of numbers. */
export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The mean of numbers, of which there is one at least. */
export const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

/** The sum of the squares by which numbers lie from their mean. */
export const squaresOf = (numbers: readonly number[]): number => {
  const mean = meanOf(numbers);
  return sumOf(numbers.map((number) => (number - mean) ** 2));
};
