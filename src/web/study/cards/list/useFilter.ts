import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CardFilter } from '../../../../contract/study/shapes.ts';
import type { DeckId } from '../../../../core/base/id.ts';
import { formatFilter, parseFilter } from '../shown/filterAddress.ts';

/** Reads a filter from the address bar and writes it there; a change replaces the address, so that "back" leaves the list. */
export type FilterInAddress = { readonly filter: CardFilter; readonly change: (change: Partial<CardFilter>) => void };

export function useFilter(deckId?: DeckId): FilterInAddress {
  const address = useSearch({ strict: false });
  const navigate = useNavigate();
  const filter = useMemo(
    () => ({ ...parseFilter({ ...address }), ...(deckId === undefined ? {} : { deckId }) }),
    [address, deckId],
  );
  const change = (changed: Partial<CardFilter>) => {
    const { deckId: inAddress, ...rest } = formatFilter({ ...filter, ...changed });
    const search = deckId === undefined && inAddress !== undefined ? { ...rest, deckId: inAddress } : rest;
    void navigate({ to: '.', search, replace: true, resetScroll: false });
  };
  return { filter, change };
}
