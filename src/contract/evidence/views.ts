import * as z from 'zod/mini';
import { chainLinks } from '../../core/evidence/chain.ts';
import { jointDocuments } from '../../core/evidence/credits.ts';
import { foretellings } from '../../core/evidence/followUp.ts';
import { rungs } from '../../core/evidence/ladder.ts';
import { endpoint, passage } from '../base/endpoint.ts';
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

/** How an impact is followed up. `foretold`: how the log has the forecast stand to what came of it. */
const followUp = z.object({
  on: z.nullable(day),
  due: z.boolean(),
  forecastAt: z.nullable(instant),
  actualAt: z.nullable(instant),
  foretold: z.nullable(z.enum(foretellings)),
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
    /** Who had a part in it, row by row as the impact credits them. */
    credits: z.array(z.object({ who: z.nullable(linkedRecord), contribution: z.string() })),
    followUp,
    frictions: z.array(record),
    costs: z.array(record),
    /** Whether all that is about the impact was read; of very much it is the first that was written. */
    whole: z.boolean(),
  }),
  refusals: { 'no-record': 404 },
});

export const exportChain = passage({
  method: 'GET',
  path: '/api/evidence/impacts/:recordId/chain',
  summary: 'The chain of one impact for other programs: as PROV-JSON, or as GSN in the YAML of gsn2x',
  needs: 'viewer',
  grant: 'read',
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
    /** The thresholds by which that is said, as the workspace has them. */
    limits: z.object({ silentDays: z.number(), spanMonths: z.number(), snapshots: z.number() }),
  }),
  refusals: {},
});

export const listDueLooks = endpoint({
  method: 'GET',
  path: '/api/evidence/looks',
  summary: 'The records that are due to be looked at again, the longest due first',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  /** Each with the day since when it is due. `whole`: there are no more of them. */
  response: z.object({ looks: z.array(z.object({ record: linkedRecord, on: day })), whole: z.boolean() }),
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
    /** Where the teams belong next to one's own organisation; null where one's own teams name none. */
    across: z.nullable(z.object({ inside: z.int(), outside: z.int(), unsaid: z.int() })),
    widest: z.int(),
    /** So many teams are looked for, as the workspace has it: of engineering in one impact, and of one change. */
    limits: z.object({ engineering: z.number(), widest: z.number() }),
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

export const getAhead = endpoint({
  method: 'GET',
  path: '/api/evidence/ahead',
  summary: 'What teams did unasked and how early, and what was settled before a document asked for it',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    impacts: z.int(),
    whole,
    /** Those that nobody asked for, the latest first. `dueOn`: when it would have been due. */
    unasked: z.array(
      z.object({
        record: linkedRecord,
        on: day,
        dueOn: z.nullable(day),
        teams: z.array(recordId),
        present: z.nullable(z.boolean()),
        copied: z.boolean(),
      }),
    ),
    usualLeadDays: z.nullable(z.int()),
    teams: z.array(linkedRecord),
    /** Talks in which something was settled. `dueOn`: the date of the document that asked for it later. */
    settled: z.array(z.object({ record: linkedRecord, on: day, dueOn: z.nullable(day), settled: z.int() })),
  }),
  refusals: {},
});

export const getCredit = endpoint({
  method: 'GET',
  path: '/api/evidence/credit',
  summary: 'Who is credited in which impacts, and what was written together with whom',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    /** How many were looked at; `crediting` are those that credit somebody, the latest first. */
    impacts: z.int(),
    whole,
    crediting: z.array(linkedRecord),
    credited: z.array(z.object({ record: linkedRecord, impacts: z.array(recordId) })),
    /** Documents of the kinds that teams answer for together, and who wrote them with one. */
    joint: z.array(
      z.object({ record: linkedRecord, document: z.enum(jointDocuments), coAuthors: z.array(linkedRecord) }),
    ),
    wholeJoint: z.boolean(),
    /** So many kinds of joint document are looked for, as the workspace has it. */
    jointKinds: z.number(),
  }),
  refusals: {},
});
