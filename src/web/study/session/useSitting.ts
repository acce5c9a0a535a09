import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import { markCards } from '../../../contract/study/cards.ts';
import { readStudyCards, type startSession } from '../../../contract/study/sessions.ts';
import type { CardId } from '../../../core/base/id.ts';
import type { Grade } from '../../../core/study/grade.ts';
import { call, sentenceOf } from '../../base/call.ts';
import { useToast } from '../../base/Toast.tsx';
import { currentInstant, newId } from './newId.ts';
import { outbox } from './post.ts';
import * as sittings from './sitting.ts';
import type { Act, Sitting } from './sitting.ts';
import { createStopwatch } from './stopwatch.ts';
import { useStopwatch } from './useStopwatch.ts';

export type StartedSession = ResponseOf<typeof startSession>;

/** What can be done in a sitting. Everything shows at once; the server hears of it in order, when it can. */
export type Doings = {
  readonly answer: (grade: Grade) => void;
  readonly setAside: (mark: 'suspend' | 'bury') => void;
  readonly toggleFlag: () => void;
  readonly undo: () => void;
  readonly resume: () => void;
  readonly askAhead: () => void;
  readonly reload: (cardId: CardId) => Promise<void>;
};

export function useSitting(started: StartedSession): { readonly sitting: Sitting; readonly doings: Doings } {
  const { show } = useToast();
  const [{ store, watch, doings }] = useState(() => open(started, show));
  const sitting = useSyncExternalStore(store.subscribe, store.read);
  useStopwatch(watch, sitting.turn);
  useDeliveries(store.change);
  useCardsAtHand(sitting, store.change);
  return { sitting, doings };
}

type Say = (message: string) => void;

type Change = (make: (sitting: Sitting) => Sitting) => void;

type Store = { readonly read: () => Sitting; readonly change: Change; readonly subscribe: (listener: () => void) => () => void };

type Hands = { readonly started: StartedSession; readonly store: Store; readonly readMs: () => number; readonly say: Say };

function open(started: StartedSession, say: Say) {
  const store = createStore(sittings.sit(started, currentInstant()));
  const watch = createStopwatch(() => performance.now());
  return { store, watch, doings: createDoings({ started, store, readMs: watch.readMs, say }) };
}

/** Holds the sitting outside of React, so that two keys pressed between two paints both count. */
function createStore(first: Sitting): Store {
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

function createDoings(hands: Hands): Doings {
  const { started, store, say } = hands;
  const { change } = store;
  const mark = (cardId: CardId, as: Mark): void => {
    const act = store.read().trail.at(-1);
    call(markCards, { cards: { kind: 'these', cardIds: [cardId] }, mark: as }).catch((error: unknown) => {
      if (act !== undefined) change((sitting) => sittings.asIfNever(sitting, act));
      say(sentenceOf(error));
    });
  };
  const undo = (): void => {
    const back = sittings.takeBack(store.read());
    if (back === undefined) return say('There is nothing to undo in this session.');
    change(() => back.sitting);
    sendUndo(back.act, started).catch((error: unknown) => say(sentenceOf(error)));
    return say(undone[back.act.kind]);
  };
  return {
    answer: (grade) => answerCurrent(grade, hands),
    setAside: (as) => {
      const card = sittings.cardInHand(store.read());
      if (card === undefined) return;
      change((sitting) => sittings.setAside(sitting, as, currentInstant()));
      mark(card.cardId, { kind: as });
      say(as === 'suspend' ? 'Suspended: it is not asked until you resume it. Z undoes.' : 'Buried until tomorrow. Z undoes.');
    },
    toggleFlag: () => {
      const card = sittings.cardInHand(store.read());
      if (card === undefined) return;
      const flag = card.marks.flag === 0 ? 1 : 0;
      change((sitting) => sittings.setFlag(sitting, flag));
      mark(card.cardId, { kind: 'flag', flag });
      say(flag === 0 ? 'Flag removed.' : 'Flagged.');
    },
    undo,
    resume: () => change((sitting) => sittings.resume(sitting, currentInstant())),
    askAhead: () => change(sittings.askAhead),
    reload: async (cardId) => {
      const { cards } = await call(readStudyCards, { cardIds: [cardId] });
      change((sitting) => sittings.withCards(sitting, cards));
    },
  };
}

type Mark = { kind: 'suspend' } | { kind: 'resume' } | { kind: 'bury' } | { kind: 'unbury' } | { kind: 'flag'; flag: number };

const undone = {
  answer: 'Your last answer is taken back.',
  'set aside': 'The card is back.',
  flag: 'The flag is as it was.',
} as const satisfies Record<Act['kind'], string>;

function answerCurrent(grade: Grade, { store, readMs, started }: Hands): void {
  const card = sittings.cardInHand(store.read());
  if (card === undefined) return;
  const now = currentInstant();
  const review = { id: newId<'review'>(now), cardId: card.cardId, grade, answeredAt: now, spentMs: readMs(), deviceId: started.deviceId };
  store.change((sitting) => sittings.give(sitting, { reviewId: review.id, grade, spentMs: review.spentMs, now }));
  const comesBack = store.read().session.steps.some(({ cardId }) => cardId === card.cardId);
  const want = [...(comesBack ? [card.cardId] : []), ...sittings.missingCards(store.read(), soon)].slice(0, mostWanted);
  outbox.send({ kind: 'answer', request: { review, want } });
}

/** Undoing a mark needs the server at once; undoing an answer goes by the outbox, after the answer itself. */
function sendUndo(act: Act, { deviceId }: StartedSession): Promise<unknown> {
  const now = currentInstant();
  if (act.kind === 'answer') {
    outbox.send({ kind: 'undo', request: { id: newId<'undo'>(now), reviewId: act.reviewId, at: now, deviceId } });
    return Promise.resolve();
  }
  const cards = { kind: 'these' as const, cardIds: [act.cardId] };
  if (act.kind === 'flag') return call(markCards, { cards, mark: { kind: 'flag', flag: act.before } });
  return call(markCards, { cards, mark: { kind: act.mark === 'suspend' ? 'resume' : 'unbury' } });
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
        return change((sitting) => sittings.withCards(sittings.confirm(sitting, confirmed, currentInstant()), response.cards));
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

const mostWanted = 10;
/** A card missing among the next few is fetched, with all that miss a good way ahead. */
const soon = 15;
const ahead = 45;
const retryMs = 2_000;
