import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { deciding, report, someReports, takenDown, wrong } from '../base/reporting.ts';
import { done, text } from '../base/scalars.ts';

export const reportLog = endpoint({
  method: 'POST',
  path: '/api/logs/:slug/reports',
  summary: 'Tell the operator what is wrong with a published decision log',
  needs: 'account',
  grant: null,
  request: z.object({ slug: text(200), ...wrong }),
  response: done,
  refusals: { 'no-log': 404, 'too-often': 429 },
});

export const listLogReports = endpoint({
  method: 'GET',
  path: '/api/log-reports',
  summary: 'What people have reported of decision logs: what waits, oldest first, or what was decided, newest first',
  needs: 'operator',
  grant: null,
  request: someReports,
  response: z.object({
    reports: z.array(z.extend(report, { log: z.object({ slug: z.string(), title: z.string(), takenDown }) })),
    more: z.boolean(),
  }),
  refusals: {},
});

export const decideLogReport = endpoint({
  method: 'POST',
  path: '/api/log-reports/:reportId/decide',
  summary: 'Dismiss a report, take the log down with a reason that its workspace reads, or put it back',
  needs: 'operator',
  grant: null,
  request: deciding,
  response: done,
  refusals: { 'no-report': 404, decided: 409, 'not-taken-down': 409 },
});
