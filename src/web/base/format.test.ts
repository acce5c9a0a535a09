import { describe, expect, test } from 'vitest';
import { day, parseDay } from '../../core/base/day.ts';
import { dayMs, hourMs, instant, minuteMs } from '../../core/base/instant.ts';
import {
  formatCount,
  formatDate,
  formatDayFromToday,
  formatDays,
  formatDuration,
  formatMoment,
  formatShare,
  inReadersFormat,
} from './format.ts';

const today = day(new Date(Date.UTC(new Date().getUTCFullYear(), 6, 15)).getTime() / dayMs);

describe('the words of the interface', () => {
  test.each([
    [1, 'card', '1 card'],
    [2, 'card', '2 cards'],
    [0, 'card', '0 cards'],
  ])('counts %i %s as "%s"', (count, noun, words) => {
    expect(formatCount(count, noun)).toBe(words);
  });

  test.each([
    [8_000, '8 seconds'],
    [59_700, '1 minute'],
    [3 * minuteMs, '3 minutes'],
    [59.6 * minuteMs, '1 hour'],
    [1.5 * hourMs, '1.5 hours'],
  ])('says a stretch of %i ms as "%s"', (lengthMs, words) => {
    expect(formatDuration(lengthMs)).toBe(words);
  });

  test.each([
    [1, '1 day'],
    [30, '30 days'],
    [73, '2.4 months'],
    [400, '1.1 years'],
  ])('says %i days as "%s"', (days, words) => {
    expect(formatDays(days)).toBe(words);
  });

  test('names the year of a moment only where it is another', () => {
    expect(formatMoment(instant(today * dayMs))).not.toMatch(/\d{4}/);
    expect(formatMoment(instant((today - 400) * dayMs))).toMatch(String(new Date().getUTCFullYear() - 1));
  });

  test.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [-3, '3 days ago'],
  ])('says a day %i from today as "%s"', (days, words) => {
    expect(formatDayFromToday(day(today + days), today)).toBe(words);
  });

  test('names a day of the coming week by its weekday', () => {
    expect(formatDayFromToday(day(today + 3), today)).toMatch(/^on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/);
  });

  test('names a later day by its date', () => {
    const later = day(today + 7);
    expect(formatDayFromToday(later, today)).toBe(`on ${formatDate(later)}`);
  });

  test('puts days within a sentence in the format of the reader', () => {
    const leap = parseDay('2024-02-29') ?? today;
    expect(formatDate(leap)).toContain('February');
    expect(inReadersFormat('Due on 2024-02-29, not on 2024-02-30.')).toBe(
      `Due on ${formatDate(leap)}, not on 2024-02-30.`,
    );
  });

  test("hold shares in the reader's format", () => {
    expect(inReadersFormat('Your recall is 92 %; you aim at 90 %.')).toBe(
      `Your recall is ${formatShare(0.92)}; you aim at ${formatShare(0.9)}.`,
    );
  });
});
