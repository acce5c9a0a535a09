import * as z from 'zod/mini';
import type { RequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import { answerCard, undoReview } from '../../../contract/study/sessions.ts';
import { call, Refused } from '../../base/call.ts';

/** A fact on its way to the server. */
export type Letter =
  | { readonly kind: 'answer'; readonly request: RequestOf<typeof answerCard> }
  | { readonly kind: 'undo'; readonly request: RequestOf<typeof undoReview> };

/** What became of a letter. A refused one is given up; its message says why. */
export type Delivery =
  | { readonly kind: 'answered'; readonly request: RequestOf<typeof answerCard>; readonly response: ResponseOf<typeof answerCard> }
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

/** Sends letters one after the other, in order, and keeps each on the shelf until the server has it. */
export function createOutbox(shelf: Shelf, carry: (letter: Letter) => Promise<Delivery>): Outbox {
  const letters = readShelf(shelf);
  const postListeners = new Set<() => void>();
  const deliveryListeners = new Set<(delivery: Delivery) => void>();
  let post: Post = { unsent: letters.length, isAway: false };
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const setPost = (isAway: boolean): void => {
    post = { unsent: letters.length, isAway };
    for (const listener of postListeners) listener();
  };
  const run = async (): Promise<void> => {
    for (let letter = letters[0]; letter !== undefined; letter = letters[0]) {
      const delivery = await carry(letter).catch(() => undefined);
      if (delivery === undefined) return setPost(true);
      failures = 0;
      letters.shift();
      shelf.removeItem(labelOf(letter));
      setPost(false);
      for (const listener of deliveryListeners) listener(delivery);
    }
  };
  const retry = (): void => {
    if (sending !== undefined || letters.length === 0) return;
    clearTimeout(timer);
    sending = run().finally(() => {
      sending = undefined;
      if (letters.length === 0) return;
      if (post.isAway) timer = setTimeout(retry, pauseMs(failures++));
      else retry();
    });
  };
  retry();
  return {
    send: (letter) => {
      letters.push(letter);
      keep(shelf, letter);
      setPost(post.isAway);
      if (!post.isAway) retry();
    },
    retry,
    settled: async () => await sending,
    post: () => post,
    onPost: (listener) => subscribe(postListeners, listener),
    onDelivery: (listener) => subscribe(deliveryListeners, listener),
  };
}

/** Carries a letter to the server. Throws where the server is away or broken, which is a reason to try again. */
export async function carryToServer(letter: Letter): Promise<Delivery> {
  try {
    if (letter.kind === 'undo') return { kind: 'undone', response: await call(undoReview, letter.request) };
    const { request } = letter;
    return { kind: 'answered', request, response: await call(answerCard, request) };
  } catch (error) {
    if (error instanceof Refused && error.status >= 400 && error.status < 500) return { kind: 'refused', letter, message: error.message };
    throw error;
  }
}

const prefix = 'cairn.unsent.';

const idOf = (letter: Letter): string => (letter.kind === 'answer' ? letter.request.review.id : letter.request.id);

/** Ids sort by time, so the shelf keeps the order; one place a letter, so two windows never lose each other's. */
const labelOf = (letter: Letter): string => prefix + idOf(letter);

function keep(shelf: Shelf, letter: Letter): void {
  try {
    shelf.setItem(labelOf(letter), JSON.stringify(letter));
  } catch {
    // A full or forbidden storage keeps the letter in memory only.
  }
}

function readShelf(shelf: Shelf): Letter[] {
  const labels = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '').filter((label) => label.startsWith(prefix));
  return labels.toSorted().flatMap((label) => {
    const letter = parseLetter(shelf.getItem(label) ?? '');
    if (letter === undefined) shelf.removeItem(label);
    return letter === undefined ? [] : [letter];
  });
}

/** A letter as it was kept; undefined for what an older version or another hand left there. */
function parseLetter(written: string): Letter | undefined {
  try {
    const letter = letterShape.safeParse(JSON.parse(written));
    return letter.success ? letter.data : undefined;
  } catch {
    return undefined;
  }
}

const letterShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), request: answerCard.request }),
  z.object({ kind: z.literal('undo'), request: undoReview.request }),
]);

const longestPauseMs = 15_000;

const pauseMs = (failures: number): number => Math.min(longestPauseMs, 1_000 * 2 ** failures);

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
