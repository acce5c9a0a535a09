import * as z from 'zod/mini';
import { readers } from '../../../core/evidence/kinds/judging/packet.ts';
import { endpoint } from '../../base/endpoint.ts';
import { day, recordId, text } from '../../base/scalars.ts';
import { barStanding } from '../bars.ts';

const said = z.object({ label: z.string(), text: z.string() });
const from = z.nullable(recordId);
const measure = z.object({ amount: z.number(), unit: z.string() });

const figure = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chain'),
    links: z.array(z.object({ label: z.string(), standing: z.enum(['filled', 'weak', 'missing']) })),
  }),
  z.object({ kind: z.literal('states'), before: measure, after: measure }),
  z.object({
    kind: z.literal('trend'),
    lines: z.array(z.object({ label: z.string(), points: z.array(z.object({ on: day, value: z.number() })) })),
  }),
]);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), text: z.string(), from }),
  z.object({ kind: z.literal('heading'), text: z.string(), from }),
  z.object({ kind: z.literal('prose'), markdown: z.string(), from }),
  z.object({ kind: z.literal('facts'), facts: z.array(said), from }),
  z.object({ kind: z.literal('list'), items: z.array(z.object({ text: z.string(), from })), from }),
  z.object({ kind: z.literal('quote'), markdown: z.string(), by: z.string(), from }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    from,
  }),
  z.object({ kind: z.literal('figure'), caption: z.string(), figure, from }),
]);

/** A packet as it is read: see `PacketDocument`. */
export const packetDocument = z.object({
  title: z.string(),
  facts: z.array(said),
  sections: z.array(
    z.object({
      name: z.enum(['summary', 'cases', 'narrative', 'scope', 'testimonials', 'objections', 'next', 'points']),
      heading: z.string(),
      blocks: z.array(block),
    }),
  ),
});

const reader = z.enum(Object.keys(readers) as (keyof typeof readers)[]);
const named = z.object({ id: recordId, title: z.string() });
const namedRule = z.object({ id: z.string(), name: z.string() });

export const readPacket = endpoint({
  method: 'GET',
  path: '/api/evidence/packets/:recordId/reading',
  summary: 'A packet as its reader finds it; drafts as far as they are',
  needs: 'viewer',
  grant: 'read',
  // `reader` takes the place of the one that the packet names.
  request: z.object({ recordId, reader: z.optional(reader) }),
  response: z.object({
    reader,
    document: packetDocument,
    cases: z.array(named),
    /** How many complete impacts the ledger has. */
    impacts: z.int(),
  }),
  refusals: { 'no-packet': 404 },
});

/** What a sponsor claims, what proves it, and what to ask for. */
const point = z.object({
  claim: z.string(),
  proof: z.array(named),
  ask: z.string(),
  /** The case that it is drawn from; null where it is written. */
  about: from,
});

export const readPoints = endpoint({
  method: 'GET',
  path: '/api/evidence/packets/:recordId/points',
  summary: 'What a sponsor says for a packet, and what could be said for cases that nothing is said for yet',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId }),
  response: z.object({ written: z.array(point), suggested: z.array(point) }),
  refusals: { 'no-packet': 404 },
});

export const standPacket = endpoint({
  method: 'GET',
  path: '/api/evidence/packets/:recordId/standing',
  summary: 'How a packet stands before its bar, what would lift it, and what a committee would ask of it',
  needs: 'viewer',
  grant: 'read',
  // `bar` takes the place of the one that the packet names.
  request: z.object({ recordId, bar: z.optional(text(80)) }),
  response: z.object({
    /** What the packet names as its level; null where it names none. */
    named: z.nullable(z.string()),
    /** The bar that is called so; null where none is. */
    namedBar: z.nullable(z.string()),
    bars: z.array(z.object({ key: z.string(), name: z.string(), aims: z.string() })),
    /** The headline cases, the rules that miss something in each by itself, whatever the bar, and whether an objection to it is answered. */
    cases: z.array(
      z.object({ impact: named, gates: z.array(namedRule), gaps: z.array(namedRule), isAnswered: z.boolean() }),
    ),
    /** How many complete impacts the ledger has. */
    impacts: z.int(),
    /** Null where no bar is called what the packet names. */
    at: z.nullable(
      z.object({
        packet: barStanding,
        ledger: barStanding,
        /** Impacts that are not told, and the dimensions in which they would help: to hold, or with one record more. */
        lifts: z.array(
          z.object({
            impact: named,
            dimensions: z.array(z.object({ name: z.string(), brings: z.enum(['stone', 'record']) })),
          }),
        ),
        /** What is asked and not answered in the packet yet, and the points of view that ask it. */
        questions: z.array(
          z.object({
            text: z.string(),
            rule: namedRule,
            record: z.nullable(named),
            message: z.string(),
            reviewers: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
  refusals: { 'no-packet': 404, 'no-bar': 404 },
});
