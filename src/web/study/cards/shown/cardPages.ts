import { type QueryClient, queryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { listCards } from '../../../../contract/study/cards.ts';
import type { CardFilter, CardRow } from '../../../../contract/study/shapes.ts';
import { call } from '../../../base/call.ts';
import { askKey, useAsk } from '../../../base/queries.ts';
import { isSameFilter } from './filterAddress.ts';
import { type Pick, pickOf } from './selected.ts';

/** How many cards a page of the list brings. */
export const pageSize = 100;

/** A filter whose first page is here, and how many cards it shows. */
export type Shown = { readonly filter: CardFilter; readonly total: number };

/** The list to show: that of the filter, or the one before while the answer is on its way. */
export function useShown(filter: CardFilter): { readonly shown: Shown | undefined; readonly error: Error | null } {
  const first = useAsk(listCards, pageRequest(filter, 0));
  const [shown, setShown] = useState<Shown>();
  const total = first.data?.total;
  const isBehind = total !== undefined && (shown?.total !== total || !isSameFilter(shown.filter, filter));
  if (isBehind) setShown({ filter, total });
  return { shown: isBehind ? { filter, total } : shown, error: first.error };
}

/** Rows from the first to the last place. */
export type Stretch = { readonly first: number; readonly last: number };

/** The row at a place on screen, or at `active`, once it is here. While the list is scrolled fast, nothing is asked for. */
export function useCardRows(
  filter: CardFilter,
  onScreen: Stretch,
  active: number,
): (place: number) => CardRow | undefined {
  const pages = pagesOf(onScreen, active);
  const isSettled = useSettled(pages.join());
  const answers = useQueries({
    queries: pages.map((page) => ({ ...pageQuery(filter, page * pageSize), enabled: isSettled })),
  });
  return (place) => answers[pages.indexOf(pageOf(place))]?.data?.cards[place % pageSize];
}

/** Brings the cards of a stretch, however long, for selecting them. */
export function useLoadPicks(filter: CardFilter): (stretch: Stretch) => Promise<readonly Pick[]> {
  const client = useQueryClient();
  return useCallback((stretch) => loadPicks(client, filter, stretch), [client, filter]);
}

const settleMs = 80;
const longPage = 500;
const atOnce = 4;

const pageOf = (place: number): number => Math.floor(place / pageSize);

function pagesOf({ first, last }: Stretch, active: number): readonly number[] {
  const start = pageOf(first);
  const onScreen = Array.from({ length: pageOf(Math.max(first, last)) - start + 1 }, (_, at) => start + at);
  return onScreen.includes(pageOf(active)) ? onScreen : [...onScreen, pageOf(active)];
}

const pageRequest = (filter: CardFilter, offset: number, limit = pageSize) => ({ ...filter, offset, limit });

const pageQuery = (filter: CardFilter, offset: number, limit = pageSize) => {
  const request = pageRequest(filter, offset, limit);
  return queryOptions({ queryKey: askKey(listCards, request), queryFn: () => call(listCards, request) });
};

function useSettled(moving: string): boolean {
  const [settled, setSettled] = useState(moving);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(moving), settleMs);
    return () => clearTimeout(timer);
  }, [moving]);
  return settled === moving;
}

async function loadPicks(client: QueryClient, filter: CardFilter, { first, last }: Stretch): Promise<readonly Pick[]> {
  const limit = last - first < longPage ? pageSize : longPage;
  const start = Math.floor(first / limit) * limit;
  const offsets = Array.from({ length: Math.ceil((last + 1 - start) / limit) }, (_, at) => start + at * limit);
  const rows: CardRow[] = [];
  for (let at = 0; at < offsets.length; at += atOnce) {
    const answers = await Promise.all(
      offsets.slice(at, at + atOnce).map((offset) => client.fetchQuery(pageQuery(filter, offset, limit))),
    );
    rows.push(...answers.flatMap(({ cards }) => cards));
  }
  return rows.slice(first - start, last - start + 1).map(pickOf);
}
