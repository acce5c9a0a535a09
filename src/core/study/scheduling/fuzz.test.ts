import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzBounds, fuzzedInterval, plainInterval, seededShare } from './fuzz.ts';

const wide = { least: 1, most: 36_500 };

describe('a fuzzed interval', () => {
  it.each([
    [2.5, wide, [2, 3, 4]],
    [7, wide, [5, 7, 9]],
    [17, wide, [14, 17, 20]],
    [37, wide, [33, 37, 41]],
    [100, { least: 101, most: 1000 }, [101, 105, 108]],
    [100, { least: 1, most: 99 }, [92, 96, 99]],
    [100, { least: 97, most: 103 }, [97, 100, 103]],
    [1, wide, [1, 1, 1]],
    [2.49, wide, [2, 2, 2]],
  ])('of %d days within %j spreads over %j', (days, limits, expected) => {
    expect([0, 0.5, 0.99].map((share) => fuzzedInterval(days, limits, share))).toEqual(expected);
  });

  const days = fc.double({ min: 0.01, max: 40_000, noNaN: true });
  const limits = fc.record({ least: fc.integer({ min: 1, max: 400 }), most: fc.integer({ min: 1, max: 36_500 }) });
  const shares = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  it('is a whole number of days within its bounds, and they within the limits', () => {
    fc.assert(
      fc.property(days, limits, shares, (interval, { least, most }, share) => {
        const { first, last } = fuzzBounds(interval, { least, most });
        const fuzzed = fuzzedInterval(interval, { least, most }, share);
        expect(Number.isInteger(fuzzed)).toBe(true);
        expect(first).toBeGreaterThanOrEqual(Math.min(least, most));
        expect(last).toBeLessThanOrEqual(most);
        expect(fuzzed).toBeGreaterThanOrEqual(first);
        expect(fuzzed).toBeLessThanOrEqual(last);
      }),
    );
  });

  it('has the plain interval between its bounds', () => {
    fc.assert(
      fc.property(days, limits, (interval, within) => {
        const { first, last } = fuzzBounds(interval, within);
        const plain = plainInterval(interval, within);
        return first <= plain && plain <= last;
      }),
    );
  });

  it('moves to the least day where the least exceeds it', () => {
    expect(plainInterval(3.4, { least: 10, most: 100 })).toBe(10);
    expect(plainInterval(3.4, { least: 10, most: 5 })).toBe(5);
  });
});

describe('a seeded share', () => {
  it('is the same for the same card and count, and lies from 0 up to 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, count) => {
        const share = seededShare(text, count);
        return share === seededShare(text, count) && share >= 0 && share < 1;
      }),
    );
  });

  it('spreads evenly over cards and over the answers to one card', () => {
    const byCard = Array.from({ length: 10_000 }, (_, card) => seededShare(`01ARYZ6S41${card}`, 3));
    const byCount = Array.from({ length: 10_000 }, (_, count) => seededShare('01ARYZ6S41TSV4RRFFQ69G5FAV', count));
    for (const shares of [byCard, byCount]) {
      for (let tenth = 0; tenth < 10; tenth++) {
        const inTenth = shares.filter((share) => Math.floor(share * 10) === tenth).length;
        expect(inTenth).toBeGreaterThan(850);
        expect(inTenth).toBeLessThan(1_150);
      }
    }
  });
});
