import { useRef, useState } from 'react';
import type { CardRow } from '../../../../contract/study/shapes.ts';
import { type Shown, useLoadPicks } from '../shown/cardPages.ts';
import { useReaches } from '../../publishing/useRole.ts';
import { isSelected, nothing, only, pickOf, type Selected, without, withPicks } from '../shown/selected.ts';

/** Selecting in a list by place; a stretch reaches from where selecting last began. */
export type Selecting = {
  /** Who may change no card has nothing to select it for. */
  readonly maySelect: boolean;
  readonly selected: Selected;
  readonly toggle: (place: number, row: CardRow) => Promise<void>;
  readonly extendTo: (place: number, from: number) => Promise<void>;
  readonly selectAll: () => void;
  readonly clear: () => void;
};

type Anchor = { readonly place: number; readonly before: Selected };

export function useSelecting({ filter, total }: Shown): Selecting {
  const [selected, setSelected] = useState<Selected>(nothing);
  const anchor = useRef<Anchor>(undefined);
  const turn = useRef(0);
  const loadPicks = useLoadPicks(filter);
  const maySelect = useReaches('member');
  const change = (next: Selected, nextAnchor?: Anchor) => {
    if (!maySelect) return;
    turn.current += 1;
    anchor.current = nextAnchor;
    setSelected(next);
  };
  const toggle = async (place: number, row: CardRow) => {
    if (!isSelected(selected, row.cardId))
      return change(withPicks(selected, [pickOf(row)]), { place, before: selected });
    const mine = ++turn.current;
    const shown = selected.kind === 'all' ? await loadPicks({ first: 0, last: total - 1 }) : [];
    if (turn.current === mine) change(without(selected, row.cardId, shown));
  };
  const extendTo = async (place: number, from: number) => {
    if (!maySelect) return;
    const { place: start, before } = anchor.current ?? { place: from, before: selected };
    anchor.current = { place: start, before };
    const stretch = { first: Math.min(start, place), last: Math.max(start, place) };
    const mine = ++turn.current;
    if (stretch.first === 0 && stretch.last === total - 1) return setSelected({ kind: 'all', total });
    const picks = await loadPicks(stretch);
    if (turn.current === mine) setSelected(before.kind === 'all' ? only(picks) : withPicks(before, picks));
  };
  return {
    maySelect,
    selected,
    toggle,
    extendTo,
    selectAll: () => change({ kind: 'all', total }),
    clear: () => change(nothing),
  };
}
