import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, formatDay, isTimeZone, openDayBook, parseDay } from './day.ts';
import { dayMs, instant } from './instant.ts';

const on = (text: string): Day => {
  const date = parseDay(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
};

const at = (text: string) => instant(Date.parse(text));

const hours = Array.from({ length: 24 }, (_, hour) => hour);

const changes = [
  { timeZone: 'Europe/Berlin', from: '2025-03-28', to: '2025-04-02' },
  { timeZone: 'Europe/Berlin', from: '2025-10-24', to: '2025-10-29' },
  { timeZone: 'America/New_York', from: '2025-03-07', to: '2025-03-12' },
  { timeZone: 'America/New_York', from: '2025-10-31', to: '2025-11-05' },
  { timeZone: 'Australia/Lord_Howe', from: '2025-04-04', to: '2025-04-09' },
  { timeZone: 'Australia/Lord_Howe', from: '2025-10-03', to: '2025-10-08' },
  { timeZone: 'America/Sao_Paulo', from: '2018-11-02', to: '2018-11-07' },
  { timeZone: 'Antarctica/Troll', from: '2025-03-28', to: '2025-04-02' },
  { timeZone: 'Pacific/Apia', from: '2011-12-27', to: '2012-01-03' },
  { timeZone: 'Pacific/Kwajalein', from: '1993-08-18', to: '1993-08-25' },
];

const cases = changes.flatMap((change) => hours.map((dayStartHour) => ({ ...change, dayStartHour })));

describe('a day book around a change of clocks', () => {
  it.each(cases)('cuts days without gap or overlap in $timeZone at hour $dayStartHour from $from', (change) => {
    const { startOf, dayOf } = openDayBook(change);
    for (let date = on(change.from); date < on(change.to); date = day(date + 1)) {
      const [start, next] = [startOf(date), startOf(day(date + 1))];
      expect(start).toBeLessThanOrEqual(next);
      expect(dayOf(start)).toBe(start < next ? date : date + 1);
      expect(dayOf(instant(start - 1))).toBeLessThan(date);
    }
  });

  it.each([
    ['Europe/Berlin', 4, '2025-03-30', '2025-03-30T02:00Z'],
    ['Europe/Berlin', 2, '2025-03-30', '2025-03-30T01:00Z'],
    ['Europe/Berlin', 2, '2025-10-26', '2025-10-26T00:00Z'],
    ['America/New_York', 4, '2025-03-09', '2025-03-09T08:00Z'],
    ['America/New_York', 2, '2025-03-09', '2025-03-09T07:00Z'],
    ['America/New_York', 1, '2025-11-02', '2025-11-02T05:00Z'],
    ['Australia/Lord_Howe', 0, '2025-04-06', '2025-04-05T13:00Z'],
    ['Australia/Lord_Howe', 2, '2025-10-05', '2025-10-04T15:30Z'],
    ['America/Sao_Paulo', 0, '2018-11-04', '2018-11-04T03:00Z'],
    ['Pacific/Apia', 0, '2011-12-31', '2011-12-30T10:00Z'],
  ])('in %s with hour %d begins %s at %s', (timeZone, dayStartHour, date, start) => {
    expect(new Date(openDayBook({ timeZone, dayStartHour }).startOf(on(date)))).toEqual(new Date(start));
  });

  it('has no moment on the day that Samoa skipped', () => {
    const book = openDayBook({ timeZone: 'Pacific/Apia', dayStartHour: 0 });
    expect(book.startOf(on('2011-12-30'))).toBe(book.startOf(on('2011-12-31')));
    expect(formatDay(book.dayOf(at('2011-12-30T09:59:59Z')))).toBe('2011-12-29');
    expect(formatDay(book.dayOf(at('2011-12-30T10:00Z')))).toBe('2011-12-31');
  });
});

describe('a day book', () => {
  it('counts the hours before the day starts to the day before', () => {
    const book = openDayBook({ timeZone: 'UTC', dayStartHour: 4 });
    expect(formatDay(book.dayOf(at('2025-06-02T03:59:59.999Z')))).toBe('2025-06-01');
    expect(formatDay(book.dayOf(at('2025-06-02T04:00Z')))).toBe('2025-06-02');
  });

  it('puts every moment between the start of its day and that of the next', () => {
    const calendars = fc.record({
      timeZone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca'),
      dayStartHour: fc.integer({ min: 0, max: 23 }),
    });
    const moments = fc.integer({ min: Date.UTC(1980), max: Date.UTC(2060) }).map(instant);
    fc.assert(
      fc.property(calendars, moments, (calendar, moment) => {
        const { dayOf, startOf } = openDayBook(calendar);
        const date = dayOf(moment);
        return startOf(date) <= moment && moment < startOf(day(date + 1));
      }),
    );
  });
});

describe('a written day', () => {
  it('is read as the day that it was written from', () => {
    const days = fc.integer({ min: -719_528, max: 2_932_896 }).map(day);
    fc.assert(fc.property(days, (date) => parseDay(formatDay(date)) === date));
  });

  it.each(['', '2025-1-01', '2025-02-30', '2025-13-01', '2025-06-01T00:00', ' 2025-06-01', '１９７０-01-01'])(
    'is not %j',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('counts from 1970', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(parseDay('2000-02-29')).toBe(Date.UTC(2000, 1, 29) / dayMs);
  });
});

describe('isTimeZone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('answers for %j with %s', (name, known) => {
    expect(isTimeZone(name)).toBe(known);
  });
});
