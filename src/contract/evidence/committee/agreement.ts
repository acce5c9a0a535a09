import * as z from 'zod/mini';
import { endpoint } from '../../base/endpoint.ts';

/** A figure and where it lies 95 times of 100; without one, how much is missing before it is told. */
const told = z.union([
  z.object({ value: z.number(), low: z.number(), high: z.number() }),
  z.object({ value: z.literal(null), missing: z.int() }),
]);

const severity = z.nullable(z.object({ leaning: z.number(), low: z.number(), high: z.number(), items: z.int() }));

export const getAgreement = endpoint({
  method: 'GET',
  path: '/api/evidence/agreement',
  summary:
    'How far those agree who sit on panels, and how strict each is, for each bar; silent where too little is known',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    /** The panels whose scores are open, and whether these are all of them. */
    panels: z.int(),
    isWhole: z.boolean(),
    bars: z.array(
      z.object({
        bar: z.object({ id: z.string(), name: z.string() }),
        most: z.int(),
        panels: z.int(),
        dimensions: z.array(z.object({ id: z.string(), name: z.string(), panels: z.int(), before: told, since: told })),
        verdicts: z.object({ panels: z.int(), figure: told }),
        pairs: z.array(z.object({ names: z.array(z.string()), panels: z.int(), scores: z.int(), kappa: told })),
        raters: z.array(z.object({ name: z.string(), scores: z.int(), missing: z.int(), severity })),
      }),
    ),
  }),
  refusals: {},
});
