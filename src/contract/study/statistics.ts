import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { day, deckId } from '../base/scalars.ts';

/** A share with its 95 % interval, or the plain statement that there are too few answers. */
export const share = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enough'), share: z.number(), low: z.number(), high: z.number(), total: z.int() }),
  z.object({ kind: z.literal('too few'), total: z.int(), needed: z.int() }),
]);

export const getStatistics = endpoint({
  method: 'GET',
  path: '/api/statistics',
  summary: 'What was studied, what is remembered, and what falls due, overall or for one deck',
  needs: 'learner',
  grant: 'read',
  request: z.object({ deckId: z.optional(deckId) }),
  response: z.object({
    today: day,
    cards: z.object({ fresh: z.int(), learning: z.int(), young: z.int(), mature: z.int(), suspended: z.int() }),
    answeredToday: z.object({ answers: z.int(), spentMs: z.int(), again: z.int(), introduced: z.int() }),
    /** Each of the last 365 days up to today, oldest first. */
    days: z.array(z.object({ day, answers: z.int(), spentMs: z.int() })),
    /** Each of the coming 30 days from today (overdue cards count for today). */
    dueAhead: z.array(z.object({ day, cards: z.int() })),
    /** Of answers to cards a day or more after the last: how many were not "again". By window of days. */
    retention: z.array(z.object({ days: z.int(), share })),
    /** The retention aimed at in the settings. */
    aimedRetention: z.number(),
  }),
  refusals: { 'no-deck': 404 },
});
