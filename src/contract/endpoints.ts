import type * as z from 'zod/mini';
import * as invitations from './account/invitations.ts';
import * as me from './account/me.ts';
import * as operator from './account/operator.ts';
import * as people from './account/people.ts';
import * as who from './account/who.ts';
import * as preferences from './account/preferences.ts';
import * as tokens from './account/tokens.ts';
import * as workspaces from './account/workspaces.ts';
import type { Endpoint, Passage } from './base/endpoint.ts';
import * as reporting from './base/reporting.ts';
import * as scalars from './base/scalars.ts';
import * as importsOfEvidence from './evidence/imports.ts';
import * as logReports from './evidence/logReports.ts';
import * as testimonials from './evidence/testimonials.ts';
import * as inbox from './evidence/inbox.ts';
import * as agreement from './evidence/committee/agreement.ts';
import * as panels from './evidence/committee/panels.ts';
import * as bars from './evidence/bars.ts';
import * as judging from './evidence/judging.ts';
import * as packetReading from './evidence/packet/packetReading.ts';
import * as packetReviews from './evidence/packet/packetReviews.ts';
import * as packets from './evidence/packets.ts';
import * as packetVersions from './evidence/packet/packetVersions.ts';
import * as prose from './evidence/prose.ts';
import * as sample from './evidence/sample.ts';
import * as viewsOfEvidence from './evidence/views.ts';
import * as exporting from './ledger/exporting.ts';
import * as files from './ledger/files.ts';
import * as around from './ledger/around.ts';
import * as historyOfLedger from './ledger/history.ts';
import * as proofs from './ledger/proofs.ts';
import * as records from './ledger/records.ts';
import * as shapesOfLedger from './ledger/shapes.ts';
import * as views from './ledger/views.ts';
import * as cards from './study/cards.ts';
import * as decks from './study/decks.ts';
import * as decisionLog from './evidence/decisionLog.ts';
import * as others from './evidence/others.ts';
import * as following from './study/following.ts';
import * as history from './study/history.ts';
import * as imports from './study/imports.ts';
import * as move from './study/move.ts';
import * as notes from './study/notes.ts';
import * as publications from './study/publications.ts';
import * as reports from './study/reports.ts';
import * as sessions from './study/sessions.ts';
import * as shapesOfStudy from './study/shapes.ts';
import * as statistics from './study/statistics.ts';
import * as suggestions from './study/suggestions.ts';

/** Every module of the contract, by feature and noun, in the order in which a reader meets them. */
export const modules = {
  study: {
    sessions,
    decks,
    notes,
    cards,
    statistics,
    imports,
    move,
    history,
    publications,
    following,
    suggestions,
    reports,
    shapes: shapesOfStudy,
  },
  ledger: { records, history: historyOfLedger, around, views, files, exporting, proofs, shapes: shapesOfLedger },
  evidence: {
    decisionLog,
    others,
    testimonials,
    imports: importsOfEvidence,
    logReports,
    inbox,
    agreement,
    panels,
    judging,
    bars,
    packets,
    packetReviews,
    packetVersions,
    packetReading,
    prose,
    sample,
    views: viewsOfEvidence,
  },
  account: { who, me, preferences, workspaces, invitations, tokens, operator, people },
  base: { reporting, scalars },
} as const;

/** One way in, under the name the contract gives it. */
export type Way = {
  readonly name: string;
  readonly feature: string;
  readonly noun: string;
  readonly way: Endpoint | Passage;
};

/** Every endpoint and every passage there is. */
export const ways: readonly Way[] = Object.entries(modules).flatMap(([feature, nouns]) =>
  Object.entries<object>(nouns).flatMap(([noun, module]) =>
    Object.entries<unknown>({ ...module }).flatMap(([name, way]) => (isWay(way) ? [{ name, feature, noun, way }] : [])),
  ),
);

/** Every schema that the contract names, by its name. */
export const shapes: ReadonlyMap<string, z.ZodMiniType> = new Map(
  Object.values(modules)
    .flatMap((nouns) => Object.values<object>(nouns))
    .flatMap((module) => Object.entries<unknown>({ ...module }))
    .flatMap(([name, schema]) => (isSchema(schema) ? [[name, schema] as const] : [])),
);

/** What a passage takes and answers, each with its media type; a schema where that is JSON. */
export type Freight = { readonly takes: Load | null; readonly answers: Load; readonly query: readonly string[] };

type Load = { readonly type: string; readonly schema: z.ZodMiniType | null };

const json = (schema: z.ZodMiniType): Load => ({ type: 'application/json', schema });
const bytes: Load = { type: 'application/octet-stream', schema: null };

/** What each passage carries, by its name. */
export const freights: Readonly<Record<string, Freight>> = {
  uploadFile: { takes: bytes, answers: json(imports.previewImport.response), query: ['fileName'] },
  runImport: {
    takes: json(imports.importOrder),
    answers: { type: 'application/x-ndjson', schema: imports.importEvent },
    query: [],
  },
  exportDeck: { takes: null, answers: { type: 'text/csv', schema: null }, query: [] },
  keepFile: { takes: bytes, answers: json(files.sentFile), query: ['name'] },
  sendFile: { takes: null, answers: bytes, query: [] },
  exportLedger: {
    takes: null,
    answers: { type: 'application/json', schema: null },
    query: ['format', 'kind', 'record', 'audience'],
  },
  exportChain: { takes: null, answers: { type: 'application/json', schema: null }, query: ['format'] },
  exportPacket: { takes: null, answers: bytes, query: ['format', 'packet', 'impacts', 'reader', 'part'] },
  exportPacketVersion: { takes: null, answers: bytes, query: ['format'] },
  exportPerson: { takes: null, answers: { type: 'application/json', schema: null }, query: ['format'] },
  moveIn: { takes: bytes, answers: json(move.moveReport), query: [] },
};

/** Whether a way in is an endpoint, which says what it takes and answers, or a passage, which carries files. */
export const isEndpoint = (way: Endpoint | Passage): way is Endpoint => 'response' in way;

function isWay(exported: unknown): exported is Endpoint | Passage {
  return typeof exported === 'object' && exported !== null && 'method' in exported && 'path' in exported;
}

function isSchema(exported: unknown): exported is z.ZodMiniType {
  return typeof exported === 'object' && exported !== null && '_zod' in exported;
}
