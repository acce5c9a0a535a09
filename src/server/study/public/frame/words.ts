import type { Instant } from '../../../../core/base/instant.ts';

/** An author by name, as it follows "by". */
export const sayAuthor = (author: string | null): string => author ?? 'a former member';

/** A count: "1,204". */
export const formatCount = (count: number): string => counts.format(count);

/** A count with its noun: "1 card", "1,204 followers". */
export const sayCount = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A date that reads the same everywhere: "3 May 2026". */
export const sayDate = (moment: Instant): string => dates.format(moment);

/** A date for programs: "2026-05-03". */
export const isoDate = (moment: Instant): string => new Date(moment).toISOString().slice(0, 10);

const counts = new Intl.NumberFormat('en-GB');
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
