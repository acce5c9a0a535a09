import * as z from 'zod/mini';
import { longestDeckName } from '../../core/study/deck.ts';
import { endpoint } from '../base/endpoint.ts';
import { deckId, deletionId, done, keepable, tags, text } from '../base/scalars.ts';
import { deck, deckSummary } from './shapes.ts';

const name = z
  .string()
  .check(z.trim(), z.minLength(1, 'is empty; give the deck a name'), z.maxLength(longestDeckName), keepable);
const description = text(20_000);

export const listDecks = endpoint({
  method: 'GET',
  path: '/api/decks',
  summary: 'Every deck with what waits in it, archived ones included',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ decks: z.array(deckSummary) }),
  refusals: {},
});

export const getDeck = endpoint({
  method: 'GET',
  path: '/api/decks/:deckId',
  summary: 'One deck',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ deckId }),
  response: deckSummary,
  refusals: { 'no-deck': 404 },
});

export const createDeck = endpoint({
  method: 'POST',
  path: '/api/decks',
  summary: 'Make a deck',
  needs: 'member',
  grant: 'write',
  request: z.object({ name, description: z._default(description, ''), tags: z._default(tags, []) }),
  response: deck,
  refusals: {},
});

export const changeDeck = endpoint({
  method: 'PATCH',
  path: '/api/decks/:deckId',
  summary: 'Rename, describe, tag or archive a deck; what is left out stays',
  needs: 'member',
  grant: 'write',
  request: z.object({
    deckId,
    name: z.optional(name),
    description: z.optional(description),
    tags: z.optional(tags),
    archived: z.optional(z.boolean()),
  }),
  response: deck,
  refusals: { 'no-deck': 404 },
});

export const deleteDeck = endpoint({
  method: 'DELETE',
  path: '/api/decks/:deckId',
  summary: 'Delete a deck and its cards; the deletion can be undone',
  needs: 'editor',
  grant: 'write',
  request: z.object({ deckId }),
  response: z.object({ deletionId, cards: z.int() }),
  refusals: { 'no-deck': 404 },
});

export const undoDeletion = endpoint({
  method: 'POST',
  path: '/api/deletions/:deletionId/undo',
  summary: 'Bring back what was deleted together, with its history',
  needs: 'member',
  grant: 'write',
  request: z.object({ deletionId }),
  response: done,
  refusals: { 'no-deletion': 404 },
});
