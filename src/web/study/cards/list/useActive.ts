import type { Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The row that keys act on. Moving by key brings it on screen and gives it the focus. */
export type Active = {
  readonly place: number;
  readonly setPlace: (place: number) => void;
  readonly moveTo: (place: number) => void;
  readonly refocus: () => void;
};

export function useActive(count: number): Active & { readonly isMoving: RefObject<boolean> } {
  const [kept, setPlace] = useState(0);
  const isMoving = useRef(false);
  const place = Math.max(0, Math.min(kept, count - 1));
  const [, draw] = useState(0);
  const moveTo = (next: number) => {
    isMoving.current = true;
    setPlace(next);
    draw((times) => times + 1);
  };
  return { place, setPlace, moveTo, refocus: () => moveTo(place), isMoving };
}

/** Follows a move once the row is drawn. */
export function useFollow(
  grid: RefObject<HTMLElement | null>,
  { place, isMoving }: ReturnType<typeof useActive>,
  rows: Virtualizer<Window, HTMLElement>,
): void {
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    rows.scrollToIndex(place);
    grid.current?.querySelector<HTMLElement>(`[aria-rowindex="${place + 1}"]`)?.focus({ preventScroll: true });
  });
}
