import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { cardId, deckId, noteId, text } from '../base/scalars.ts';
import { note, noteContent } from './shapes.ts';
import { longestReason, longestSide } from '../../core/study/note.ts';

export const addNote = endpoint({
  method: 'POST',
  path: '/api/decks/:deckId/notes',
  summary: 'Write a note; each question it asks becomes a card',
  needs: 'member',
  grant: 'write',
  request: z.object({ deckId, content: noteContent }),
  response: z.object({ note, cardIds: z.array(cardId) }),
  refusals: { 'no-deck': 404, 'bad-content': 409 },
});

export const getNote = endpoint({
  method: 'GET',
  path: '/api/notes/:noteId',
  summary: 'One note as it was written',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ noteId }),
  response: z.object({ note, cardIds: z.array(cardId) }),
  refusals: { 'no-note': 404 },
});

export const changeNote = endpoint({
  method: 'PUT',
  path: '/api/notes/:noteId',
  summary: 'Write a note anew; cards whose question remains keep their history',
  needs: 'member',
  grant: 'write',
  request: z.object({ noteId, content: noteContent, reason: z.optional(text(longestReason)) }),
  response: z.object({ note, cardIds: z.array(cardId) }),
  refusals: { 'no-note': 404, 'bad-content': 409 },
});

export const findDuplicates = endpoint({
  method: 'POST',
  path: '/api/notes/duplicates',
  summary: 'Notes that ask the same, apart from the one being written',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ front: text(longestSide), except: z.optional(noteId) }),
  response: z.object({
    duplicates: z.array(z.object({ noteId, deckId, deckName: z.string(), front: z.string(), back: z.string() })),
  }),
  refusals: {},
});
