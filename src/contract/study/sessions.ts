import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { cardId, day, deckId, deviceId, instant, reviewId, undoId } from '../base/scalars.ts';
import { counts, deckSummary, memory, review, studyCard } from './shapes.ts';

export const getToday = endpoint({
  method: 'GET',
  path: '/api/today',
  summary: 'What waits today, in which decks, and about how long it takes',
  needs: 'learner',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    today: day,
    /** What a session over everything would ask, limits applied. */
    waiting: counts,
    /** Seconds that session takes at your pace of the last weeks; null while there are too few answers to tell. */
    expectedSeconds: z.nullable(z.int()),
    answeredToday: z.int(),
    spentTodayMs: z.int(),
    /** The next day on which something falls due, and how many cards; null where nothing does. */
    next: z.nullable(z.object({ due: day, cards: z.int() })),
    decks: z.array(deckSummary),
  }),
  refusals: {},
});

export const startSession = endpoint({
  method: 'POST',
  path: '/api/sessions',
  summary: 'The cards to ask now, in order, with the first of them whole; over one deck or everything due',
  needs: 'learner',
  grant: 'read',
  request: z.object({ deckId: z.nullable(deckId) }),
  response: z.object({
    deviceId,
    today: day,
    deckName: z.nullable(z.string()),
    queue: z.array(cardId),
    /** Cards within their learning steps, and when each is due. */
    steps: z.array(z.object({ cardId, dueAt: instant })),
    cards: z.array(studyCard),
    counts,
    /** Cards that daily limits hold back. */
    heldBack: counts,
  }),
  refusals: { 'no-deck': 404 },
});

export const readStudyCards = endpoint({
  method: 'POST',
  path: '/api/study-cards',
  summary: 'Cards whole, as a session asks them; those that are gone are left out',
  needs: 'learner',
  grant: 'read',
  request: z.object({ cardIds: z.array(cardId).check(z.maxLength(50)) }),
  response: z.object({ cards: z.array(studyCard) }),
  refusals: {},
});

export const answerCard = endpoint({
  method: 'POST',
  path: '/api/reviews',
  summary: 'Keep an answer, and get the cards to ask next; sending the same answer again changes nothing',
  needs: 'learner',
  grant: 'study',
  request: z.object({ review, want: z._default(z.array(cardId).check(z.maxLength(10)), []) }),
  response: z.object({ memory, cards: z.array(studyCard) }),
  refusals: { 'no-card': 404, 'wrong-clock': 409 },
});

export const undoReview = endpoint({
  method: 'POST',
  path: '/api/undos',
  summary: 'Take an answer back; the card stands as it stood before',
  needs: 'learner',
  grant: 'study',
  request: z.object({ id: undoId, reviewId, at: instant, deviceId }),
  response: z.object({ cardId, card: z.nullable(studyCard) }),
  refusals: { 'no-review': 404 },
});
