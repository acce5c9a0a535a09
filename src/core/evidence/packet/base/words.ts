import type { Day } from '../../../base/day.ts';
import { dayMs } from '../../../base/instant.ts';
import type { Measure } from '../../../ledger/fields/value.ts';

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A day as a sentence has it: "3 March 2026". */
export const sayDay = (day: Day): string => dates.format(day * dayMs);

/** The month of a day: "March 2026". */
export const sayMonth = (day: Day): string => months.format(day * dayMs);

/** A number with separators. */
export const sayNumber = (number: number): string => numbers.format(number);

/** A figure with its unit. */
export const sayMeasure = ({ amount, unit }: Measure): string => `${sayNumber(amount)} ${unit}`.trim();

/** How a figure changed, with its unit once where it is the same. */
export const sayChange = (before: Measure, after: Measure): string =>
  `From ${before.unit === after.unit ? sayNumber(before.amount) : sayMeasure(before)} to ${sayMeasure(after)}.`;

/** Several as a sentence names them: "a", "a and b", "a, b and c". */
export const sayAll = (names: readonly string[]): string => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};
