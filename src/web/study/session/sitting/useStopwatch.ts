import { useEffect } from 'react';
import type { Stopwatch } from './stopwatch.ts';

/** Starts the watch with each turn, and lets it run only while the page is looked at. */
export function useStopwatch(watch: Stopwatch, turn: number): void {
  useEffect(() => watch.restart(), [turn, watch]);
  useEffect(() => {
    const onChange = () => (document.visibilityState === 'hidden' ? watch.hide() : watch.show());
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [watch]);
}
