import { useRouter } from '@tanstack/react-router';
import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The row that keys act on. Moving by key brings it on screen and gives it the focus. */
export type Active = {
  readonly place: number;
  readonly setPlace: (place: number) => void;
  readonly moveTo: (place: number) => void;
  readonly refocus: () => void;
  /** Whether a move waits for its row to be drawn. */
  readonly isMoving: () => boolean;
  readonly arrive: () => void;
};

/** Begins at the first row, or where it was when one comes back to the list. */
export function useActive(count: number): Active {
  const visit = useVisit();
  const [kept, keep] = useState(() => places.get(visit) ?? 0);
  const moving = useRef(places.has(visit));
  const [, draw] = useState(0);
  const place = Math.max(0, Math.min(kept, count - 1));
  const setPlace = (next: number) => {
    places.set(visit, next);
    keep(next);
  };
  const moveTo = (next: number) => {
    moving.current = true;
    setPlace(next);
    draw((times) => times + 1);
  };
  const arrive = () => {
    moving.current = false;
  };
  return { place, setPlace, moveTo, refocus: () => moveTo(place), isMoving: () => moving.current, arrive };
}

/** Follows a move once the row is drawn. */
export function useFollow(
  grid: RefObject<HTMLElement | null>,
  { place, isMoving, arrive }: Active,
  rows: Virtualizer<Window, HTMLElement>,
): void {
  useLayoutEffect(() => {
    if (!isMoving()) return;
    const row = grid.current?.querySelector<HTMLElement>(`[aria-rowindex="${place + 1}"]`);
    if (row === undefined || row === null) return;
    arrive();
    rows.scrollToIndex(place);
    row.focus({ preventScroll: true });
  });
}

/** The active row by visit; "back" is the same visit again. */
const places = new Map<string, number>();

function useVisit(): string {
  const router = useRouter();
  const [visit] = useState(() => router.state.location.state.__TSR_key ?? '');
  return visit;
}
