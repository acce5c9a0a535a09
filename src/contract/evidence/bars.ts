import * as z from 'zod/mini';
import { standings } from '../../core/evidence/bars/readiness.ts';
import { opinions } from '../../core/evidence/committee/simulated/hearing.ts';
import { weights } from '../../core/evidence/rules/base/rule.ts';
import { endpoint } from '../base/endpoint.ts';
import { recordId, text } from '../base/scalars.ts';

/** What stands for a bar in addresses: the id of one that comes with Cairn, or the record of one's own. */
const barKey = text(80);

const heading = z.object({
  key: z.string(),
  /** The record that holds it; null for one that comes with Cairn. */
  recordId: z.nullable(recordId),
  name: z.string(),
  version: z.int(),
});

const rule = z.object({ id: z.string(), name: z.string(), weight: z.enum(weights), concept: z.string() });
const place = z.nullable(z.object({ id: recordId, kind: z.string(), title: z.string() }));

/** How one dimension stands: the records that show it, the rules that hold in it, and those that do not. */
const dimension = z.object({
  id: z.string(),
  name: z.string(),
  expects: z.string(),
  /** What the level that is decided on looks like in it. */
  says: z.string(),
  kinds: z.array(z.string()),
  standing: z.enum(standings),
  items: z.object({ found: z.int(), wanted: z.int() }),
  /** The first of those that show it. */
  shownBy: z.array(z.object({ id: recordId, title: z.string() })),
  holds: z.array(rule),
  missing: z.array(
    z.object({
      rule,
      count: z.int(),
      /** The first of what the rule finds. */
      findings: z.array(
        z.object({ record: place, field: z.nullable(z.string()), message: z.string(), next: z.string() }),
      ),
    }),
  ),
});

/** How records stand before one bar. */
export const barStanding = z.extend(heading, {
  about: z.string(),
  aims: z.object({ name: z.string(), expects: z.string() }),
  /** The numbers that it sets itself, in place of those of the workspace. */
  thresholds: z.array(z.object({ name: z.string(), label: z.string(), value: z.number(), unit: z.string() })),
  words: z.string(),
  /** Numbers of the bar and of the workspace that leave nothing between them, as sentences. */
  crossed: z.array(z.string()),
  open: z.object({ gate: z.int(), gap: z.int(), hint: z.int() }),
  dimensions: z.array(dimension),
  /** How many findings of its rules somebody disagrees with. */
  apart: z.int(),
});

export const listReadiness = endpoint({
  method: 'GET',
  path: '/api/evidence/readiness',
  summary: 'How the ledger stands before each bar, apart from each other; and the bar one aims at',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    /** How many complete records were judged. `whole`: there are no more of them. */
    records: z.int(),
    whole: z.boolean(),
    aimed: z.string(),
    bars: z.array(barStanding),
    /** Ladders of one's own that cannot be read any more. */
    broken: z.array(z.object({ recordId, name: z.string(), message: z.string() })),
  }),
  refusals: {},
});

const cited = { rule, record: place, field: z.nullable(z.string()), text: z.string() };

export const hearCommittee = endpoint({
  method: 'GET',
  path: '/api/evidence/bars/:bar/hearing',
  summary: 'What four points of view make of what the rules of a bar find; a simulation, without a model',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ bar: barKey }),
  response: z.extend(heading, {
    aims: z.string(),
    /** How many complete records were judged. `whole`: there are no more of them. */
    records: z.int(),
    whole: z.boolean(),
    words: z.string(),
    opinion: z.enum(opinions),
    /** How many steps the furthest opinions lie apart; null below two opinions. */
    spread: z.nullable(z.int()),
    reviews: z.array(
      z.object({
        reviewer: z.object({ id: z.string(), name: z.string(), view: z.string() }),
        opinion: z.enum(opinions),
        /** How much there is to say; of much the weightiest lines are said. */
        found: z.int(),
        lines: z.array(z.object(cited)),
        questions: z.array(z.object(cited)),
      }),
    ),
  }),
  refusals: { 'no-bar': 404 },
});

/** As long as a record keeps it. */
const barText = text(20_000);

export const readLadder = endpoint({
  method: 'POST',
  path: '/api/evidence/bars/read',
  summary: 'What a ladder of one’s own says, or which line to correct; nothing is kept',
  needs: 'viewer',
  grant: 'read',
  request: z.object({
    text: barText,
    /** The name of the file it came from; by it YAML and Markdown are told apart. */
    name: z.optional(text(300)),
    /** The record that it is to stand in. */
    recordId: z.optional(recordId),
  }),
  response: z.object({
    complaint: z.nullable(z.object({ line: z.nullable(z.int()), message: z.string() })),
    /** Null while there is something to correct. */
    read: z.nullable(
      z.object({
        name: z.string(),
        version: z.int(),
        aims: z.string(),
        dimensions: z.array(z.object({ name: z.string(), wanted: z.int(), rules: z.int() })),
        /** As it is to be kept: as YAML, and one version on where it says something else. */
        text: z.string(),
      }),
    ),
  }),
  refusals: {},
});

export const copyBar = endpoint({
  method: 'GET',
  path: '/api/evidence/bars/:bar/copy',
  summary: 'A bar as text, to begin one’s own with',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ bar: barKey }),
  response: z.object({ text: z.string() }),
  refusals: { 'no-bar': 404 },
});
