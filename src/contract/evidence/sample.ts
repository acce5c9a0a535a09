import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';

/** How many records of the sample are here, not counting removed ones. */
const here = z.object({ records: z.int() });

export const getSample = endpoint({
  method: 'GET',
  path: '/api/ledger/sample',
  summary: 'Whether the sample is here: made-up people and a year of made-up work',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: here,
  refusals: {},
});

export const loadSample = endpoint({
  method: 'POST',
  path: '/api/ledger/sample',
  summary: 'Bring the sample in, or back',
  needs: 'member',
  grant: 'write',
  request: z.object({}),
  response: here,
  refusals: {},
});

export const removeSample = endpoint({
  method: 'DELETE',
  path: '/api/ledger/sample',
  summary: 'Remove every record of the sample, changed or not; its leaves stay in the log',
  needs: 'member',
  grant: 'write',
  request: z.object({}),
  response: here,
  refusals: {},
});
