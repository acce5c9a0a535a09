import type { Instant } from '../../../../core/base/instant.ts';
import type { Licence } from '../../../../core/study/publication.ts';

/** A licence by its usual name, and where it can be read; null where there is nothing to read. */
export const licenceWords = {
  'CC-BY-4.0': { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC-BY-NC-SA-4.0': { name: 'CC BY-NC-SA 4.0', url: 'https://creativecommons.org/licenses/by-nc-sa/4.0/' },
  'CC0-1.0': { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'all-rights-reserved': { name: 'All rights reserved', url: null },
} as const satisfies Record<Licence, { readonly name: string; readonly url: string | null }>;

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
