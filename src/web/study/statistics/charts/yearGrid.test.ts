import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, formatDay, parseDay } from '../../../../core/base/day.ts';
import { layOutYear, weekdayOf, weekStartOf } from './yearGrid.ts';

const date = (text: string) => parseDay(text) ?? day(0);

describe('a calendar of weeks', () => {
  test.each([
    ['1970-01-01', 4],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['1969-12-28', 7],
  ])('knows that %s is weekday %i', (text, weekday) => {
    expect(weekdayOf(date(text))).toBe(weekday);
  });

  test('begins its weeks where the reader begins them', () => {
    expect(weekStartOf('de-DE')).toBe(1);
    expect(weekStartOf('en-US')).toBe(7);
    const options = { weekStart: 7, widest: 60 };
    expect(layOutYear(date('2026-11-22'), 1, options).places).toEqual([{ band: 0, column: 0, row: 0 }]);
    expect(layOutYear(date('2026-11-22'), 2, { ...options, weekStart: 1 }).places).toEqual([
      { band: 0, column: 0, row: 6 },
      { band: 0, column: 1, row: 0 },
    ]);
  });

  test('breaks into bands where the page is narrow', () => {
    const grid = layOutYear(date('2025-11-22'), 365, { weekStart: 1, widest: 28 });
    expect(grid).toMatchObject({ bands: 2, columns: 27 });
    expect(grid.months.map(({ day: first }) => formatDay(first))).toHaveLength(12);
  });

  test('gives every day a place of its own, in its row of the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999, max: 30_000 }), fc.integer({ min: 1, max: 400 }), (first, widest) => {
        const { places } = layOutYear(day(first), 365, { weekStart: 1, widest });
        expect(new Set(places.map(({ band, column, row }) => `${band} ${column} ${row}`)).size).toBe(365);
        expect(places.every(({ row }, at) => row === weekdayOf(day(first + at)) - 1)).toBe(true);
        expect(places.every(({ column }) => column < widest)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
