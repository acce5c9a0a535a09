import * as z from 'zod/mini';
import { fileTypes, largestFileBytes, type MediaType } from '../../core/ledger/files/fileType.ts';
import { means } from '../../core/ledger/record.ts';
import { instant, recordId, revisionId, savedViewId, text } from '../base/scalars.ts';
import { fileHash } from './files.ts';
import { recordFilter } from './records.ts';
import { fieldValue, kindName, standing } from './shapes.ts';

const place = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
const number = z.int().check(z.gte(1), z.lte(2_147_483_647));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'));
const key = z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is no key'));

/** Longer than the leaf and the values of any record that fits a request. */
const longestLeaf = 20_000;
const longestDisclosures = 16_000_000;

/**
 * What a row of each table of the ledger must hold to be taken in. What is computed from others (records, their links and
 * words, the nodes of the tree, which record names which file) does not come: it is made again.
 */
export const movedLedgerRows = {
  ledger_log: z.object({
    size: place,
    roots: z.string().check(z.regex(/^([0-9a-f]{64}( [0-9a-f]{64}){0,52})?$/, 'is no edge of a tree')),
    secret_key: key,
    public_key: key,
  }),
  checkpoint: z.object({ size: place, origin: text(500), note: text(5_000), made_at: instant }),
  file: z.object({
    hash: fileHash,
    name: text(300).check(z.minLength(1)),
    size: z.int().check(z.gte(1), z.lte(largestFileBytes)),
    media_type: z.enum(Object.keys(fileTypes) as [MediaType, ...MediaType[]]),
    locked: z.int().check(z.gte(0), z.lte(1)),
    sent_at: instant,
  }),
  file_part: z.object({
    hash: fileHash,
    number: z.int().check(z.gte(0), z.lte(largestFileBytes)),
    bytes: z.instanceof(Uint8Array),
  }),
  revision: z.object({
    record_id: recordId,
    number,
    id: revisionId,
    leaf_index: place,
    leaf: text(longestLeaf),
    disclosures: text(longestDisclosures),
  }),
  saved_view: z.object({
    id: savedViewId,
    name: text(80).check(z.minLength(1)),
    query: recordFilter,
    created_at: instant,
  }),
} as const;

/** Whether a text is a moment as a leaf writes it. */
const isMoment = (written: string): boolean => {
  const parsed = instant.safeParse(Date.parse(written));
  return parsed.success && new Date(parsed.data).toISOString() === written;
};

/**
 * What a revision must say: its leaf, whose author has no name, as the owner of a local Cairn has none; and what opens the
 * digests of the leaf.
 */
export const movedRevision = {
  leaf: z.object({
    type: z.literal('cairn-revision-1'),
    id: revisionId,
    record: recordId,
    kind: kindName,
    number,
    standing,
    author: z.literal(null, 'names somebody, though a Cairn that one person used by themselves names nobody'),
    means: z.enum(means).check(z.refine((by) => by !== 'witness', 'is that of a witness, who signs on a server alone')),
    at: z.string().check(z.refine(isMoment, 'is no moment')),
    fields: z.record(z.string(), hash),
  }),
  disclosures: z.record(
    z.string(),
    z.object({ salt: z.string().check(z.regex(/^[0-9a-f]{32}$/, 'is no salt')), value: fieldValue }),
  ),
} as const;
