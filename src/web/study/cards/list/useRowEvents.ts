import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../../base/call.ts';
import { useToast } from '../../../base/Toast.tsx';
import type { RowEvents } from './CardGridRow.tsx';
import type { Active } from '../../../base/rows/useActive.ts';
import type { Selecting } from './useSelecting.ts';

/** What rows report, the same object for as long as the list stands, so that a row draws anew only when it changes. */
export function useRowEvents(active: Active, selecting: Selecting): RowEvents {
  const navigate = useNavigate();
  const { show } = useToast();
  const latest = useRef({ active, selecting, navigate });
  useLayoutEffect(() => {
    latest.current = { active, selecting, navigate };
  });
  const [events] = useState<RowEvents>(() => {
    const attempt = async (selected: Promise<void>) => {
      try {
        await selected;
      } catch (error) {
        show(sentenceOf(error));
      }
    };
    return {
      onActive: (place) => latest.current.active.setPlace(place),
      onToggle: (place, row) => void attempt(latest.current.selecting.toggle(place, row)),
      onExtend: (place) => {
        void attempt(latest.current.selecting.extendTo(place, latest.current.active.place));
        latest.current.active.moveTo(place);
      },
      onOpen: ({ cardId }) => void latest.current.navigate({ to: '/cards/$cardId', params: { cardId } }),
    };
  });
  return events;
}
