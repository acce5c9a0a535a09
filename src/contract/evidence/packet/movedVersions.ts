import * as z from 'zod/mini';
import { readers } from '../../../core/evidence/kinds/judging/packet.ts';
import { instant, recordId, text } from '../../base/scalars.ts';
import { packetDocument } from './packetReading.ts';
import { mostNote } from './packetVersions.ts';

const number = z.int().check(z.gte(1), z.lte(1_000_000));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));

/** Longer than the document of any packet that fits a request. */
const longest = 16_000_000;

/** What a row of each table of evidence must hold to be taken in. */
export const movedEvidenceRows = {
  packet_version: z.object({
    packet_id: recordId,
    number,
    kept_at: instant,
    reader: z.enum(Object.keys(readers) as (keyof typeof readers)[]),
    title: text(longest),
    note: text(mostNote),
    document: text(longest),
    parts: text(longest),
    digest: hash,
    rests_on: text(longest),
    seal_id: z.nullable(recordId),
    sealed_at: z.nullable(instant),
    erased_at: z.nullable(instant),
  }),
} as const;

/** What the texts of a version hold as JSON. */
export const movedVersion = {
  document: packetDocument,
  parts: z.array(z.object({ digest: hash, salt: z.nullable(z.string()) })),
  restsOn: z.array(z.object({ id: recordId, revision: number })),
} as const;
