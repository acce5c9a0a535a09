import { useSyncExternalStore } from 'react';
import { carryToServer, createOutbox, type Outbox, type Post, type Shelf } from './outbox.ts';
import { unsentPrefix } from './unsent.ts';

/** The one outbox of this window. */
export const outbox = open(unsentPrefix());

window.addEventListener('online', outbox.retry);

/** How the post stands, kept up to date. */
export const usePost = (): Post => useSyncExternalStore(outbox.onPost, outbox.post);

/** Answers that could be anybody's are kept no longer than the page. */
function open(prefix: string | undefined): Outbox {
  return createOutbox(prefix === undefined ? passingShelf() : openShelf(), carryToServer, prefix);
}

/** `localStorage`, or where it is forbidden a shelf that lasts as long as the page. */
function openShelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return passingShelf();
  }
}

function passingShelf(): Shelf {
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
