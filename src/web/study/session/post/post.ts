import { useSyncExternalStore } from 'react';
import { carryToServer, createOutbox, type Post, type Shelf } from './outbox.ts';

/** The one outbox of this window. */
export const outbox = createOutbox(openShelf(), carryToServer);

window.addEventListener('online', outbox.retry);

/** How the post stands, kept up to date. */
export const usePost = (): Post => useSyncExternalStore(outbox.onPost, outbox.post);

/** `localStorage`, or where it is forbidden a shelf that lasts as long as the page. */
function openShelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      get length() {
        return kept.size;
      },
      key: (at) => [...kept.keys()][at] ?? null,
      getItem: (label) => kept.get(label) ?? null,
      setItem: (label, written) => void kept.set(label, written),
      removeItem: (label) => void kept.delete(label),
    };
  }
}
