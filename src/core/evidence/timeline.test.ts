import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, day, formatDay, parseDay } from '../base/day.ts';
import { directionOf, longestSilence, timelineOf } from './timeline.ts';

const on = (text: string): Day => parseDay(text) ?? day(Number.NaN);
const today = on('2026-11-21');

const records = (...days: readonly string[]) =>
  days.map((text, at) => ({ kind: at % 2 === 0 ? 'impact' : 'decision', day: on(text) }));

describe('the strip of a year', () => {
  test('has the twelve calendar months that end with today’s', () => {
    const { months } = timelineOf([], today);
    expect(months.map(({ from }) => formatDay(from)).slice(0, 2)).toEqual(['2025-12-01', '2026-01-01']);
    expect(formatDay(months.at(-1)?.from ?? day(0))).toBe('2026-11-01');
  });

  test('counts impacts and the rest apart, and what lies before it only for its length', () => {
    const { months, impacts, others, spanMonths } = timelineOf(
      records('2025-06-01', '2026-01-31', '2026-02-01', '2026-02-02', '2027-01-01'),
      today,
    );
    expect({ impacts, others, spanMonths }).toEqual({ impacts: 1, others: 2, spanMonths: 8 });
    expect(months.slice(1, 3)).toMatchObject([
      { impacts: 0, others: 1 },
      { impacts: 1, others: 1 },
    ]);
  });

  test('names silences of more than 90 days, until today too', () => {
    const { gaps } = timelineOf(records('2026-01-01', '2026-04-02', '2026-04-03', '2026-07-04'), today);
    expect(gaps.map(({ from, to, days }) => [formatDay(from), formatDay(to), days])).toEqual([
      ['2026-04-04', '2026-07-03', 91],
      ['2026-07-05', '2026-11-21', 140],
    ]);
  });

  test('has a gap that began before it, and none before the story did', () => {
    expect(timelineOf(records('2025-07-01', '2026-02-01'), today).gaps[0]?.days).toBe(214);
    expect(timelineOf(records('2026-10-01'), today).gaps).toEqual([]);
    expect(timelineOf([], today)).toMatchObject({ gaps: [], spanMonths: 0 });
  });

  test('counts every record within it once, whatever the days', () => {
    const dated = fc.record({
      kind: fc.constantFrom('impact', 'decision'),
      day: fc.integer({ min: today - 800, max: today + 30 }).map(day),
    });
    fc.assert(
      fc.property(fc.array(dated), (some) => {
        const { months, gaps, impacts, others } = timelineOf(some, today);
        const from = months[0]?.from ?? today;
        expect(impacts + others).toBe(some.filter((one) => one.day >= from && one.day <= today).length);
        expect(months.reduce((sum, month) => sum + month.impacts + month.others, 0)).toBe(impacts + others);
        for (const gap of gaps) {
          expect(gap.days).toBe(gap.to - gap.from + 1);
          expect(gap.days).toBeGreaterThan(longestSilence);
          expect(some.filter((one) => one.day >= gap.from && one.day <= gap.to)).toEqual([]);
        }
      }),
    );
  });
});

describe('the direction of a figure', () => {
  const points = (...values: readonly number[]) => values.map((value, at) => ({ on: day(at * 91), value }));

  test.each([
    [points(2, 3, 3, 5), 'rising'],
    [points(9, 7, 8, 4), 'falling'],
    [points(5, 5, 5, 5), 'level'],
    [points(100, 101, 100, 102), 'level'],
    [points(0, 0, 0, 0), 'level'],
    [points(1, 2, 3), null],
    [[1, 2, 3, 4].map((value) => ({ on: day(7), value })), 'level'],
  ])('through %j is %s', (some, direction) => {
    expect(directionOf(some)).toBe(direction);
  });

  test('turns round with its values', () => {
    const turned = { rising: 'falling', falling: 'rising', level: 'level' } as const;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 9 }), (values) => {
        const [there, back] = [directionOf(points(...values)), directionOf(points(...values.toReversed()))];
        expect(back).toBe(there === null ? null : turned[there]);
      }),
    );
  });
});
