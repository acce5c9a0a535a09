import * as z from 'zod/mini';
import { sensitivities } from '../../core/ledger/fields/field.ts';
import { endpoint } from '../base/endpoint.ts';
import { recordId } from '../base/scalars.ts';
import { fieldValue } from './shapes.ts';

/** A hash in hex. */
const hash = z.string();

/** A size of the log; no number holds more. */
const size = z.coerce.number().check(z.int(), z.gte(1), z.lte(Number.MAX_SAFE_INTEGER));

const proof = z.readonly(z.array(hash));

/** A signed head of the log, and the key that signed it. */
const head = z.object({ key: z.string(), checkpoint: z.string(), size: z.int() });

/** A revision with the proof that the log holds it. */
const entry = z.object({
  leaf: z.string(),
  index: z.int(),
  proof,
  disclosures: z.record(z.string(), z.object({ salt: z.string(), value: fieldValue })),
});

/** A document that a record seals, part by part. */
const document = z.object({
  seal: z.string(),
  about: z.record(z.string(), z.unknown()),
  parts: z.readonly(
    z.array(z.object({ digest: hash, opened: z.nullable(z.object({ salt: z.string(), value: z.unknown() })) })),
  ),
});

/** A bundle: what each member holds, docs/formats/bundle.md says. */
export const bundle = z.object({
  format: z.literal('cairn-bundle-1'),
  madeAt: z.string(),
  key: z.string(),
  checkpoint: z.string(),
  timestamp: z.nullable(z.string()),
  entries: z.readonly(z.array(entry)),
  earlier: z.readonly(z.array(z.object({ checkpoint: z.string(), proof }))),
  testimonials: z.readonly(z.array(z.object({ record: z.string(), credential: z.record(z.string(), z.unknown()) }))),
  statusLists: z.readonly(z.array(z.record(z.string(), z.unknown()))),
  files: z.readonly(z.array(z.object({ hash, content: z.nullable(z.string()) }))),
  documents: z.readonly(z.array(document)),
  seal: z.string(),
});

export const signHead = endpoint({
  method: 'POST',
  path: '/api/ledger/log/heads',
  summary: 'The head of the log as it stands now, signed (C2SP checkpoint); what is handed out is kept',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: head,
  refusals: { 'nothing-logged': 409 },
});

export const proveRevision = endpoint({
  method: 'POST',
  path: '/api/ledger/records/:recordId/proof',
  summary: 'Prove that the log holds what a record says (RFC 9162), against a head that is signed now',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId }),
  response: z.object({ head, entry }),
  refusals: { 'no-record': 404 },
});

export const proveConsistency = endpoint({
  method: 'GET',
  path: '/api/ledger/log/consistency',
  summary: 'Prove that the log over `newer` entries goes on from the log over `older` (RFC 9162)',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ older: size, newer: size }),
  response: z.object({ proof }),
  refusals: { 'no-head': 404 },
});

/** The most records of one bundle. */
const mostRecords = 500;

export const makeBundle = endpoint({
  method: 'POST',
  path: '/api/ledger/bundles',
  summary: 'Records with their artifacts and testimonials, as a file that proves itself to whoever gets it',
  needs: 'viewer',
  grant: 'read',
  request: z.object({
    recordIds: z.array(recordId).check(z.minLength(1), z.maxLength(mostRecords)),
    /** Who is to read it: fields that are for fewer stay closed. */
    audience: z._default(z.enum(sensitivities), 'internal'),
    /** Whether files come along, 50 MB of them at most, or only their hashes. */
    files: z._default(z.enum(['with', 'hashes']), 'with'),
  }),
  response: bundle,
  refusals: { 'no-record': 404 },
});
