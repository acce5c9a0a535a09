import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { dueForecast, fillDays, retention, wilson } from './statistics.ts';

const counts = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([date, count]) => ({ day: day(date), count }));

describe('the Wilson interval', () => {
  it.each([
    [0, 0, 0, 1],
    [9, 10, 0.5958, 0.9821],
    [90, 100, 0.8256, 0.9448],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
  ])('of %d in %d goes from %d to %d', (passed, total, low, high) => {
    expect(wilson(passed, total).low).toBeCloseTo(low, 4);
    expect(wilson(passed, total).high).toBeCloseTo(high, 4);
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (passed, failed) => {
        fc.pre(passed + failed > 0);
        const { low, high } = wilson(passed, passed + failed);
        const share = passed / (passed + failed);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('retention', () => {
  it('stays silent below twenty answers and says how many it needs', () => {
    expect(retention(19, 19)).toEqual({ kind: 'too few', total: 19, needed: 1 });
  });

  it('is told with its interval from twenty answers on', () => {
    expect(retention(18, 20)).toMatchObject({ kind: 'enough', share: 0.9, total: 20 });
  });
});

describe('days of a calendar', () => {
  it('that are missing count nothing, and those outside are left out', () => {
    expect(fillDays(counts([3, 5], [1, 2], [9, 1], [3, 1]), day(1), day(4))).toEqual(
      counts([1, 2], [2, 0], [3, 6], [4, 0]),
    );
  });

  it('are none where the last lies before the first', () => {
    expect(fillDays(counts([1, 1]), day(5), day(4))).toEqual([]);
  });
});

describe('the forecast of what falls due', () => {
  it('covers thirty days and counts the overdue for today', () => {
    const coming = dueForecast(counts([8, 2], [10, 1], [12, 4], [39, 7], [40, 9]), day(10));
    expect(coming).toHaveLength(30);
    expect(coming.filter(({ count }) => count > 0)).toEqual(counts([10, 3], [12, 4], [39, 7]));
  });
});
