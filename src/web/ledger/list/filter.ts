import type { RequestOf } from '../../../contract/base/endpoint.ts';
import type { listRecords } from '../../../contract/ledger/records.ts';
import { parseDay } from '../../../core/base/day.ts';
import { isId } from '../../../core/base/id.ts';
import { type Standing, standings } from '../../../core/ledger/record.ts';

/** What the list is narrowed to, and its order. */
export type LedgerFilter = Omit<RequestOf<typeof listRecords>, 'after' | 'changedSince'>;

/** A filter as it stands in the address bar. */
export type LedgerAddress = {
  readonly kind?: string;
  readonly standing?: string;
  readonly search?: string;
  readonly from?: string;
  readonly to?: string;
  readonly link?: string;
  readonly order?: string;
};

/** How records stand, as the list offers them. */
export const standingNames: Readonly<Record<Standing, string>> = { kept: 'Kept', draft: 'Drafts', removed: 'Removed' };

/** The orders of the list. */
export const orderNames = { changed: 'Last changed first', day: 'Latest date first', title: 'By title' } as const;

type Order = keyof typeof orderNames;

/** The filter that an address asks for; what makes no sense in it is left out. */
export function parseFilter({ kind, standing, search, from, to, link, order }: LedgerAddress): LedgerFilter {
  return {
    ...(isKindName(kind) ? { kind } : {}),
    ...(isStanding(standing) ? { standing } : {}),
    ...(search === undefined ? {} : { search: search.slice(0, 200) }),
    ...(isDate(from) ? { from } : {}),
    ...(isDate(to) ? { until: to } : {}),
    ...(link !== undefined && isId<'record'>(link) ? { linkedTo: link } : {}),
    ...(isOrder(order) ? { order } : {}),
  };
}

/** The address of a filter; what is as it is anyway needs no word. */
export const formatFilter = ({
  kind,
  standing,
  search,
  from,
  until,
  linkedTo,
  order,
}: LedgerFilter): LedgerAddress => ({
  ...(kind === undefined ? {} : { kind }),
  ...(standing === undefined || standing === 'kept' ? {} : { standing }),
  ...(search === undefined || search === '' ? {} : { search }),
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { to: until }),
  ...(linkedTo === undefined ? {} : { link: linkedTo }),
  ...(order === undefined || order === 'changed' ? {} : { order }),
});

/** The same text for filters that show the same records in the same order. */
export const keyOfFilter = (filter: LedgerFilter): string =>
  new URLSearchParams(Object.entries(formatFilter(filter))).toString();

const isKindName = (text: string | undefined): text is string => text !== undefined && /^[a-z][a-z-]{1,40}$/.test(text);

const isStanding = (text: string | undefined): text is Standing => standings.some((standing) => standing === text);

const isDate = (text: string | undefined): text is string => text !== undefined && parseDay(text) !== undefined;

const isOrder = (text: string | undefined): text is Order => text !== undefined && Object.hasOwn(orderNames, text);
