import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs, hourMs, instant, minuteMs } from '../base/instant.ts';
import { limits, sayWhen, windowStart } from './limits.ts';

const noon = instant(Date.UTC(2026, 2, 2, 12));

describe('a window', () => {
  test('holds the moment it is asked of, whatever the moment', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.constantFrom(...Object.values(limits)), (moment, { windowMs }) => {
        const now = instant(moment);
        const start = windowStart(now, windowMs);
        expect(start).toBeLessThanOrEqual(now);
        expect(start + windowMs).toBeGreaterThan(now);
        expect(windowStart(start, windowMs)).toBe(start);
      }),
    );
  });

  test.each([
    ['in a minute', 15 * minuteMs - 1, 15 * minuteMs],
    ['in 15 minutes', 0, 15 * minuteMs],
    ['in 14 minutes', minuteMs, 15 * minuteMs],
    ['in 60 minutes', 0, hourMs],
    ['in 12 hours', 0, dayMs],
  ])('ends %s', (said, sinceNoonMs, windowMs) => {
    expect(sayWhen(instant(noon + sinceNoonMs), windowMs)).toBe(said);
  });
});
