import type { Stretch } from '../../../core/evidence/packet/written/base/written.ts';

/** A place in a file, as editors count: lines and columns from 1, columns in UTF-16 units; the end is the first that is not in it. */
export type Spot = {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** Finds the spots of stretches of a text. */
export function spotsIn(text: string): (stretch: Stretch) => Spot {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const lineOf = (at: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return ({ start, end }) => {
    const [first, last] = [lineOf(start), lineOf(end)];
    return {
      line: first + 1,
      column: start - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (starts[last] ?? 0) + 1,
    };
  };
}
