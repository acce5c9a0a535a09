import * as z from 'zod/mini';
import { logVisibilities } from '../../core/evidence/decisions/decisionLog.ts';
import { endpoint } from '../base/endpoint.ts';
import { takenDown } from '../base/reporting.ts';
import { done, instant, keepable, recordId, text } from '../base/scalars.ts';

/** A decision log as its workspace has published it. */
export const decisionLog = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  visibility: z.enum(logVisibilities),
  publishedAt: instant,
  /** Why whoever runs this Cairn took it from everybody; null where they did not. */
  takenDown,
});

export const getDecisionLog = endpoint({
  method: 'GET',
  path: '/api/evidence/decision-log',
  summary: 'The decision log that others read, and what publishing it again would change',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    log: z.nullable(decisionLog),
    decisions: z.int(),
    pending: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  }),
  refusals: {},
});

export const listReopenings = endpoint({
  method: 'GET',
  path: '/api/evidence/reopenings',
  summary: 'How often each decision was asked to be re-opened',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ decisions: z.array(z.object({ id: recordId, requests: z.int() })) }),
  refusals: {},
});

export const publishDecisionLog = endpoint({
  method: 'PUT',
  path: '/api/evidence/decision-log',
  summary: 'Publish every kept decision that is marked for the log, as it is now',
  needs: 'editor',
  grant: null,
  request: z.object({
    title: z.string().check(z.trim(), z.minLength(1, 'is empty; give the log a title'), z.maxLength(200), keepable),
    description: z._default(text(2_000), ''),
    visibility: z.enum(logVisibilities),
  }),
  response: decisionLog,
  refusals: { 'only-yours': 409, 'nothing-shared': 409, 'too-many': 409, 'taken-down': 409, 'too-often': 429 },
});

export const withdrawDecisionLog = endpoint({
  method: 'DELETE',
  path: '/api/evidence/decision-log',
  summary: 'Take the published decision log back',
  needs: 'editor',
  grant: null,
  request: z.object({}),
  response: done,
  refusals: { 'no-log': 404, 'taken-down': 409 },
});
