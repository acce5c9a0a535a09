import * as z from 'zod/mini';
import { chainLinks } from '../../core/evidence/chain.ts';
import { rungs } from '../../core/evidence/ladder.ts';
import { endpoint } from '../base/endpoint.ts';
import { day, instant, recordId } from '../base/scalars.ts';
import { linkedRecord, record } from '../ledger/shapes.ts';

/** A piece of proof: the step of the ladder it stands on, or none, and why. */
const piece = z.object({ record: linkedRecord, rung: z.nullable(z.enum(rungs)), reason: z.string() });

const chain = z.object({
  links: z.array(
    z.object({ name: z.enum(chainLinks), standing: z.enum(['filled', 'weak', 'missing']), reason: z.string() }),
  ),
  weakest: z.nullable(z.enum(chainLinks)),
});

/** How an impact is followed up. `foretold`: the forecast stood before it was said what came of it. */
const followUp = z.object({
  on: z.nullable(day),
  due: z.boolean(),
  forecastAt: z.nullable(instant),
  actualAt: z.nullable(instant),
  foretold: z.boolean(),
});

export const getImpactProof = endpoint({
  method: 'GET',
  path: '/api/evidence/impacts/:recordId/proof',
  summary: 'How one impact is proved: its step of the ladder, its chain, what followed from it and what it cost',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId }),
  response: z.object({
    rung: z.enum(rungs),
    pieces: z.array(piece),
    chain,
    ripple: z.object({
      depth: z.int(),
      effects: z.array(linkedRecord),
      teams: z.array(linkedRecord),
      functions: z.array(z.string()),
    }),
    followUp,
    frictions: z.array(record),
    costs: z.array(record),
  }),
  refusals: { 'no-record': 404 },
});

const direction = z.nullable(z.enum(['rising', 'falling', 'level']));

export const getTimeline = endpoint({
  method: 'GET',
  path: '/api/evidence/timeline',
  summary: 'Twelve months of what is on record, where nothing is, and how scope and direct control went',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    today: day,
    months: z.array(z.object({ from: day, impacts: z.int(), others: z.int() })),
    gaps: z.array(z.object({ from: day, to: day, days: z.int() })),
    spanMonths: z.int(),
    impacts: z.int(),
    others: z.int(),
    /** The newest of the twelve months, first the latest. */
    records: z.array(z.object({ id: recordId, kind: z.string(), title: z.string(), day })),
    snapshots: z.array(z.object({ id: recordId, title: z.string(), on: day, scope: z.number(), control: z.number() })),
    scope: direction,
    control: direction,
  }),
  refusals: {},
});

export const listDueLooks = endpoint({
  method: 'GET',
  path: '/api/evidence/looks',
  summary: 'The impacts that are due to be looked at again two quarters later, the longest due first',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  /** Each since the day that it is due. */
  response: z.object({ looks: z.array(z.object({ record: linkedRecord, on: day })) }),
  refusals: {},
});

const byDepth = z.object({
  unsaid: z.int(),
  coordination: z.int(),
  consultation: z.int(),
  'co-ownership': z.int(),
});

/** Whether every impact was looked at, or only the newest. */
const whole = z.boolean();

export const getReach = endpoint({
  method: 'GET',
  path: '/api/evidence/reach',
  summary: 'The teams and functions that impacts reach, and how closely',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    impacts: z.int(),
    whole,
    teams: z.array(z.object({ team: linkedRecord, function: z.nullable(z.string()), by: byDepth })),
    functions: z.array(z.object({ function: z.nullable(z.string()), by: byDepth })),
    engineering: z.object({ inOne: z.int(), inAll: z.int() }),
    sides: z.object({ engineering: z.int(), design: z.int(), 'go-to-market': z.int() }),
    looseOnly: z.array(z.string()),
    widest: z.int(),
  }),
  refusals: {},
});

export const getRipples = endpoint({
  method: 'GET',
  path: '/api/evidence/ripples',
  summary: 'The impacts that followed from one another, by order',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    /** How many followed from none and led to none. */
    alone: z.int(),
    whole,
    depth: z.int(),
    effects: z.array(
      z.object({
        id: recordId,
        title: z.string(),
        day,
        order: z.int(),
        teams: z.array(recordId),
        followedFrom: z.array(recordId),
      }),
    ),
    teams: z.array(linkedRecord),
    functions: z.array(z.string()),
  }),
  refusals: {},
});
