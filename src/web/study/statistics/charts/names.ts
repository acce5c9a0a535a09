import type { Day } from '../../../../core/base/day.ts';
import { dayMs, hourMs, minuteMs } from '../../../../core/base/instant.ts';
import { formatNumber, region } from '../../../base/format.ts';

/** A day as short as an axis needs it: "14 Mar". */
export const formatShortDate = (date: Day): string => shortDates.format(date * dayMs);

/** A stretch of time as short as an axis needs it: "15 min", "2 h". */
export const formatShortDuration = (lengthMs: number): string =>
  lengthMs >= hourMs && lengthMs % (hourMs / 2) === 0
    ? `${formatNumber(lengthMs / hourMs)} h`
    : `${formatNumber(lengthMs / minuteMs)} min`;

const shortDates = new Intl.DateTimeFormat(region, { timeZone: 'UTC', day: 'numeric', month: 'short' });
