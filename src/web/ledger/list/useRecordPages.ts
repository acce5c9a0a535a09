import { useMemo, useState } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { listRecords } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { usePages } from '../../base/pages/usePages.ts';
import type { Linked } from '../finding/titles.ts';
import type { LedgerFilter } from './filter.ts';

export type LedgerRow = ResponseOf<typeof listRecords>['records'][number];

/** The rows of a list that are here so far, what they link to, and whether there are more. */
export type Listed = {
  readonly filter: LedgerFilter;
  readonly rows: readonly LedgerRow[];
  readonly linked: ReadonlyMap<RecordId, Linked>;
  readonly hasMore: boolean;
};

/** The list of a filter, or the one before while its first page is on its way. */
export function useListed(filter: LedgerFilter): {
  readonly listed: Listed | undefined;
  readonly error: Error | null;
  readonly more: () => void;
} {
  const pages = usePages(listRecords, filter, (told) => {
    const next = told.at(-1)?.next;
    return next === undefined || next === null ? undefined : { ...filter, after: next };
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const now = useMemo(() => {
    if (data === undefined) return undefined;
    const rows = data.pages.flatMap(({ records }) => records);
    const linked = new Map(data.pages.flatMap((page) => page.linked).map((one) => [one.id, one]));
    return { filter, rows: onceEach(rows), linked, hasMore: hasNextPage };
  }, [data, filter, hasNextPage]);
  const [before, setBefore] = useState<Listed>();
  if (now !== undefined && now !== before) setBefore(now);
  return {
    listed: now ?? before,
    error: pages.error,
    more: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
  };
}

/** A record that changed between two pages comes on both. */
const onceEach = (rows: readonly LedgerRow[]): readonly LedgerRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
