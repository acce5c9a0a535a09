import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { RowEvents } from './CardGridRow.tsx';
import type { Active } from './useActive.ts';
import type { Selecting } from './useSelecting.ts';

/** What rows report, the same object for as long as the list stands, so that a row draws anew only when it changes. */
export function useRowEvents(active: Active, selecting: Selecting): RowEvents {
  const navigate = useNavigate();
  const latest = useRef({ active, selecting, navigate });
  useLayoutEffect(() => {
    latest.current = { active, selecting, navigate };
  });
  const [events] = useState<RowEvents>(() => ({
    onActive: (place) => latest.current.active.setPlace(place),
    onToggle: (place, row) => void latest.current.selecting.toggle(place, row),
    onExtend: (place) => {
      void latest.current.selecting.extendTo(place, latest.current.active.place);
      latest.current.active.moveTo(place);
    },
    onOpen: ({ cardId }) => void latest.current.navigate({ to: '/cards/$cardId', params: { cardId } }),
  }));
  return events;
}
