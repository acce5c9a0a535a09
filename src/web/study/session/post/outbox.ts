import type { RequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import { answerCard, undoReview } from '../../../../contract/study/sessions.ts';
import { call, Refused } from '../../../base/call.ts';
import { localPrefix } from './unsent.ts';

/** A fact on its way to the server. */
export type Letter =
  | { readonly kind: 'answer'; readonly request: RequestOf<typeof answerCard> }
  | { readonly kind: 'undo'; readonly request: RequestOf<typeof undoReview> };

/** What became of a letter. A refused one is given up; its message says why. */
export type Delivery =
  | {
      readonly kind: 'answered';
      readonly request: RequestOf<typeof answerCard>;
      readonly response: ResponseOf<typeof answerCard>;
    }
  | { readonly kind: 'undone'; readonly response: ResponseOf<typeof undoReview> }
  | { readonly kind: 'refused'; readonly letter: Letter; readonly message: string };

/** How the post stands: letters not yet acknowledged, and whether the server was away at the last try. */
export type Post = { readonly unsent: number; readonly isAway: boolean };

/** Where letters lie until they are acknowledged: `localStorage`, or anything like it. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export type Outbox = {
  readonly send: (letter: Letter) => void;
  /** Tries again at once, as when the network returns. */
  readonly retry: () => void;
  /** Resolves when nothing is left to send or the server turned out to be away. */
  readonly settled: () => Promise<void>;
  readonly post: () => Post;
  readonly onPost: (listener: () => void) => () => void;
  readonly onDelivery: (listener: (delivery: Delivery) => void) => () => void;
};

/**
 * Sends letters one after the other, in order, and keeps each on the shelf until the server has it. Those that lie there
 * under another prefix are somebody else's and stay.
 */
export function createOutbox(
  shelf: Shelf,
  carry: (letter: Letter) => Promise<Delivery>,
  prefix: string = localPrefix,
): Outbox {
  // Ids sort by time, so the shelf keeps the order; one place a letter, so two windows never lose each other's.
  const labelOf = (letter: Letter): string => prefix + idOf(letter);
  const letters = readShelf(shelf, prefix);
  const posts = createSignal<Post>({ unsent: letters.length, isAway: false });
  const deliveries = createSignal<Delivery | undefined>(undefined);
  const tell = (isAway: boolean): void => posts.set({ unsent: letters.length, isAway });
  const sendAll = async (): Promise<void> => {
    for (let letter = letters[0]; letter !== undefined; letter = letters[0]) {
      const delivery = await carry(letter).catch(() => undefined);
      if (delivery === undefined) return tell(true);
      letters.shift();
      shelf.removeItem(labelOf(letter));
      tell(false);
      deliveries.set(delivery);
    }
  };
  const round = createRound(
    sendAll,
    () => letters.length > 0,
    () => posts.get().isAway,
  );
  round.start();
  return {
    send: (letter) => {
      letters.push(letter);
      keep(shelf, labelOf(letter), letter);
      tell(posts.get().isAway);
      if (!posts.get().isAway) round.start();
    },
    retry: round.start,
    settled: round.settled,
    post: posts.get,
    onPost: (listener) => posts.listen(() => listener()),
    onDelivery: (listener) => deliveries.listen((delivery) => delivery !== undefined && listener(delivery)),
  };
}

/** One round of sending at a time; while the server is away, another after a pause that grows. */
function createRound(sendAll: () => Promise<void>, hasMore: () => boolean, isAway: () => boolean) {
  let underWay: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const start = (): void => {
    if (underWay !== undefined || !hasMore()) return;
    clearTimeout(timer);
    underWay = sendAll().finally(() => {
      underWay = undefined;
      failures = isAway() ? failures + 1 : 0;
      if (isAway()) timer = setTimeout(start, pauseMs(failures));
      else start();
    });
  };
  return { start, settled: async () => await underWay };
}

type Signal<Value> = {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly listen: (listener: (value: Value) => void) => () => void;
};

function createSignal<Value>(first: Value): Signal<Value> {
  let value = first;
  const listeners = new Set<(value: Value) => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener(next);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Carries a letter to the server. Throws where the server is away or broken, which is a reason to try again. */
export async function carryToServer(letter: Letter): Promise<Delivery> {
  try {
    if (letter.kind === 'undo') return { kind: 'undone', response: await call(undoReview, letter.request) };
    const { request } = letter;
    return { kind: 'answered', request, response: await call(answerCard, request) };
  } catch (error) {
    if (error instanceof Refused && isFinal(error)) return { kind: 'refused', letter, message: error.message };
    throw error;
  }
}

/** Whoever has to sign in again, or to wait, keeps their answers. */
const isFinal = ({ status }: Refused): boolean => status >= 400 && status < 500 && status !== 401 && status !== 429;

const idOf = (letter: Letter): string => (letter.kind === 'answer' ? letter.request.review.id : letter.request.id);

function keep(shelf: Shelf, label: string, letter: Letter): void {
  try {
    shelf.setItem(label, JSON.stringify(letter));
  } catch {
    // A full or forbidden storage keeps the letter in memory only.
  }
}

function readShelf(shelf: Shelf, prefix: string): Letter[] {
  const labels = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((label) =>
    label.startsWith(prefix),
  );
  return labels.toSorted().flatMap((label) => {
    const letter = parseLetter(shelf.getItem(label) ?? '');
    if (letter === undefined) shelf.removeItem(label);
    return letter === undefined ? [] : [letter];
  });
}

/** A letter as it was kept; undefined for what an older version or another hand left there. */
function parseLetter(written: string): Letter | undefined {
  try {
    const { kind, request }: { readonly kind?: unknown; readonly request?: unknown } = Object(JSON.parse(written));
    const isLetter = (kind === 'answer' || kind === 'undo') && typeof request === 'object' && request !== null;
    // What this app wrote itself; the server looks at every field again.
    return isLetter ? ({ kind, request } as Letter) : undefined;
  } catch {
    return undefined;
  }
}

const longestPauseMs = 15_000;

const pauseMs = (failures: number): number => Math.min(longestPauseMs, 500 * 2 ** failures);
