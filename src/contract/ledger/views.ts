import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { done, instant, savedViewId, text } from '../base/scalars.ts';
import { recordFilter } from './records.ts';

const name = text(80).check(z.trim(), z.minLength(1));

/** A view of the ledger that somebody keeps under a name. */
const savedView = z.object({ id: savedViewId, name: z.string(), query: recordFilter, createdAt: instant });

export const listViews = endpoint({
  method: 'GET',
  path: '/api/ledger/views',
  summary: 'The views of the ledger that whoever asks has kept',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ views: z.array(savedView) }),
  refusals: {},
});

export const keepView = endpoint({
  method: 'POST',
  path: '/api/ledger/views',
  summary: 'Keep a view of the ledger under a name; one that has the name already is replaced',
  needs: 'viewer',
  grant: 'write',
  request: z.object({ name, query: recordFilter }),
  response: savedView,
  refusals: { 'too-many': 409 },
});

export const forgetView = endpoint({
  method: 'DELETE',
  path: '/api/ledger/views/:savedViewId',
  summary: 'Forget a view of whoever asks; it is no matter if it is gone already',
  needs: 'viewer',
  grant: 'write',
  request: z.object({ savedViewId }),
  response: done,
  refusals: {},
});
