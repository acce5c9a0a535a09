import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { cardId, instant, noteId, publicationId } from '../base/scalars.ts';
import { note, noteContent } from './shapes.ts';

/** A database takes none that is greater. */
const revisionNumber = z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647));

/** What a note said, and who wrote that ("You", a name, or "A former member"), when and why. */
const noteRevision = z.object({
  revision: z.int(),
  content: noteContent,
  writtenBy: z.string(),
  writtenAt: instant,
  reason: z.string(),
  /** The published versions that say the same: from `since` until before `until`; null while the latest does. */
  published: z.array(z.object({ since: z.int(), until: z.nullable(z.int()) })),
});

export const getNoteHistory = endpoint({
  method: 'GET',
  path: '/api/notes/:noteId/history',
  summary: 'What a note has said, newest first, a page at a time: `before` is the last revision of the page before',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ noteId, before: z.optional(revisionNumber) }),
  response: z.object({ revisions: z.array(noteRevision), more: z.boolean() }),
  refusals: { 'no-note': 404 },
});

export const restoreRevision = endpoint({
  method: 'POST',
  path: '/api/notes/:noteId/restore',
  summary: 'Write a note as it was; what it says now stays in its history',
  needs: 'member',
  grant: 'write',
  request: z.object({ noteId, revision: revisionNumber }),
  response: z.object({ note, cardIds: z.array(cardId) }),
  refusals: { 'no-note': 404, 'no-revision': 404 },
});

export const getEditionHistory = endpoint({
  method: 'GET',
  path: '/api/publications/:publicationId/notes/:noteId/history',
  summary: 'What a published card has said in its versions, newest first',
  needs: 'nobody',
  grant: 'read',
  request: z.object({ publicationId, noteId }),
  response: z.object({
    editions: z.array(
      z.object({
        since: z.int(),
        until: z.nullable(z.int()),
        content: noteContent,
        writtenBy: z.string(),
        publishedAt: instant,
        reason: z.string(),
      }),
    ),
  }),
  refusals: { 'no-publication': 404 },
});
