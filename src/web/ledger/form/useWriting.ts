import { useEffect, useRef, useState } from 'react';
import type { Kind } from '../../../core/ledger/kind.ts';
import { useToast } from '../../base/Toast.tsx';
import {
  dropWriting,
  findWriting,
  isChanged as hasChanged,
  keepWriting,
  writeField,
  type Writing,
  type WritingKey,
} from './draft.ts';

/** A form whose text outlives a reload, a crash and a change of mind until it is saved or discarded. */
export type InHand = {
  readonly writing: Writing;
  readonly isChanged: boolean;
  readonly write: (field: string, value: unknown) => void;
  /** Begins from another state; nothing is kept of what was written. */
  readonly begin: (writing: Writing) => void;
};

export function useWriting(kind: Kind, key: WritingKey, start: () => Writing): InHand {
  const [writing, setWriting] = useState(() => findWriting(localStorage, key, kind) ?? start());
  const [isKept, setKept] = useState(true);
  const isChanged = hasChanged(writing);
  useLeaving(isChanged, isKept);
  const write = (field: string, value: unknown) => {
    const next = writeField(writing, field, value);
    setWriting(next);
    if (hasChanged(next)) setKept(keepWriting(localStorage, key, next));
    else dropWriting(localStorage, key);
  };
  const begin = (next: Writing) => {
    dropWriting(localStorage, key);
    setWriting(next);
  };
  return { writing, isChanged, write, begin };
}

/** Who leaves reads that the text waits here; where the browser keeps nothing, it asks first. */
function useLeaving(isChanged: boolean, isKept: boolean): void {
  const { show } = useToast();
  const waits = useRef(false);
  useEffect(() => {
    waits.current = isChanged && isKept;
  });
  useEffect(
    () => () => {
      if (waits.current) show('Not saved yet. What you wrote waits here until you come back.');
    },
    [show],
  );
  useEffect(() => {
    if (!isChanged || isKept) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged, isKept]);
}
