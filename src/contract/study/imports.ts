import * as z from 'zod/mini';
import { longestDeckName } from '../../core/study/deck.ts';
import { encodings, separators, targets } from '../../core/study/reading.ts';
import { endpoint, passage } from '../base/endpoint.ts';
import type { Frozen } from '../base/frozen.ts';
import { deckId, done, importId, text } from '../base/scalars.ts';

/** How a file is read: detected at first, changed as the person says. */
export const reading = z.object({
  encoding: z.enum(encodings),
  separator: z.enum(separators),
  quoted: z.boolean(),
  header: z.boolean(),
  mapping: z.array(z.enum(targets)).check(z.minLength(1), z.maxLength(1_000)),
});

/** What counts as a duplicate of a note that is there already, and what happens to it. */
const duplicateRule = z.object({
  by: z.enum(['ownId', 'front', 'front and back']),
  then: z.enum(['skip', 'update', 'keep both']),
});

const badRow = z.object({ line: z.int(), message: z.string() });

const preview = z.object({
  importId,
  fileName: z.string(),
  sizeBytes: z.int(),
  byteOrderMark: z.boolean(),
  reading,
  /** The header's names, or column numbers where there is no header. */
  columns: z.array(z.string()),
  /** The first rows as they stand in the file. */
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  badRows: z.array(badRow),
  suggestedDeckName: z.string(),
});

/** The largest file that is taken over HTTP. It is read in a stream, so this bounds the disk, not the memory. */
export const largestFileBytes = 512 * 1024 * 1024;

/** Said of a larger one. */
export const fileTooLarge =
  'This file is larger than 512 MB. Split it into smaller files, or import it with "cairn import FILE", which has no limit.';

/** POST the bytes of a file here, its name in `?fileName=`; the answer is `previewImport`'s. */
export const uploadFile = passage({
  method: 'POST',
  path: '/api/imports',
  summary: 'Upload a file of cards and see how it reads',
  needs: 'member',
  grant: 'write',
});

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/imports/:importId/preview',
  summary: 'How an uploaded file reads; without `reading`, as detected',
  needs: 'member',
  grant: 'write',
  request: z.object({ importId, reading: z.optional(reading) }),
  response: preview,
  refusals: { 'no-import': 404, unreadable: 409 },
});

/** What to import and how. Rows without a deck of their own go to `deck`. */
export const importOrder = z.object({
  importId,
  reading,
  deck: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), deckId }),
    z.object({ kind: z.literal('new'), name: text(longestDeckName).check(z.minLength(1)) }),
  ]),
  duplicates: duplicateRule,
  /** What a bad row means: leave it out and list it, or import nothing at all. */
  badRows: z.enum(['leave out', 'import nothing']),
});

/** POST an `importOrder` here; the answer is lines of JSON, each an `importEvent`. Closing the connection stops it. */
export const runImport = passage({
  method: 'POST',
  path: '/api/imports/:importId/run',
  summary: 'Import an uploaded file; tells how far it is, a line of JSON at a time',
  needs: 'member',
  grant: 'write',
});

/** What came of an import. */
export const importReport = z.object({
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
  bad: z.int(),
  /** The first thousand bad rows. */
  badRows: z.array(badRow),
  decks: z.array(z.object({ deckId, name: z.string(), cards: z.int() })),
  tookMs: z.int(),
});

/** One line of what an import tells: how far it is, or how it ended. */
export const importEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), rows: z.int(), share: z.number(), rowsPerSecond: z.int() }),
  z.object({ kind: z.literal('done'), report: importReport }),
  z.object({ kind: z.literal('nothing imported'), report: importReport }),
  z.object({ kind: z.literal('refusal'), code: z.string(), message: z.string() }),
]);

export const discardImport = endpoint({
  method: 'DELETE',
  path: '/api/imports/:importId',
  summary: 'Forget an uploaded file',
  needs: 'member',
  grant: 'write',
  request: z.object({ importId }),
  response: done,
  refusals: {},
});

/** GET this for a deck as CSV. */
export const exportDeck = passage({
  method: 'GET',
  path: '/api/decks/:deckId/export.csv',
  summary: 'A deck as a CSV file',
  needs: 'viewer',
  grant: 'read',
});

/** How a file is read. */
export type Reading = Frozen<z.infer<typeof reading>>;
/** How a file reads. */
export type ImportPreview = Frozen<z.infer<typeof preview>>;
/** What to import and how. */
export type ImportOrder = Frozen<z.infer<typeof importOrder>>;
/** What came of an import. */
export type ImportReport = Frozen<z.infer<typeof importReport>>;
/** One line of what an import tells. */
export type ImportEvent = Frozen<z.infer<typeof importEvent>>;
