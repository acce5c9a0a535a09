import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { day, instant, recordId, text, timeZone } from '../base/scalars.ts';
import { fields, kindName, linkedRecord } from '../ledger/shapes.ts';

/** How a file can be read: as a ledger that was exported, as a table, as Markdown, or as a calendar. */
export const fileFormats = ['ledger', 'table', 'markdown', 'calendar'] as const;

/** The largest file that is read, in bytes. */
export const largestRecordFileBytes = 5 * 1024 * 1024;

const isBase64 = (text: string): boolean => text.length % 4 === 0 && /^[\d+/A-Za-z]*={0,2}$/.test(text);

/** A file with its bytes in base64, and of a calendar which days are looked at: the last year, unless it says. */
const given = z.object({
  name: text(300),
  content: z
    .string()
    .check(z.maxLength(Math.ceil(largestRecordFileBytes / 3) * 4), z.refine(isBase64, 'is no file in base64')),
  format: z.optional(z.enum(fileFormats)),
  from: z.optional(day),
  to: z.optional(day),
  timeZone,
});

/** What a line may become; `sameAs`: a record that says the same already, or one further up in the file. */
const candidate = z.object({
  line: z.int(),
  kind: z.string(),
  title: z.string(),
  day: z.nullable(z.string()),
  fields,
  sameAs: z.nullable(z.union([linkedRecord, z.object({ line: z.int() })])),
});

export const previewRecords = endpoint({
  method: 'POST',
  path: '/api/evidence/imports/preview',
  summary: 'What a file of achievements or a calendar holds, before anything of it is kept',
  needs: 'member',
  grant: 'write',
  request: given,
  response: z.object({
    format: z.enum(fileFormats),
    candidates: z.array(candidate),
    bad: z.array(z.object({ line: z.int(), message: z.string() })),
    /** How many entries of a calendar are about nothing to keep. */
    passedOver: z.int(),
  }),
  refusals: { 'unreadable-file': 409 },
});

export const importRecords = endpoint({
  method: 'POST',
  path: '/api/evidence/imports',
  summary:
    'Keep what was chosen of a file: all of it or nothing. It comes as drafts; what was exported stands as it stood',
  needs: 'member',
  grant: 'write',
  request: z.extend(given, {
    /** The places of the chosen ones within the preview, each with the kind it becomes. */
    take: z.array(z.object({ at: z.int().check(z.gte(0)), kind: kindName })).check(z.minLength(1), z.maxLength(2_000)),
  }),
  response: z.object({
    recordIds: z.array(recordId),
    /** Names the import: when it was. */
    at: instant,
    /** How many links and files led to what is not here. */
    leftOut: z.int(),
  }),
  refusals: { 'unreadable-file': 409, 'no-kind': 404, 'not-in-file': 409 },
});

export const listRecordImports = endpoint({
  method: 'GET',
  path: '/api/evidence/imports',
  summary: 'The last imports of which something is still there, the newest first',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ imports: z.array(z.object({ at: instant, records: z.int() })) }),
  refusals: {},
});

export const undoRecordImport = endpoint({
  method: 'POST',
  path: '/api/evidence/imports/undo',
  summary: 'Remove what an import brought, whenever it was; what was changed since stays',
  needs: 'member',
  grant: 'write',
  request: z.object({ at: instant }),
  response: z.object({ removed: z.int(), changedSince: z.int() }),
  refusals: {},
});
