import type { Instant } from '../../../core/base/instant.ts';

/** An author by name, as it follows "by". */
export const sayAuthor = (author: string | null): string => author ?? 'a former member';

/** A date that reads the same everywhere: "3 May 2026". */
export const sayDate = (moment: Instant): string => dates.format(moment);

/** The same of a date written as `YYYY-MM-DD`. */
export const sayWrittenDate = (date: string): string => dates.format(Date.parse(`${date}T00:00Z`));

/** A date for programs: "2026-05-03". */
export const isoDate = (moment: Instant): string => new Date(moment).toISOString().slice(0, 10);

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
