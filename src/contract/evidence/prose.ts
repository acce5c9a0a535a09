import * as z from 'zod/mini';
import { proseRuleIds } from '../../core/evidence/prose/base/rule.ts';
import { endpoint } from '../base/endpoint.ts';
import { day, recordId } from '../base/scalars.ts';

export const listProseRules = endpoint({
  method: 'GET',
  path: '/api/evidence/prose-rules',
  summary: 'Every rule about what somebody writes, with two examples, and who disagrees with it',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    rules: z.array(
      z.object({
        id: z.enum(proseRuleIds),
        name: z.string(),
        reason: z.string(),
        /** The slug of the concept that teaches it. */
        concept: z.string(),
        /** What it says where it finds something, and the one next step. */
        message: z.string(),
        next: z.string(),
        /** Whether it blames words, or misses something in the whole story. */
        about: z.enum(['words', 'story']),
        /** Whether it was measured to be right often enough to speak unasked. */
        isReliable: z.boolean(),
        /** A text that it has nothing to say about, and one that it has. */
        passes: z.string(),
        fails: z.string(),
        /** Whether somebody disagrees with it today: then it is silent. */
        isDisputed: z.boolean(),
        disagreements: z.array(z.object({ id: recordId, because: z.string(), until: z.nullable(day) })),
      }),
    ),
  }),
  refusals: {},
});
