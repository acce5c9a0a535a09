import { useCallback, useState } from 'react';

/** The width in pixels of the element that takes the ref, kept while it changes. */
export function useWidth(): readonly [(element: HTMLElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(640);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const measure = () => setWidth(Math.max(narrowest, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

/** What is not on screen yet has no width; charts are drawn no narrower than this. */
const narrowest = 240;
