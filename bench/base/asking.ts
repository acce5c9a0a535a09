import type { RequestOf, ResponseOf } from '../../src/contract/base/endpoint.ts';
import type { answerCard, getToday, startSession, undoReview } from '../../src/contract/study/sessions.ts';
import type { listCards } from '../../src/contract/study/cards.ts';
import { type CardId, type Id, makeId, type ReviewId } from '../../src/core/base/id.ts';
import { instant } from '../../src/core/base/instant.ts';
import { openRandom, tenBytes } from '../seed/random.ts';
import type { Server } from './server.ts';

/** What the app asks of the server while somebody studies. */
export const askToday = ({ ask }: Server): Promise<ResponseOf<typeof getToday>> => ask('GET', '/api/today');

export const askSession = ({ ask }: Server): Promise<ResponseOf<typeof startSession>> =>
  ask('POST', '/api/sessions', { deckId: null });

export const askCards = ({ ask }: Server, query: string): Promise<ResponseOf<typeof listCards>> =>
  ask('GET', `/api/cards?${query}`);

/** Answers a card with "good" and asks for the card `want`; answers the id of the review. */
export async function askAnswer({ ask }: Server, cardId: CardId, want: CardId): Promise<ReviewId> {
  const review = {
    id: newId<'review'>(),
    cardId,
    grade: 'good' as const,
    answeredAt: instant(Date.now()),
    spentMs: 4_000,
    deviceId,
  };
  await ask('POST', '/api/reviews', { review, want: [want] } satisfies RequestOf<typeof answerCard>);
  return review.id;
}

/** Takes a review back. */
export const askUndo = ({ ask }: Server, reviewId: ReviewId): Promise<ResponseOf<typeof undoReview>> =>
  ask('POST', '/api/undos', { id: newId<'undo'>(), reviewId, at: instant(Date.now()), deviceId } satisfies RequestOf<
    typeof undoReview
  >);

/** The ids of at least `count` cards that are due, or else of such as were answered before. */
export async function listStudied(server: Server, count: number): Promise<readonly CardId[]> {
  const ids = new Set<CardId>();
  for (const state of ['due', 'review']) {
    for (let offset = 0; ids.size < count; offset += pageCards) {
      const { cards } = await askCards(server, `state=${state}&limit=${pageCards}&offset=${offset}`);
      for (const { cardId } of cards) ids.add(cardId);
      if (cards.length < pageCards) break;
    }
  }
  return [...ids];
}

const pageCards = 500;

const random = openRandom(Date.now());
const newId = <Noun extends string>(): Id<Noun> => makeId(instant(Date.now()), tenBytes(random));
const deviceId = newId<'device'>();
