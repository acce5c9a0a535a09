import { type Day, day, monthDays } from '../base/day.ts';
import { dayMs } from '../base/instant.ts';

/** The kinds whose records tell the story of a year: each is something that somebody did or that came of it. */
export const storyKinds = [
  'impact',
  'friction',
  'cost',
  'decision',
  'trade-off',
  'principle',
  'refusal',
  'pruning',
  'help',
] as const;

/** Fewer records than this tell no story, and nothing is concluded from them. */
export const fewestRecords = 3;

/** A year of quarters: fewer snapshots than this show no direction. */
export const fewestSnapshots = 4;

/** A silence of more days than this is a gap. */
export const longestSilence = 90;

/** A year's story has to last this long. */
export const storyMonths = 12;

/** A record as the timeline sees it. */
export type Dated = { readonly kind: string; readonly day: Day };

/** A month of the strip: its first day, and how much happened in it. */
export type Month = { readonly from: Day; readonly impacts: number; readonly others: number };

/** A stretch in which nothing is on record: its first and last silent day. */
export type Gap = { readonly from: Day; readonly to: Day; readonly days: number };

/** The last twelve months: month by month, where nothing happened, and the whole months from the first record to the last. */
export type Timeline = {
  readonly months: readonly Month[];
  readonly gaps: readonly Gap[];
  readonly spanMonths: number;
  readonly impacts: number;
  readonly others: number;
};

/**
 * The strip of the twelve calendar months that end with today's, and the silences of more than `longest` days. Records before
 * it tell only how long the story is.
 */
export function timelineOf(records: readonly Dated[], today: Day, longest: number = longestSilence): Timeline {
  const months = listMonths(today);
  const from = months[0]?.from ?? today;
  const told = records.filter((record) => record.day <= today).toSorted((one, other) => one.day - other.day);
  const inside = told.filter((record) => record.day >= from);
  const impacts = inside.filter(({ kind }) => kind === 'impact').length;
  const [first, last] = [told[0], told.at(-1)];
  return {
    months: months.map((month, at) => countMonth(inside, month, months[at + 1])),
    gaps: silencesIn(
      told.map((record) => record.day),
      { from, today, longest },
    ),
    spanMonths: first === undefined || last === undefined ? 0 : Math.floor((last.day - first.day + 1) / monthDays),
    impacts,
    others: inside.length - impacts,
  };
}

/** The direction of a figure over time. */
export type Direction = 'rising' | 'falling' | 'level';

/** A figure on one day. */
export type Point = { readonly on: Day; readonly value: number };

/**
 * The direction of a figure: that of the straight line with the least squared distance to its points, where over their
 * whole stretch it moves by a tenth of their mean or more. Null where there are fewer than `fewest` of them.
 */
export function directionOf(points: readonly Point[], fewest: number = fewestSnapshots): Direction | null {
  if (points.length < fewest) return null;
  const days = points.map(({ on }) => on);
  const moved = slopeOf(points) * (Math.max(...days) - Math.min(...days));
  const least = Math.abs(meanOf(points.map(({ value }) => value))) / 10;
  if (Math.abs(moved) < least || moved === 0) return 'level';
  return moved > 0 ? 'rising' : 'falling';
}

/** The stretch that is looked at, and how many silent days are no gap yet. */
export type Stretch = { readonly from: Day; readonly today: Day; readonly longest: number };

/** The silences between days in order, and from the last one until today, as far as they reach into the stretch. */
export const silencesIn = (days: readonly Day[], { from, today, longest }: Stretch): readonly Gap[] =>
  days.flatMap((one, at) => {
    const next = days[at + 1] ?? day(today + 1);
    const silent = next - one - 1;
    return silent > longest && next > from ? [{ from: day(one + 1), to: day(next - 1), days: silent }] : [];
  });

function listMonths(today: Day): readonly Omit<Month, 'impacts' | 'others'>[] {
  const now = new Date(today * dayMs);
  return Array.from({ length: storyMonths }, (_, at) => ({
    from: day(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (storyMonths - 1 - at), 1) / dayMs),
  }));
}

type Begun = Pick<Month, 'from'>;

function countMonth(records: readonly Dated[], { from }: Begun, next: Begun | undefined): Month {
  const inside = records.filter((record) => record.day >= from && (next === undefined || record.day < next.from));
  const impacts = inside.filter(({ kind }) => kind === 'impact').length;
  return { from, impacts, others: inside.length - impacts };
}

function slopeOf(points: readonly Point[]): number {
  const [middleDay, middle] = [meanOf(points.map(({ on }) => on)), meanOf(points.map(({ value }) => value))];
  const spread = sumOf(points.map(({ on }) => (on - middleDay) ** 2));
  if (spread === 0) return 0;
  return sumOf(points.map(({ on, value }) => (on - middleDay) * (value - middle))) / spread;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const meanOf = (values: readonly number[]): number => sumOf(values) / values.length;
