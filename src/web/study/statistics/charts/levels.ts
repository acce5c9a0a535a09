/** The upper bounds of up to four levels, from few to many; each is reached by some whole number. */
export function levelBounds(most: number): readonly number[] {
  const bounds = [1, 2, 3, 4].map((quarter) => Math.ceil((most * quarter) / 4));
  return [...new Set(bounds)].filter((bound) => bound > 0);
}

/** The level of a count: 0 for none, else 1 for the fewest up to the number of bounds. */
export const levelOf = (count: number, bounds: readonly number[]): number =>
  count === 0 ? 0 : bounds.findIndex((bound) => count <= bound) + 1;
