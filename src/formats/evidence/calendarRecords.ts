import { setImmediate } from 'node:timers/promises';
import ical from 'ical.js';
import { type Calendar, type Day, day, formatDay, openDayBook, parseDay } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import {
  type BadLine,
  type Candidate,
  type Gathered,
  guessKind,
  mostCandidates,
  type Span,
} from '../../core/evidence/candidate.ts';
import { findKind } from '../../core/kinds.ts';
import { longestLine } from '../../core/ledger/fields/read.ts';
import { costOf } from './calendarSeries.ts';

/** How a calendar file is read: which days of it, and where its owner's days begin. */
export type CalendarWish = { readonly span: Span; readonly calendar: Calendar };

/**
 * What a calendar file (RFC 5545) holds within a span of days: talks between two and meetings to decide, guessed by their
 * titles and guests. Series are unfolded within the span alone; all other events are passed over, and so is every word but
 * the title, for a description is often somebody else's. Others have their turn while it is read.
 */
export async function gatherCalendar(text: string, wish: CalendarWish): Promise<Gathered | Refusal<'no-calendar'>> {
  if (!/^BEGIN:VCALENDAR\s*$/im.test(text)) return noCalendar;
  const { events, bad } = await readEvents(text);
  const budget = { steps: mostSteps };
  const found: Gathered[] = [];
  for (const series of seriesOf(events)) {
    if (found.length % eventsAtOnce === 0) await setImmediate();
    found.push(gatherSeries(series, { ...wish, budget }));
  }
  const candidates = found.flatMap(({ candidates: some }) => some);
  return {
    candidates: candidates.slice(0, mostCandidates),
    bad: [...bad, ...found.flatMap(({ bad: some }) => some)].slice(0, mostCandidates),
    passedOver: found.filter(({ passedOver }) => passedOver > 0).length,
  };
}

const noCalendar = refuse(
  'no-calendar',
  'This is no calendar file: it has no line BEGIN:VCALENDAR. Export your calendar as an .ics file, and choose that.',
);

/** No file makes us count further than this through its series. */
const mostSteps = 50_000;

/** One event as it stands in the file. */
type Entry = { readonly line: number; readonly event: ical.Event };

/** Reading so many takes a few milliseconds. */
const eventsAtOnce = 100;

/** What people plan is never as long as this; reading it could not be interrupted. */
const longestEvent = 100_000;

/** Each event is read by itself, so that a broken one costs nothing but itself. */
async function readEvents(
  text: string,
): Promise<{ readonly events: readonly Entry[]; readonly bad: readonly BadLine[] }> {
  const lines = text.split(/\r\n?|\n/);
  const events: Entry[] = [];
  const bad: BadLine[] = [];
  let begun: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) begun = at;
    if (begun === undefined || !/^END:VEVENT\s*$/i.test(line)) continue;
    if ((events.length + bad.length) % eventsAtOnce === 0) await setImmediate();
    const event = readEvent(lines.slice(begun, at + 1).join('\r\n'));
    if (event === undefined)
      bad.push({ line: begun + 1, message: `Line ${begun + 1}: this event cannot be read. Write it in by hand.` });
    else events.push({ line: begun + 1, event });
    begun = undefined;
  }
  if (begun !== undefined)
    bad.push({ line: begun + 1, message: `Line ${begun + 1}: this event has no end. Export the calendar again.` });
  return { events, bad };
}

function readEvent(written: string): ical.Event | undefined {
  if (written.length > longestEvent) return undefined;
  try {
    const event = new ical.Event(new ical.Component(ical.parse(written)));
    return Number.isInteger(event.startDate.year) ? event : undefined;
  } catch {
    return undefined;
  }
}

/** An event with the exceptions to its series, which stand by themselves in the file. */
function seriesOf(events: readonly Entry[]): readonly Entry[] {
  const heads = new Map<string, Entry>();
  const alone: Entry[] = [];
  for (const entry of events)
    if (!entry.event.isRecurrenceException() && entry.event.isRecurring()) heads.set(entry.event.uid, entry);
  for (const entry of events) {
    const head = heads.get(entry.event.uid);
    if (head === undefined) alone.push(entry);
    else if (entry.event.isRecurrenceException()) head.event.relateException(entry.event);
  }
  return [...heads.values(), ...alone].toSorted((one, other) => one.line - other.line);
}

type Unfolding = CalendarWish & { readonly budget: { steps: number } };

function gatherSeries({ line, event }: Entry, wish: Unfolding): Gathered {
  const days = daysOf(event, wish);
  if (isRefusal(days))
    return { candidates: [], bad: [{ line, message: `Line ${line}: ${days.message}` }], passedOver: 0 };
  const kept = days.flatMap(({ of, on }) => toCandidate(of, { line, on }) ?? []);
  return { candidates: kept, bad: [], passedOver: days.length - kept.length };
}

type Occurrence = { readonly of: ical.Event; readonly on: Day };

function daysOf(
  event: ical.Event,
  { span, calendar, budget }: Unfolding,
): readonly Occurrence[] | Refusal<'too-often'> {
  const within = ({ on }: Occurrence): boolean => on >= span.from && on <= span.to;
  if (!event.isRecurring()) return [{ of: event, on: dayOf(event.startDate, calendar) }].filter(within);
  const found: Occurrence[] = [];
  const cost = costOf(event);
  budget.steps -= cost;
  if (!Number.isFinite(cost) || budget.steps < 0) return tooOften;
  const series = event.iterator();
  for (let next = series.next(); next !== undefined && next !== null; next = series.next()) {
    budget.steps -= cost;
    if (budget.steps < 0 || found.length > mostCandidates) return tooOften;
    // A day more, since an occurrence may have been moved back from there.
    if (dayOf(next, calendar) > span.to + 7) break;
    const { item, startDate } = event.getOccurrenceDetails(next);
    found.push(...[{ of: item, on: dayOf(startDate, calendar) }].filter(within));
  }
  return found;
}

const tooOften = refuse(
  'too-often',
  'this event repeats more often than can be read. Choose fewer days, or write it in by hand.',
);

/** The date as it is written, in whichever time zone; only UTC, which nobody plans in, is turned into the owner's own. */
function dayOf(time: ical.Time, calendar: Calendar): Day {
  if (time.zone === ical.Timezone.utcTimezone && !time.isDate)
    return openDayBook(calendar).dayOf(instant(time.toUnixTime() * 1_000));
  const two = (part: number): string => String(part).padStart(2, '0');
  return parseDay(`${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`) ?? day(0);
}

function toCandidate(
  event: ical.Event,
  { line, on }: { readonly line: number; readonly on: Day },
): Candidate | undefined {
  const title = (event.summary ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, longestLine);
  const status = String(event.component.getFirstPropertyValue('status') ?? '');
  const guess = guessKind(title) ?? (event.attendees.length === 2 ? 'one-to-one' : undefined);
  const kind = guess === 'one-to-one' || guess === 'decision' ? findKind(guess) : undefined;
  if (kind === undefined || kind.day === null || title === '' || /^cancelled$/i.test(status)) return undefined;
  return { line, kind: kind.name, fields: { [kind.title]: title, [kind.day]: formatDay(on) } };
}
