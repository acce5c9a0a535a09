import ical from 'ical.js';
import { formatDay } from '../../../core/base/day.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Step } from '../../../core/evidence/packet/plan.ts';

/** The way to a committee as a calendar of whole days. `of` keeps its events apart from those of other packets. */
export function formatPlan(
  steps: readonly Step[],
  { title, of, at }: { readonly title: string; readonly of: string; readonly at: Instant },
): string {
  const calendar = new ical.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Cairn//Packet//EN');
  calendar.addPropertyWithValue('x-wr-calname', title);
  for (const step of steps) calendar.addSubcomponent(eventOf(step, { title, of, at }));
  return `${calendar.toString()}\r\n`;
}

function eventOf({ name, on, what, why }: Step, { title, of, at }: Parameters<typeof formatPlan>[1]): ical.Component {
  const event = new ical.Component('vevent');
  event.addPropertyWithValue('uid', `${of}-${name}@cairn`);
  event.addPropertyWithValue('dtstamp', ical.Time.fromJSDate(new Date(at), true));
  event.addPropertyWithValue('dtstart', ical.Time.fromDateString(formatDay(on)));
  event.addPropertyWithValue('summary', `${what} (${title})`);
  event.addPropertyWithValue('description', why);
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
}
