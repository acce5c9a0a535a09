import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatFilter, type LedgerFilter, parseFilter } from './filter.ts';

/** Reads the filter from the address bar and writes it there; a change replaces the address, so that "back" leaves the list. */
export type FilterInAddress = { readonly filter: LedgerFilter; readonly set: (filter: LedgerFilter) => void };

export function useLedgerFilter(): FilterInAddress {
  const address = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = useMemo(() => parseFilter({ ...address }), [address]);
  const set = (next: LedgerFilter) =>
    void navigate({ to: '/evidence', search: formatFilter(next), replace: true, resetScroll: false });
  return { filter, set };
}
