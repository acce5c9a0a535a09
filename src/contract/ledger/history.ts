import * as z from 'zod/mini';
import { means } from '../../core/ledger/record.ts';
import { endpoint } from '../base/endpoint.ts';
import { instant, recordId, text } from '../base/scalars.ts';
import { fieldValue, record, standing } from './shapes.ts';

/** A database takes none that is greater. */
const revisionNumber = z.coerce.number().check(z.int(), z.gte(1), z.lte(2_147_483_647));

/** What a record said from one moment on, and who said that ("You", a name, or "A former member"), when and by what means. */
const revision = z.object({
  number: z.int(),
  standing,
  means: z.enum(means),
  by: z.string(),
  at: instant,
  /** What the revision before it said otherwise, in the order of the form. */
  changes: z.array(z.object({ field: z.string(), before: z.optional(fieldValue), after: z.optional(fieldValue) })),
  /** Fields it filled in whose content was erased since. */
  erased: z.array(z.string()),
});

export const getHistory = endpoint({
  method: 'GET',
  path: '/api/ledger/records/:recordId/history',
  summary: 'What a record has said, newest first, a page at a time: `before` is the last revision of the page before',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ recordId, before: z.optional(revisionNumber) }),
  response: z.object({ revisions: z.array(revision), more: z.boolean() }),
  refusals: { 'no-record': 404 },
});

export const restoreRecord = endpoint({
  method: 'POST',
  path: '/api/ledger/records/:recordId/restore',
  summary: 'Say what a record said before; what it says now stays in its history',
  needs: 'member',
  grant: 'write',
  request: z.object({ recordId, revision: revisionNumber }),
  response: record,
  refusals: { 'no-record': 404, 'no-revision': 404, 'bad-record': 409 },
});

/** The most records that change their standing at once. */
const mostAtOnce = 500;

const standingOfRecord = z.object({ recordId, standing });

export const changeStandings = endpoint({
  method: 'POST',
  path: '/api/ledger/standings',
  summary: 'Keep, take out or bring back records; sending what they were before takes that back',
  needs: 'member',
  grant: 'write',
  request: z.object({ records: z.array(standingOfRecord).check(z.minLength(1), z.maxLength(mostAtOnce)) }),
  response: z.object({
    /** The records that changed, with how they stood before. */
    before: z.array(standingOfRecord),
    /** Those that stay as they are, and why. */
    refused: z.array(z.object({ recordId, message: z.string() })),
  }),
  refusals: {},
});

export const eraseRecord = endpoint({
  method: 'POST',
  path: '/api/ledger/records/:recordId/erase',
  summary:
    'Forget for good what some fields of a record say and ever said, or all of it where none are named; the log and its proofs still hold',
  needs: 'editor',
  grant: 'write',
  request: z.object({ recordId, fields: z.optional(z.array(text(100)).check(z.minLength(1), z.maxLength(200))) }),
  response: record,
  refusals: { 'no-record': 404, 'one-piece': 409 },
});
