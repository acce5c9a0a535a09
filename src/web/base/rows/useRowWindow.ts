import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react';

/** The rows to draw: those on screen and around it, and always the active one, so that it can keep the focus. */
export function useRowWindow(grid: RefObject<HTMLElement | null>, count: number, active: number) {
  const rowHeight = useRowHeight();
  const scrollMargin = useTop(grid);
  const rangeExtractor = useCallback((range: Range) => withActive(range, active), [active]);
  const rows = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin,
    rangeExtractor,
    scrollPaddingStart: 72,
    scrollPaddingEnd: 88,
  });
  useLayoutEffect(() => rows.measure(), [rows, rowHeight]);
  return { rows, rowHeight, scrollMargin };
}

function withActive(range: Range, active: number): number[] {
  const places = defaultRangeExtractor(range);
  if (active >= range.count || places.includes(active)) return places;
  return [...places, active].toSorted((one, other) => one - other);
}

const narrow = '(max-width: 640px)';
const rowRem = { narrow: 6.25, wide: 4 };

/** In pixels; follows the reader's own size of type. */
function useRowHeight(): number {
  const isNarrow = useSyncExternalStore(subscribeNarrow, () => matchMedia(narrow).matches);
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  return Math.round((isNarrow ? rowRem.narrow : rowRem.wide) * rem);
}

function subscribeNarrow(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** How far below the top of the page the list begins; changes as what stands above it grows. */
function useTop(grid: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const place = grid.current?.getBoundingClientRect();
      if (place !== undefined) setTop(Math.round(place.top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [grid]);
  return top;
}
