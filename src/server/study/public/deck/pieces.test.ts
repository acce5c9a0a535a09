import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPieces } from './pieces.ts';

const pieces = (...sizes: readonly number[]) => sizes.map((bytes, at) => ({ html: `${at}`, bytes }));
const sizesOf = (parts: ReturnType<typeof splitPieces>) => parts.map((part) => part.map(({ bytes }) => bytes));

test.each([
  [[], [[]]],
  [[10, 20, 30], [[10, 20, 30]]],
  [
    [60, 60],
    [[60], [60]],
  ],
  [
    [30, 30, 30, 30],
    [
      [30, 30],
      [30, 30],
    ],
  ],
  [
    [90, 10, 10, 90],
    [
      [90, 10],
      [10, 90],
    ],
  ],
  [
    [500, 10],
    [[500], [10]],
  ],
])('pieces of %j come in parts %j', (sizes, parts) => {
  expect(sizesOf(splitPieces(pieces(...sizes), 100))).toEqual(parts);
});

test('every piece is in one part, in order, and no part is too large', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 60 }), (sizes) => {
      const parts = splitPieces(pieces(...sizes), 100);
      expect(parts.flat()).toEqual(pieces(...sizes));
      for (const part of parts) expect(part.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100);
      expect(parts.length === 1 || parts.every((part) => part.length > 0)).toBe(true);
    }),
  );
});
