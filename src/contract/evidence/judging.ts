import * as z from 'zod/mini';
import { weights } from '../../core/evidence/rules/base/rule.ts';
import { endpoint } from '../base/endpoint.ts';
import { day, done, keepable, recordId, text } from '../base/scalars.ts';
import { fields, linkedRecord } from '../ledger/shapes.ts';

/** A rule in a few words. `concept`: the slug with which the names of the cards that teach it begin. */
const rule = z.object({ id: z.string(), name: z.string(), weight: z.enum(weights), concept: z.string() });

/** The same with what somebody on a committee asks where it does not hold. */
const askedRule = z.extend(rule, { question: z.string() });

/** What a rule says: of which record and field, or of the ledger as a whole; what is missing; the one next step. */
const finding = z.object({
  record: z.nullable(z.object({ id: recordId, kind: z.string(), title: z.string() })),
  field: z.nullable(z.string()),
  message: z.string(),
  next: z.string(),
});

/** Why a rule does not hold here: of one record, or of all. `id`: the record that says so. */
const disagreement = z.object({
  id: recordId,
  about: z.nullable(linkedRecord),
  because: z.string(),
  until: z.nullable(day),
});

/** How many findings there are of each weight. */
const counts = z.object({ gate: z.int(), gap: z.int(), hint: z.int() });

/** A number that rules compare with, as it is here and as it usually is. */
const shownThreshold = z.object({
  name: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  usual: z.number(),
  least: z.number(),
  most: z.number(),
  origin: z.enum(['field', 'start', 'own']),
  why: z.nullable(z.string()),
});

export const listFindings = endpoint({
  method: 'GET',
  path: '/api/evidence/findings',
  summary: 'What the rules find missing, by rule: of everything, or of one record',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId: z.optional(recordId) }),
  response: z.object({
    /** How many complete records were judged. `whole`: there are no more of them. */
    records: z.int(),
    whole: z.boolean(),
    counts,
    /** Gates first, then gaps, then hints. Of each rule no more than the first findings. */
    groups: z.array(z.object({ rule: askedRule, count: z.int(), findings: z.array(finding) })),
    /** What is not held against the ledger, since somebody disagrees. */
    setApart: z.array(z.object({ rule, count: z.int(), disagreement, findings: z.array(finding) })),
  }),
  refusals: { 'no-record': 404 },
});

export const getGapOfDay = endpoint({
  method: 'GET',
  path: '/api/evidence/gap-of-day',
  summary:
    'One finding to act on today, of the weightiest rule that finds something; the same all day while it is there',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ gap: z.nullable(z.object({ rule, finding })) }),
  refusals: {},
});

export const listRules = endpoint({
  method: 'GET',
  path: '/api/evidence/rules',
  summary: 'Every rule, how often it finds something, and every number that rules compare with',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    rules: z.array(
      z.extend(rule, {
        reason: z.string(),
        count: z.int(),
        isDisputed: z.boolean(),
        hasOwnThreshold: z.boolean(),
      }),
    ),
    /** `readBy`: the ids of the rules that compare with it. */
    thresholds: z.array(z.extend(shownThreshold, { readBy: z.array(z.string()) })),
  }),
  refusals: {},
});

const ruleId = text(80);
const threshold = text(80);
const why = z.string().check(z.trim(), z.minLength(1, 'is empty; say why'), z.maxLength(4_000), keepable);

/** A record of an example. `witnessed`: how a testimonial stands. */
const exampleRecord = z.object({
  id: recordId,
  kind: z.string(),
  title: z.string(),
  fields,
  witnessed: z.nullable(z.enum(['fresh', 'stale', 'reworded', 'withdrawn', 'unsigned'])),
});

export const getRule = endpoint({
  method: 'GET',
  path: '/api/evidence/rules/:rule',
  summary: 'One rule: its reason, thresholds and examples, what it finds and who disagrees',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ rule: ruleId }),
  response: z.extend(askedRule, {
    reason: z.string(),
    /** The kind of record that it judges; null where it judges the ledger as a whole. */
    about: z.nullable(z.string()),
    thresholds: z.array(shownThreshold),
    passes: z.array(exampleRecord),
    fails: z.array(exampleRecord),
    /** What it says of the example that fails. */
    says: z.array(z.object({ message: z.string(), next: z.string() })),
    count: z.int(),
    findings: z.array(finding),
    disagreements: z.array(disagreement),
  }),
  refusals: { 'no-rule': 404 },
});

export const disagree = endpoint({
  method: 'PUT',
  path: '/api/evidence/rules/:rule/disagreement',
  summary:
    'Disagree with a rule about one record or about all, with the reason; said again, it takes the place of the first',
  needs: 'member',
  grant: 'write',
  request: z.object({ rule: ruleId, about: z.optional(recordId), because: why, until: z.optional(day) }),
  response: done,
  refusals: { 'no-rule': 404, 'no-record': 404 },
});

export const agreeAgain = endpoint({
  method: 'DELETE',
  path: '/api/evidence/disagreements/:recordId',
  summary: 'Take a disagreement back; it stays in the history',
  needs: 'member',
  grant: 'write',
  request: z.object({ recordId }),
  response: done,
  refusals: { 'no-disagreement': 404 },
});

export const setThreshold = endpoint({
  method: 'PUT',
  path: '/api/evidence/thresholds/:threshold',
  summary: 'Change a number that rules compare with, and say why',
  needs: 'member',
  grant: 'write',
  request: z.object({ threshold, value: z.number(), why }),
  response: done,
  refusals: { 'no-threshold': 404, 'out-of-range': 409 },
});

export const resetThreshold = endpoint({
  method: 'DELETE',
  path: '/api/evidence/thresholds/:threshold',
  summary: 'Give a number that rules compare with its usual value again; it is no matter if it has it already',
  needs: 'member',
  grant: 'write',
  request: z.object({ threshold }),
  response: done,
  refusals: { 'no-threshold': 404 },
});
