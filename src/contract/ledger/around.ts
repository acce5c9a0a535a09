import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { recordId } from '../base/scalars.ts';
import { linkedRecord } from './shapes.ts';

export const getAround = endpoint({
  method: 'GET',
  path: '/api/ledger/records/:recordId/around',
  summary: 'The records that so many links lead to from one record, in either direction, and the links between them',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId, steps: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(10)), 2) }),
  response: z.object({
    /** The record itself comes first, then those nearest to it. */
    records: z.array(linkedRecord),
    links: z.array(z.object({ fromId: recordId, relation: z.string(), toId: recordId })),
    /** Whether there are more than are told. */
    more: z.boolean(),
  }),
  refusals: { 'no-record': 404 },
});
