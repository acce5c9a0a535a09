import { useState } from 'react';
import type { RecordId } from '../../../core/base/id.ts';
import type { LedgerRow } from './useRecordPages.ts';

/** Selecting among the rows that are here; a stretch reaches from where selecting last began. */
export type Selecting = {
  readonly selected: ReadonlySet<RecordId>;
  readonly toggle: (place: number) => void;
  readonly extendTo: (place: number, from: number) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
};

/** As many as change their standing at once. */
export const mostSelected = 500;

type Chosen = { readonly ids: ReadonlySet<RecordId>; readonly before: ReadonlySet<RecordId>; readonly anchor?: number };

const none: Chosen = { ids: new Set(), before: new Set() };

export function useSelected(rows: readonly LedgerRow[]): Selecting {
  const [{ ids, before, anchor }, setChosen] = useState(none);
  const idsOf = (some: readonly LedgerRow[]) => some.map(({ id }) => id);
  const choose = (chosen: Chosen) => setChosen({ ...chosen, ids: new Set([...chosen.ids].slice(0, mostSelected)) });
  const toggle = (place: number) => {
    const id = rows[place]?.id;
    if (id === undefined) return;
    if (ids.has(id)) setChosen({ ids: new Set([...ids].filter((other) => other !== id)), before: new Set() });
    else choose({ ids: new Set([...ids, id]), before: ids, anchor: place });
  };
  const extendTo = (place: number, from: number) => {
    const start = anchor ?? from;
    const kept = anchor === undefined ? ids : before;
    const stretch = rows.slice(Math.min(start, place), Math.max(start, place) + 1);
    choose({ ids: new Set([...kept, ...idsOf(stretch)]), before: kept, anchor: start });
  };
  return {
    selected: ids,
    toggle,
    extendTo,
    selectAll: () => choose({ ...none, ids: new Set(idsOf(rows)) }),
    clear: () => setChosen(none),
  };
}
