import { type Day, parseDay } from '../../core/base/day.ts';
import { dayMs, hourMs, type Instant, minuteMs, secondMs } from '../../core/base/instant.ts';

/** A number in the reader's way: "12,345". */
export const formatNumber = (value: number): string => numbers.format(value);

/** A number in the reader's way with every digit that was written. */
export const formatExact = (value: number): string => exact.format(value);

/** A share from 0 to 1: "91 %" as the reader's language writes it. */
export const formatShare = (share: number): string => shares.format(share);

/** A count with its noun: "1 card", "2 cards". The plural is given where it is not the noun with an s. */
export const formatCount = (count: number, noun: string, plural = `${noun}s`): string =>
  `${formatNumber(count)} ${count === 1 ? noun : plural}`;

/** A day of the learner's calendar: "14 March", with the year where it is not this one. */
export const formatDate = (date: Day): string =>
  (isThisYear(date * dayMs) ? dates : datesWithYear).format(date * dayMs);

/** A day with its weekday: "Saturday, 14 March". */
export const formatLongDate = (date: Day): string => longDates.format(date * dayMs);

/** A day as short as an axis needs it: "14 Mar". */
export const formatShortDate = (date: Day): string => shortDates.format(date * dayMs);

/** The month of a day, short: "Mar". */
export const formatMonth = (date: Day): string => months.format(date * dayMs);

/** The month of a day with its year, short: "Mar 2026". */
export const formatMonthAndYear = (date: Day): string => monthsWithYear.format(date * dayMs);

/** A day seen from today: "today", "tomorrow", "on Friday", "on 14 March", "3 days ago". */
export function formatDayFromToday(date: Day, today: Day): string {
  const days = date - today;
  if (days >= -1 && days <= 1) return relative.format(days, 'day');
  if (days < 0 && days > -31) return relative.format(days, 'day');
  return days > 0 && days < 7 ? `on ${weekdays.format(date * dayMs)}` : `on ${formatDate(date)}`;
}

/** A moment on the reader's clock: "14 March, 09:30", with the year where it is not this one. */
export const formatMoment = (moment: Instant): string =>
  (isThisYear(moment) ? moments : momentsWithYear).format(moment);

/** The time of day of a moment on the reader's clock: "09:30". */
export const formatTime = (moment: Instant): string => times.format(moment);

/** A stretch of time in one human unit: "8 seconds", "3 minutes", "1.5 hours". */
export function formatDuration(lengthMs: number): string {
  if (lengthMs < minuteMs - 500) return formatUnit(Math.round(lengthMs / secondMs), 'second');
  if (lengthMs < hourMs - minuteMs / 2) return formatUnit(Math.round(lengthMs / minuteMs), 'minute');
  return formatUnit(Math.round((lengthMs / hourMs) * 10) / 10, 'hour');
}

/** A stretch of time as short as an axis needs it: "15 min", "2 h". */
export const formatShortDuration = (lengthMs: number): string =>
  lengthMs >= hourMs && lengthMs % (hourMs / 2) === 0
    ? `${formatNumber(lengthMs / hourMs)} h`
    : `${formatNumber(lengthMs / minuteMs)} min`;

/** A number of days in the unit that fits: "3 days", "2.4 months", "1.1 years". */
export function formatDays(days: number): string {
  if (days < 31) return formatUnit(Math.round(days), 'day');
  if (days < 365) return formatUnit(tenths(days / monthDays), 'month');
  return formatUnit(tenths(days / yearDays), 'year');
}

/** A sentence in which days stand as `YYYY-MM-DD` and shares as "90 %", with both in the reader's own format. */
export const inReadersFormat = (sentence: string): string =>
  withReadableDays(sentence).replace(/\b(\d+) %/g, (_, share: string) => formatShare(Number(share) / 100));

const monthDays = 30.4375;
const yearDays = 365.25;

const tenths = (value: number): number => Math.round(value * 10) / 10;

const utc = { timeZone: 'UTC' } as const;

/** The interface speaks English; numbers and dates follow the reader's region. A browser may name one that is no locale. */
const region = (globalThis.navigator?.languages ?? []).find(isEnglish) ?? 'en-GB';

const numbers = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat(region, { maximumFractionDigits: 20 });
const shares = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 0 });
const dates = new Intl.DateTimeFormat(region, { ...utc, day: 'numeric', month: 'long' });
const datesWithYear = new Intl.DateTimeFormat(region, { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
const longDates = new Intl.DateTimeFormat(region, { ...utc, weekday: 'long', day: 'numeric', month: 'long' });
const shortDates = new Intl.DateTimeFormat(region, { ...utc, day: 'numeric', month: 'short' });
const months = new Intl.DateTimeFormat(region, { ...utc, month: 'short' });
const monthsWithYear = new Intl.DateTimeFormat(region, { ...utc, month: 'short', year: 'numeric' });
const weekdays = new Intl.DateTimeFormat(region, { ...utc, weekday: 'long' });
const clock = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
const moments = new Intl.DateTimeFormat(region, clock);
const momentsWithYear = new Intl.DateTimeFormat(region, { ...clock, year: 'numeric' });
const times = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

const withReadableDays = (sentence: string): string =>
  sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (text) => {
    const date = parseDay(text);
    return date === undefined ? text : formatDate(date);
  });

const isThisYear = (epochMs: number): boolean => new Date(epochMs).getUTCFullYear() === new Date().getUTCFullYear();

const formatUnit = (value: number, unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'): string =>
  new Intl.NumberFormat(region, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);

function isEnglish(language: string): boolean {
  try {
    return new Intl.Locale(language).language === 'en';
  } catch {
    return false;
  }
}
