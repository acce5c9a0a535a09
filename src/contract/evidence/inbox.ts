import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { linkedRecord, record } from '../ledger/shapes.ts';

export const listInbox = endpoint({
  method: 'GET',
  path: '/api/evidence/inbox',
  summary: 'The drafts that wait to be completed, the oldest first, and how many there are in all',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 50) }),
  response: z.object({ waiting: z.int(), drafts: z.array(record), linked: z.array(linkedRecord) }),
  refusals: {},
});
