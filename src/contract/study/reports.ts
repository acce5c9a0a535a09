import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { deciding, report, someReports, takenDown, wrong } from '../base/reporting.ts';
import { done, noteId, publicationId } from '../base/scalars.ts';
import { noteContent } from './shapes.ts';

export const reportDeck = endpoint({
  method: 'POST',
  path: '/api/publications/:publicationId/reports',
  summary: 'Tell the operator what is wrong with a published deck',
  needs: 'account',
  grant: null,
  request: z.object({ publicationId, ...wrong }),
  response: done,
  refusals: { 'no-publication': 404, 'too-often': 429 },
});

export const reportCard = endpoint({
  method: 'POST',
  path: '/api/publications/:publicationId/notes/:noteId/reports',
  summary: 'Tell the operator what is wrong with a published card',
  needs: 'account',
  grant: null,
  request: z.object({ publicationId, noteId, ...wrong }),
  response: done,
  refusals: { 'no-publication': 404, 'no-edition': 404, 'too-often': 429 },
});

/** A report of a deck, or of a card of it. */
const deckReport = z.extend(report, {
  deck: z.object({
    id: publicationId,
    slug: z.string(),
    title: z.string(),
    author: z.string(),
    takenDown,
  }),
  /** What the card says that is meant, or said last; null where the deck is meant. */
  card: z.nullable(noteContent),
});

export const listReports = endpoint({
  method: 'GET',
  path: '/api/reports',
  summary: 'What people have reported: what waits, oldest first, or what was decided, newest first',
  needs: 'operator',
  grant: null,
  request: someReports,
  response: z.object({ reports: z.array(deckReport), more: z.boolean() }),
  refusals: {},
});

export const decideReport = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/decide',
  summary: 'Dismiss a report, take the deck down with a reason that its maintainers read, or put it back',
  needs: 'operator',
  grant: null,
  request: deciding,
  response: done,
  refusals: { 'no-report': 404, decided: 409, 'not-taken-down': 409 },
});
