import { parseDay } from '../../../core/base/day.ts';
import { formatDate } from '../../base/format.ts';

/** The day of a moment in RFC 3339, in the reader's way; the moment as it stands where it is none. */
export function sayDay(moment: string): string {
  const day = parseDay(moment.slice(0, 10));
  return day === undefined ? moment : formatDate(day);
}
