import { dayMs, hourMs, type Instant, instant } from './instant.ts';

declare const unit: unique symbol;

/** A date of the learner's calendar, as whole days since 1970-01-01. */
export type Day = number & { readonly [unit]: 'day' };

/** How a learner's days are cut: an IANA time zone, and the hour (0 to 23) at which a new day begins. */
export type Calendar = { readonly timeZone: string; readonly dayStartHour: number };

/** Tells of a moment which day it belongs to, and of a day when it begins. */
export type DayBook = {
  readonly dayOf: (moment: Instant) => Day;
  readonly startOf: (day: Day) => Instant;
};

/** The days of a month, where months are counted over years. */
export const monthDays = 365.25 / 12;

/** `days` as a Day; fractions are cut off. */
export const day = (days: number): Day => Math.trunc(days) as Day;

/** A Day as `YYYY-MM-DD`. */
export const formatDay = (date: Day): string => new Date(date * dayMs).toISOString().slice(0, 10);

/** The Day written as `YYYY-MM-DD`, or undefined where the text is no such date. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = day(Date.parse(`${text}T00:00Z`) / dayMs);
  return formatDay(Number.isNaN(date) ? day(0) : date) === text ? date : undefined;
}

/** Whether the running engine knows the IANA time zone `name`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The day book of a calendar. It remembers the days it has met, so a million look-ups cost one per day. */
export function openDayBook(calendar: Calendar): DayBook {
  const starts = new Map<Day, Instant>();
  const startOf = (date: Day): Instant => {
    const known = starts.get(date);
    if (known !== undefined) return known;
    const start = findStart(date, calendar);
    starts.set(date, start);
    return start;
  };
  const dayOf = (moment: Instant): Day => {
    let date = day(Math.floor((moment - calendar.dayStartHour * hourMs) / dayMs));
    while (moment < startOf(date)) date = day(date - 1);
    while (moment >= startOf(day(date + 1))) date = day(date + 1);
    return date;
  };
  return { dayOf, startOf };
}

/** Where clocks skip the hour, the day starts with the first moment after it; where they repeat it, with its first pass. */
function findStart(date: Day, calendar: Calendar): Instant {
  const wall = date * dayMs + calendar.dayStartHour * hourMs;
  const format = wallClock(calendar.timeZone);
  const before = wall - offsetAt(instant(wall - dayMs), format);
  if (before + offsetAt(instant(before), format) === wall) return instant(before);
  const after = wall - offsetAt(instant(wall + dayMs), format);
  if (after + offsetAt(instant(after), format) === wall) return instant(after);
  return firstMomentAfterGap(wall, format);
}

function firstMomentAfterGap(wall: number, format: Intl.DateTimeFormat): Instant {
  let low = wall - dayMs;
  let high = wall + dayMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetAt(instant(middle), format) >= wall) high = middle;
    else low = middle;
  }
  return instant(high);
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-hc-h23', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  wallClocks.set(timeZone, format);
  return format;
}

function offsetAt(moment: Instant, format: Intl.DateTimeFormat): number {
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, date, hour, minute, second);
  return wall - Math.floor(moment / 1000) * 1000;
}
