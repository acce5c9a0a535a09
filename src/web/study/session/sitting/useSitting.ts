import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readStudyCards } from '../../../../contract/study/sessions.ts';
import type { CardId } from '../../../../core/base/id.ts';
import { call } from '../../../base/call.ts';
import { useToast } from '../../../base/Toast.tsx';
import { outbox } from '../post/post.ts';
import { createDoings, type Doings, soon, type StartedSession } from './doings.ts';
import { currentInstant } from '../../../base/device/newId.ts';
import * as sittings from './sitting.ts';
import type { Sitting } from './sitting.ts';
import { createStopwatch } from './stopwatch.ts';
import { type Change, createStore } from './store.ts';
import { useStopwatch } from './useStopwatch.ts';

/** A sitting that runs from what the server started, and what can be done in it. */
export function useSitting(started: StartedSession): { readonly sitting: Sitting; readonly doings: Doings } {
  const { show } = useToast();
  const [{ store, watch, doings }] = useState(() => open(started, show));
  const sitting = useSyncExternalStore(store.subscribe, store.read);
  useStopwatch(watch, sitting.turn);
  useDeliveries(store.change);
  useCardsAtHand(sitting, store.change);
  return { sitting, doings };
}

function open(started: StartedSession, say: (message: string) => void) {
  const store = createStore(sittings.sit(started, currentInstant()));
  const watch = createStopwatch(() => performance.now());
  return { store, watch, doings: createDoings({ started, store, readMs: watch.readMs, say }) };
}

/** Takes the server's word for what the sitting expected. */
function useDeliveries(change: Change): void {
  const { show } = useToast();
  useEffect(
    () =>
      outbox.onDelivery((delivery) => {
        if (delivery.kind === 'refused') return show(delivery.message);
        if (delivery.kind === 'undone') {
          const { card } = delivery.response;
          return change((sitting) => (card === null ? sitting : sittings.withCards(sitting, [card])));
        }
        const { request, response } = delivery;
        const confirmed = { reviewId: request.review.id, memory: response.memory };
        return change((sitting) =>
          sittings.withCards(sittings.confirm(sitting, confirmed, currentInstant()), response.cards),
        );
      }),
    [change, show],
  );
}

/** Keeps the next cards in memory, well ahead of the reader. */
function useCardsAtHand(sitting: Sitting, change: Change): void {
  const [attempt, setAttempt] = useState(0);
  const isAsking = useRef(false);
  const isNeeded = sittings.missingCards(sitting, soon).length > 0;
  useEffect(() => {
    if (!isNeeded || isAsking.current) return;
    isAsking.current = true;
    const missing = sittings.missingCards(sitting, ahead);
    readCards(missing)
      .then((read) => change((current) => read(current)))
      .catch(() => new Promise((resolve) => setTimeout(resolve, retryMs)))
      .finally(() => {
        isAsking.current = false;
        setAttempt((count) => count + 1);
      });
    // What is missing follows from the turn.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isNeeded, sitting.turn, attempt, change]);
}

/** Reads cards whole; those that are gone leave the sitting. */
async function readCards(cardIds: readonly CardId[]): Promise<(sitting: Sitting) => Sitting> {
  const { cards } = await call(readStudyCards, { cardIds: [...cardIds] });
  const found = new Set(cards.map(({ cardId }) => cardId));
  const gone = cardIds.filter((cardId) => !found.has(cardId));
  return (sitting) => sittings.withoutCards(sittings.withCards(sitting, cards), gone, currentInstant());
}

/** Where a card misses soon, all that miss a good way ahead are read. */
const ahead = 45;
const retryMs = 2_000;
