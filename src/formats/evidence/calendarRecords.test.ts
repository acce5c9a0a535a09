import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day, parseDay } from '../../core/base/day.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { gatherCalendar } from './calendarRecords.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

const january = { from: parseDay('2026-01-01') ?? day(0), to: parseDay('2026-01-31') ?? day(0) };

async function gather(name: string, timeZone = 'Europe/Berlin') {
  const gathered = await gatherCalendar(fixture(name), { span: january, calendar: { timeZone, dayStartHour: 0 } });
  if (isRefusal(gathered)) throw new Error(gathered.message);
  return gathered;
}

describe('a calendar file', () => {
  test('gives talks between two and meetings to decide, a series once for each day within the span', async () => {
    const { candidates, bad, passedOver } = await gather('valid/calendar.ics');
    expect(bad).toEqual([]);
    expect(candidates.map(({ line, kind, fields }) => [line, kind, ...Object.values(fields)])).toEqual([
      [4, 'one-to-one', '1:1 Mara / me', '2026-01-05'],
      [4, 'one-to-one', '1:1 Mara / me', '2026-01-12'],
      [4, 'one-to-one', '1:1 Mara / me', '2026-01-28'],
      [19, 'decision', 'Steering: intake form', '2026-01-14'],
      [36, 'one-to-one', 'Roadmap', '2026-01-16'],
    ]);
    expect(passedOver).toBe(2);
  });

  test('that counts in UTC is read by the clock of its owner', async () => {
    const { candidates } = await gather('valid/calendar.ics', 'America/New_York');
    expect(candidates.find(({ line }) => line === 19)?.fields['decidedOn']).toBe('2026-01-13');
  });

  test('with broken events gives the others, and says of each broken one where it is and what to do', async () => {
    const { candidates, bad } = await gather('invalid/broken.ics');
    expect(candidates.map(({ fields }) => fields['what'])).toEqual(['Decision that holds']);
    expect(bad.toSorted((one, other) => one.line - other.line).map(({ message }) => message)).toEqual([
      'Line 2: this event cannot be read. Write it in by hand.',
      'Line 5: this event cannot be read. Write it in by hand.',
      'Line 13: this event repeats more often than can be read. Choose fewer days, or write it in by hand.',
      'Line 19: this event has no end. Export the calendar again.',
    ]);
  });

  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=DAILY;INTERVAL=1000000000',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=1,2;BYMONTH=2',
    'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=MO;BYSETPOS=9',
    'FREQ=YEARLY;BYMONTHDAY=1;BYSETPOS=2',
    'FREQ=HOURLY',
  ])('with the rule %s, which may meet no day at all, is done at once', async (rule) => {
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101T100000\nSUMMARY:1:1\nRRULE:${rule}\nEND:VEVENT\n`;
    expect(await gatherCalendar(text, { span: january, calendar: { timeZone: 'UTC', dayStartHour: 0 } })).toMatchObject(
      {
        candidates: [],
        bad: [{ line: 2, message: expect.stringContaining('repeats more often than can be read') }],
      },
    );
  });

  test.each([
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-01-13'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31'],
    ['FREQ=WEEKLY;INTERVAL=4;BYDAY=TU;WKST=SU', '2026-01-27'],
    ['FREQ=YEARLY;BYMONTH=1;BYDAY=1TH', '2026-01-01'],
  ])('with the rule %s is read', async (rule, on) => {
    const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240102T100000\nSUMMARY:1:1\nRRULE:${rule}\nEND:VEVENT\n`;
    expect(await gatherCalendar(text, { span: january, calendar: { timeZone: 'UTC', dayStartHour: 0 } })).toMatchObject(
      {
        candidates: [{ fields: { on } }],
        bad: [],
      },
    );
  });

  test('that is none is refused', async () => {
    await expect(gather('invalid/no-calendar.ics')).rejects.toThrow('This is no calendar file');
  });

  test('of five megabytes held the process until it was read', async () => {
    const event = (at: number): string =>
      `BEGIN:VEVENT\nUID:${at}\nDTSTART:20260105T100000\nSUMMARY:Lunch ${at}\nDESCRIPTION:${'x'.repeat(60)}\nEND:VEVENT\n`;
    const text = `BEGIN:VCALENDAR\n${Array.from({ length: 36_000 }, (_, at) => event(at)).join('')}`;
    expect(text.length).toBeGreaterThan(4_800_000);
    const turns = { taken: 0 };
    const turning = setInterval(() => (turns.taken += 1));
    const gathered = await gatherCalendar(text, { span: january, calendar: { timeZone: 'UTC', dayStartHour: 0 } });
    clearInterval(turning);
    expect(gathered).toMatchObject({ candidates: [], passedOver: 36_000 });
    expect(turns.taken).toBeGreaterThan(100);
  });

  test('with one event of five megabytes reads the others', async () => {
    const [one, other] = ['x'.repeat(5_000_000), 'Decision'].map(
      (words) => `BEGIN:VEVENT\nDTSTART:20260105T100000\nSUMMARY:${words}\nEND:VEVENT\n`,
    );
    const wish = { span: january, calendar: { timeZone: 'UTC', dayStartHour: 0 } };
    expect(await gatherCalendar(`BEGIN:VCALENDAR\n${one}${other}`, wish)).toMatchObject({
      candidates: [{ line: 6 }],
      bad: [{ line: 2 }],
    });
  });
});
