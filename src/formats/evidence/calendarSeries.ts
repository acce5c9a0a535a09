import ical from 'ical.js';

/**
 * How much work it is to find one more day of a series; Infinity where there may be no end to it. A file of strangers can
 * hold rules that no day ever meets, and the search for one cannot be stopped: so none is begun but by rules that people's
 * calendars write, each of which is met soon or given up.
 */
export function costOf(event: ical.Event): number {
  const rules = event.component.getAllProperties('rrule').map((property) => property.getFirstValue());
  return rules.reduce<number>((sum, rule) => sum + (rule instanceof ical.Recur ? costOfRule(rule) : Infinity), 1);
}

function costOfRule(rule: ical.Recur): number {
  const known = frequencies[rule.freq];
  const isKnown = known !== undefined && Object.keys(rule.parts).every((name) => known.parts.includes(name));
  const isNear = rule.interval >= 1 && rule.interval <= longestInterval;
  return isKnown && isNear && meetsDays(rule) ? known.cost * rule.interval : Infinity;
}

/** Whether days are sure to come that a rule names by their weekday. A month has four of each, and at times a fifth. */
function meetsDays({ freq, interval, parts: { BYDAY: days, BYMONTHDAY: dates, BYSETPOS: places = [] } }: ical.Recur) {
  if (days === undefined) return places.length === 0;
  const most = freq === 'MONTHLY' && interval === 1 ? 5 : 4;
  const areThere = days.every((day) => Math.abs(Number.parseInt(day, 10) || 0) <= most);
  const isOneOfFour = places.every((place) => Math.abs(place) <= 4) && (places.length === 0 || days.every(isPlain));
  // Every seventh day is always the same weekday.
  return areThere && isOneOfFour && dates === undefined && !(freq === 'DAILY' && interval % 7 === 0);
}

const isPlain = (day: string): boolean => /^[A-Z]+$/.test(day);

/** Nobody's talks are further apart, in whatever they are counted. */
const longestInterval = 400;

type Frequency = { readonly parts: readonly string[]; readonly cost: number };

const frequencies: { readonly [Name in ical.Recur['freq']]?: Frequency } = {
  DAILY: { parts: ['BYDAY'], cost: 1 },
  WEEKLY: { parts: ['BYDAY'], cost: 1 },
  MONTHLY: { parts: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'], cost: 4 },
  YEARLY: { parts: ['BYMONTH', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS'], cost: 20 },
};
