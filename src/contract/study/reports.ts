import * as z from 'zod/mini';
import { longestReason } from '../../core/study/note.ts';
import { reportDecisions, reportReasons } from '../../core/study/report.ts';
import { endpoint } from '../base/endpoint.ts';
import { done, instant, noteId, publicationId, reportId, text } from '../base/scalars.ts';
import { noteContent } from './shapes.ts';

const details = z._default(text(longestReason), '');

export const reportDeck = endpoint({
  method: 'POST',
  path: '/api/publications/:publicationId/reports',
  summary: 'Tell the operator what is wrong with a published deck',
  needs: 'account',
  grant: null,
  request: z.object({ publicationId, reason: z.enum(reportReasons), details }),
  response: done,
  refusals: { 'no-publication': 404, 'too-often': 429 },
});

export const reportCard = endpoint({
  method: 'POST',
  path: '/api/publications/:publicationId/notes/:noteId/reports',
  summary: 'Tell the operator what is wrong with a published card',
  needs: 'account',
  grant: null,
  request: z.object({ publicationId, noteId, reason: z.enum(reportReasons), details }),
  response: done,
  refusals: { 'no-publication': 404, 'no-edition': 404, 'too-often': 429 },
});

/** A report as the operator sees it. */
const report = z.object({
  id: reportId,
  reason: z.enum(reportReasons),
  details: z.string(),
  reporter: z.string(),
  createdAt: instant,
  deck: z.object({
    id: publicationId,
    slug: z.string(),
    title: z.string(),
    author: z.string(),
    takenDown: z.nullable(z.object({ at: instant, reason: z.string() })),
  }),
  /** What the card says that is meant, or said last; null where the deck is meant. */
  card: z.nullable(noteContent),
  decision: z.nullable(z.enum(reportDecisions)),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(instant),
});

export const listReports = endpoint({
  method: 'GET',
  path: '/api/reports',
  summary: 'What people have reported: what waits, oldest first, or what was decided, newest first',
  needs: 'operator',
  grant: null,
  request: z.object({
    state: z._default(z.enum(['open', 'decided']), 'open'),
    offset: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0),
  }),
  response: z.object({ reports: z.array(report), more: z.boolean() }),
  refusals: {},
});

export const decideReport = endpoint({
  method: 'POST',
  path: '/api/reports/:reportId/decide',
  summary: 'Dismiss a report, take the deck down with a reason that its maintainers read, or put it back',
  needs: 'operator',
  grant: null,
  request: z.object({
    reportId,
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('dismiss') }),
      z.object({
        kind: z.literal('take-down'),
        reason: text(longestReason).check(z.refine((said) => said.trim() !== '', 'is empty; say why')),
      }),
      z.object({ kind: z.literal('put-back') }),
    ]),
  }),
  response: done,
  refusals: { 'no-report': 404, decided: 409, 'not-taken-down': 409 },
});
