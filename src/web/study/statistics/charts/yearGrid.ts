import { type Day, day } from '../../../../core/base/day.ts';
import { dayMs } from '../../../../core/base/instant.ts';

/** Monday is 1, Sunday 7, as `Intl` counts them. */
export type Weekday = number;

/** Where a day stands in a calendar of weeks: columns are weeks, rows weekdays, and narrow pages break it into bands. */
export type Place = { readonly band: number; readonly column: number; readonly row: number };

/** A calendar of consecutive days laid out in weeks. */
export type YearGrid = {
  readonly places: readonly Place[];
  readonly bands: number;
  readonly columns: number;
  /** The first whole column of each month, for its name. */
  readonly months: readonly (Place & { readonly day: Day })[];
};

/** Lays out `count` days from `first`, with weeks beginning on `weekStart`, in bands of at most `widest` weeks. */
export function layOutYear(
  first: Day,
  count: number,
  { weekStart, widest }: { weekStart: Weekday; widest: number },
): YearGrid {
  const lead = (weekdayOf(first) - weekStart + 7) % 7;
  const weeks = Math.ceil((lead + count) / 7);
  const bands = Math.max(1, Math.ceil(weeks / Math.max(1, widest)));
  const columns = Math.ceil(weeks / bands);
  const placeOf = (at: number): Place => {
    const week = Math.floor((lead + at) / 7);
    return { band: Math.floor(week / columns), column: week % columns, row: (lead + at) % 7 };
  };
  const places = Array.from({ length: count }, (_, at) => placeOf(at));
  const months = places
    .map((place, at) => ({ ...place, day: day(first + at) }))
    .filter(({ day: date }) => isFirstOfMonth(date));
  return { places, bands, columns, months };
}

/** The weekday of a day. */
export const weekdayOf = (date: Day): Weekday => ((((date + 3) % 7) + 7) % 7) + 1;

/** The weekday on which weeks begin where the reader lives; Monday where the browser does not say. */
export function weekStartOf(language: string): Weekday {
  const locale: Intl.Locale & { readonly getWeekInfo?: () => { readonly firstDay: number } } = new Intl.Locale(
    language,
  );
  return locale.getWeekInfo?.().firstDay ?? 1;
}

const isFirstOfMonth = (date: Day): boolean => new Date(date * dayMs).getUTCDate() === 1;
