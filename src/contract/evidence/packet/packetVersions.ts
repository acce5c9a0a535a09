import * as z from 'zod/mini';
import { readers } from '../../../core/evidence/kinds/judging/packet.ts';
import { sections } from '../../../core/evidence/packet/base/document.ts';
import { endpoint, passage } from '../../base/endpoint.ts';
import type { Frozen } from '../../base/frozen.ts';
import { done, instant, recordId, text } from '../../base/scalars.ts';
import { bundle } from '../../ledger/proofs.ts';

/** The most letters of a note. */
export const mostNote = 500;

const reader = z.enum(Object.keys(readers) as (keyof typeof readers)[]);

const number = z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000));

/** Somebody's words that a version tells, and that were taken back after it was kept. */
const takenBack = z.object({ by: z.string(), on: z.string() });

const version = z.object({
  number: z.int(),
  keptAt: instant,
  reader,
  title: z.string(),
  note: z.string(),
  digest: z.string(),
  sealedAt: z.nullable(instant),
  /** When words of it were last erased. */
  erasedAt: z.nullable(instant),
  takenBack: z.array(takenBack),
});

export const listPacketVersions = endpoint({
  method: 'GET',
  path: '/api/evidence/packets/:packetId/versions',
  summary: 'What was kept of a packet, the latest first, and whose words in it were taken back since',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ packetId: recordId }),
  response: z.object({ versions: z.array(version) }),
  refusals: { 'no-packet': 404 },
});

export const keepPacketVersion = endpoint({
  method: 'POST',
  path: '/api/evidence/packets/:packetId/versions',
  summary: 'Keep a packet as one reader has it now, unless it says what the last version for that reader says',
  needs: 'member',
  grant: 'write',
  request: z.object({ packetId: recordId, reader, note: z._default(text(mostNote), '') }),
  response: z.object({ number: z.int() }),
  refusals: { 'no-packet': 404, 'no-impact': 404, unchanged: 409, 'too-many': 409 },
});

const block = z.enum(['case', 'heading', 'prose', 'facts', 'list', 'quote', 'table', 'figure']);

const change = z.union([
  z.object({ kind: z.enum(['added', 'removed']), what: block, text: z.string() }),
  z.object({ kind: z.literal('reworded'), what: block, before: z.string(), after: z.string() }),
  z.object({ kind: z.literal('moved'), text: z.string(), before: z.int(), after: z.int() }),
]);

export const comparePacketVersions = endpoint({
  method: 'GET',
  path: '/api/evidence/packets/:packetId/changes',
  summary: 'How one version of a packet became another, or the draft as the reader of the older one has it now',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ packetId: recordId, older: number, newer: z.optional(number) }),
  response: z.object({
    sections: z.readonly(
      z.array(
        z.object({
          name: z.enum([...sections, 'points']),
          heading: z.string(),
          changes: z.readonly(z.array(change)),
        }),
      ),
    ),
  }),
  refusals: { 'no-packet': 404, 'no-version': 404, 'no-impact': 404 },
});

export const deletePacketVersion = endpoint({
  method: 'DELETE',
  path: '/api/evidence/packets/:packetId/versions/:number',
  summary: 'Delete a version that is not sealed, with what reviewers said of it',
  needs: 'member',
  grant: 'write',
  request: z.object({ packetId: recordId, number }),
  response: done,
  refusals: { 'no-version': 404, sealed: 409 },
});

export const sealPacketVersion = endpoint({
  method: 'POST',
  path: '/api/evidence/packets/:packetId/versions/:number/seal',
  summary: 'Seal a version: its digest goes into the log, and from then on it stays as it is',
  needs: 'member',
  grant: 'write',
  request: z.object({ packetId: recordId, number }),
  response: z.object({ sealId: recordId }),
  refusals: { 'no-version': 404, sealed: 409, 'words-gone': 409 },
});

export const bundlePacketVersion = endpoint({
  method: 'POST',
  path: '/api/evidence/packets/:packetId/versions/:number/bundle',
  summary: 'A sealed version with its seal, its cases and what proves them, as a file that proves itself',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ packetId: recordId, number }),
  response: bundle,
  refusals: { 'no-version': 404, 'not-sealed': 409 },
});

/** As what a version is written down. */
export const versionFormats = ['pdf', 'docx', 'html', 'markdown'] as const;

/** As what to write a version down. */
export const versionOrder = z.object({
  packetId: recordId,
  number,
  format: z._default(z.enum(versionFormats), 'pdf'),
});

/** Which version to write down, and as what. */
export type VersionOrder = Frozen<z.infer<typeof versionOrder>>;

/** GET this for a version as one file; path and query are a `versionOrder`. */
export const exportPacketVersion = passage({
  method: 'GET',
  path: '/api/evidence/packets/:packetId/versions/:number/file',
  summary:
    'A version of a packet as one file: PDF, DOCX, HTML or Markdown, under a note where words were taken back since',
  needs: 'viewer',
  grant: 'read',
});
