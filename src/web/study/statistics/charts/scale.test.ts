import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTicks, durationTicks, shareTicks } from './scale.ts';

const minutes = (...counts: number[]) => counts.map((count) => count * 60_000);

describe('the ticks of an axis', () => {
  test.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [9, [0, 5, 10]],
    [41, [0, 20, 40, 60]],
    [1_000, [0, 500, 1_000]],
  ])('up to %i are %j', (most, ticks) => {
    expect(countTicks(most)).toEqual(ticks);
  });

  test.each([
    [30_000, minutes(0, 1)],
    [minutes(9)[0] ?? 0, minutes(0, 5, 10)],
    [minutes(50)[0] ?? 0, minutes(0, 15, 30, 45, 60)],
    [minutes(1_200)[0] ?? 0, minutes(0, 300, 600, 900, 1_200)],
  ])('over %i ms are %j', (most, ticks) => {
    expect(durationTicks(most)).toEqual(ticks);
  });

  test.each([
    [0.86, [0.8, 0.9, 1]],
    [1, [0.9, 1]],
    [0.31, [0.3, 0.4, 0.6, 0.8, 1]],
  ])('from a share of %d are %j', (lowest, ticks) => {
    expect(shareTicks(lowest)).toEqual(ticks);
  });

  test('always reach the largest value, with few lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (most) => {
        for (const ticks of [countTicks(most), durationTicks(most)]) {
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
          expect(ticks.length).toBeLessThanOrEqual(6);
          expect(new Set(ticks).size).toBe(ticks.length);
        }
      }),
    );
  });
});
