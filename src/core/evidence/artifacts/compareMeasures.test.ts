import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareMeasures } from './compareMeasures.ts';

const of = (amount: number, unit = 'days') => ({ amount, unit });

test.each([
  ['a fall', of(12), of(9), { difference: -3, share: -0.25 }],
  ['a rise', of(0.1), of(0.3), { difference: 0.2, share: 2 }],
  ['a rise from below zero', of(-10), of(-5), { difference: 5, share: 0.5 }],
  ['a rise from nothing has no share', of(0), of(4), { difference: 4, share: null }],
  ['no change', of(7), of(7), { difference: 0, share: 0 }],
  ['units that differ in capitals alone', of(1, 'Days'), of(2, 'days '), { difference: 1, share: 1 }],
])('%s', (_, before, after, wanted) => {
  expect(compareMeasures(before, after)).toMatchObject({ kind: 'compared', ...wanted });
});

test('figures of different units are not compared', () => {
  expect(compareMeasures(of(1, 'days'), of(2, 'weeks'))).toEqual({ kind: 'other-unit' });
});

test('a share has the sign of the difference, and is never infinite', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (before, after) => {
      const compared = compareMeasures(of(before), of(after));
      if (compared.kind !== 'compared') throw new Error('the units are the same');
      expect(Number.isFinite(compared.share ?? 0)).toBe(true);
      expect(Math.sign(compared.share ?? compared.difference)).toBe(Math.sign(compared.difference));
    }),
  );
});
