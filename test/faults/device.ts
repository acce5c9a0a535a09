import { getCard } from '../../src/contract/study/cards.ts';
import { answerCard, undoReview } from '../../src/contract/study/sessions.ts';
import type { RequestOf } from '../../src/contract/base/endpoint.ts';
import { type CardId, type Id, makeId } from '../../src/core/base/id.ts';
import { instant } from '../../src/core/base/instant.ts';
import { grades } from '../../src/core/study/grade.ts';
import { ask, type Asked } from './ask.ts';
import type { Dice } from './dice.ts';

/** A device that studies: it keeps every answer and undo until the server has acknowledged it. */
export type Device = {
  /** Answers one card, and now and then takes the answer back. Throws where the server is gone. */
  readonly answer: (address: Asked) => Promise<void>;
  /** Sends again what was never acknowledged, in order. */
  readonly resend: (address: Asked) => Promise<void>;
  /** What the server must hold: per card, the ids of the answers that count. */
  readonly expected: () => Histories;
  readonly acknowledged: () => number;
};

/** Per card, the ids of the answers that count. */
export type Histories = ReadonlyMap<CardId, readonly string[]>;

type Review = RequestOf<typeof answerCard>['review'];
type Undo = RequestOf<typeof undoReview>;
type Letter = { readonly kind: 'answer'; readonly review: Review } | { readonly kind: 'undo'; readonly undo: Undo };

export function openDevice(dice: Dice, cardIds: readonly CardId[]): Device {
  const waiting = new Set<Letter>();
  const counted = new Map<CardId, Set<string>>(cardIds.map((cardId) => [cardId, new Set()]));
  const deviceId = freshId<'device'>();
  let acknowledged = 0;
  const send = async (address: Asked, letter: Letter): Promise<void> => {
    waiting.add(letter);
    await deliver(address, letter);
    waiting.delete(letter);
    acknowledged += 1;
  };
  const answer = async (address: Asked): Promise<void> => {
    const cardId = dice.oneOf(cardIds);
    const review = {
      id: freshId<'review'>(),
      cardId,
      grade: dice.oneOf(grades),
      answeredAt: instant(Date.now()),
      spentMs: dice.below(9_000),
      deviceId,
    };
    counted.get(cardId)?.add(review.id);
    await send(address, { kind: 'answer', review });
    if (dice.below(4) > 0) return;
    counted.get(cardId)?.delete(review.id);
    await send(address, {
      kind: 'undo',
      undo: { id: freshId<'undo'>(), reviewId: review.id, at: instant(Date.now()), deviceId },
    });
  };
  return {
    answer,
    resend: async (address) => {
      for (const letter of waiting) await send(address, letter);
    },
    expected: () => new Map([...counted].map(([cardId, ids]) => [cardId, [...ids].toSorted()])),
    acknowledged: () => acknowledged,
  };
}

/** Per card, the ids of the answers the server counts. */
export async function listCounted(address: Asked, cardIds: Iterable<CardId>): Promise<Histories> {
  const cards = await Promise.all([...cardIds].map((cardId) => ask(address, getCard, { cardId })));
  return new Map(cards.map(({ cardId, history }) => [cardId, history.map(({ reviewId }) => reviewId).toSorted()]));
}

export const freshId = <Noun extends string>(): Id<Noun> =>
  makeId<Noun>(instant(Date.now()), crypto.getRandomValues(new Uint8Array(10)));

async function deliver(address: Asked, letter: Letter): Promise<void> {
  if (letter.kind === 'undo') await ask(address, undoReview, letter.undo);
  else await ask(address, answerCard, { review: letter.review });
}
