import * as z from 'zod/mini';
import { longestReport, reportDecisions, reportReasons } from '../../core/base/report.ts';
import { instant, reportId, text } from './scalars.ts';

/** Why, and when, what somebody published was taken from everybody; null where it was not. */
export const takenDown = z.nullable(z.object({ at: instant, reason: z.string() }));

/** What somebody finds wrong with what is published. */
export const wrong = {
  reason: z.enum(reportReasons),
  details: z._default(text(longestReport), ''),
};

/** A report as the operator sees it, but for what it is about. */
export const report = z.object({
  id: reportId,
  reason: z.enum(reportReasons),
  details: z.string(),
  reporter: z.string(),
  createdAt: instant,
  decision: z.nullable(z.enum(reportDecisions)),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(instant),
});

/** Which reports are asked for: those that wait, or those that were decided. */
export const someReports = z.object({
  state: z._default(z.enum(['open', 'decided']), 'open'),
  offset: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0),
});

/** What an operator makes of a report. */
export const deciding = z.object({
  reportId,
  decision: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('dismiss') }),
    z.object({
      kind: z.literal('take-down'),
      reason: text(longestReport).check(z.refine((said) => said.trim() !== '', 'is empty; say why')),
    }),
    z.object({ kind: z.literal('put-back') }),
  ]),
});
