import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { cardId, day, deckId, deletionId, done, instant, reviewId, tags } from '../base/scalars.ts';
import { cardFilter, cardRow, forecasts, grade, memory, note, marks, mostSelected, selection } from './shapes.ts';

export const listCards = endpoint({
  method: 'GET',
  path: '/api/cards',
  summary: 'Cards by filter, a page at a time; `total` counts all that the filter shows',
  needs: 'viewer',
  grant: 'read',
  request: z.extend(cardFilter, {
    offset: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 100),
  }),
  response: z.object({ cards: z.array(cardRow), total: z.int() }),
  refusals: {},
});

export const listTags = endpoint({
  method: 'GET',
  path: '/api/tags',
  summary: 'Every tag in use with the number of its notes',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ deckId: z.optional(deckId) }),
  response: z.object({ tags: z.array(z.object({ tag: z.string(), notes: z.int() })) }),
  refusals: {},
});

/** One answer in the story of a card, with what was known before and after it. */
const historyStep = z.object({
  reviewId,
  grade,
  answeredAt: instant,
  day,
  spentMs: z.int(),
  elapsedDays: z.int(),
  /** The chance of recall, 0 to 1, at the moment of the answer; null for the first. */
  expectedRecall: z.nullable(z.number()),
  after: memory,
});

export const getCard = endpoint({
  method: 'GET',
  path: '/api/cards/:cardId',
  summary: 'One card: its note, its marks, its memory, every answer, and why it is due',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ cardId }),
  response: z.object({
    cardId,
    ordinal: z.int(),
    deckName: z.string(),
    note,
    question: z.string(),
    answer: z.string(),
    marks,
    memory,
    forecasts,
    explanation: z.array(z.string()),
    /** Recall expected today, 0 to 1; null before the first answer. */
    recall: z.nullable(z.number()),
    history: z.array(historyStep),
  }),
  refusals: { 'no-card': 404 },
});

/** A deck that cards were moved out of, each with the place it had among the new cards there. */
const leftDeck = z.object({ deckId, cards: z.array(z.tuple([cardId, z.int()])).check(z.maxLength(mostSelected)) });

export const moveCards = endpoint({
  method: 'POST',
  path: '/api/cards/move',
  summary: 'Move the notes of cards to the end of another deck; `moved` tells where each was, for `undoMove`',
  needs: 'member',
  grant: 'write',
  request: z.object({ cards: selection, deckId }),
  response: z.object({ notes: z.int(), moved: z.array(leftDeck) }),
  refusals: { 'no-deck': 404 },
});

export const undoMove = endpoint({
  method: 'POST',
  path: '/api/cards/move/undo',
  summary: 'Put moved cards back into the decks and the places they had',
  needs: 'member',
  grant: 'write',
  request: z.object({ moved: z.array(leftDeck) }),
  response: done,
  refusals: { 'no-deck': 404 },
});

export const tagCards = endpoint({
  method: 'POST',
  path: '/api/cards/tag',
  summary: 'Add tags to and take tags off the notes of cards; `changed` names a card of every note that was changed',
  needs: 'member',
  grant: 'write',
  request: z.object({ cards: selection, add: tags, remove: tags }),
  response: z.object({ notes: z.int(), changed: z.array(cardId) }),
  refusals: {},
});

export const markCards = endpoint({
  method: 'POST',
  path: '/api/cards/mark',
  summary:
    'Suspend or resume cards, bury them until tomorrow or dig them up, or flag them 0 to 7; `changed` are those it changed',
  needs: 'learner',
  grant: 'study',
  request: z.object({
    cards: selection,
    mark: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('suspend') }),
      z.object({ kind: z.literal('resume') }),
      z.object({ kind: z.literal('bury') }),
      z.object({ kind: z.literal('unbury') }),
      z.object({ kind: z.literal('flag'), flag: z.int().check(z.gte(0), z.lte(7)) }),
    ]),
  }),
  response: z.object({ changed: z.array(cardId) }),
  refusals: {},
});

export const deleteCards = endpoint({
  method: 'POST',
  path: '/api/cards/delete',
  summary: 'Delete the notes of cards, with all their cards; the deletion can be undone',
  needs: 'member',
  grant: 'write',
  request: z.object({ cards: selection }),
  response: z.object({ deletionId, notes: z.int(), cards: z.int() }),
  refusals: {},
});
