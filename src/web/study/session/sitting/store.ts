import type { Sitting } from './sitting.ts';

/** Changes the sitting in one step. */
export type Change = (make: (sitting: Sitting) => Sitting) => void;

export type Store = {
  readonly read: () => Sitting;
  readonly change: Change;
  readonly subscribe: (listener: () => void) => () => void;
};

/** Holds the sitting outside of React, so that two keys pressed between two paints both count. */
export function createStore(first: Sitting): Store {
  let sitting = first;
  const listeners = new Set<() => void>();
  return {
    read: () => sitting,
    change: (make) => {
      sitting = make(sitting);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
