import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from './prose.ts';

const runs = fc.array(
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 })).map(([from, length]) => ({ from, to: from + length })),
);

const tokensOf = (some: readonly { readonly from: number; readonly to: number }[]): readonly number[] =>
  [...new Set(some.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))].toSorted(
    (one, other) => one - other,
  );

test('runs that are joined hold the same tokens, in order, each once', () => {
  fc.assert(
    fc.property(runs, (some) => {
      const apart = joined(some);
      expect(apart.flatMap((run) => tokensOf([run]))).toEqual(tokensOf(some));
    }),
  );
});
