import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { deckId, done, text } from '../base/scalars.ts';

/** Where a column of a file goes. */
export const target = z.enum([
  'front',
  'back',
  'tags',
  'kind',
  'deck',
  'ownId',
  'why',
  'tryAtWork',
  'concept',
  'ignore',
]);

export const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);

export const separator = z.enum([',', ';', '\t', '|', ':', ' ']);

/** How a file is read: detected at first, changed as the person says. */
export const reading = z.object({
  encoding,
  separator,
  quoted: z.boolean(),
  header: z.boolean(),
  mapping: z.array(target).check(z.minLength(1), z.maxLength(1_000)),
});

/** What counts as a duplicate of a note that is there already, and what happens to it. */
export const duplicateRule = z.object({
  by: z.enum(['ownId', 'front', 'front and back']),
  then: z.enum(['skip', 'update', 'keep both']),
});

/** Names one uploaded file until it is imported or discarded. */
export const importId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));

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
export const uploadPath = '/api/imports';

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/imports/:importId/preview',
  summary: 'How an uploaded file reads; without `reading`, as detected',
  request: z.object({ importId, reading: z.optional(reading) }),
  response: preview,
  refusals: ['no-import', 'unreadable'],
});

/** What to import and how. Rows without a deck of their own go to `deck`. */
export const importOrder = z.object({
  importId,
  reading,
  deck: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), deckId }),
    z.object({ kind: z.literal('new'), name: text(200).check(z.minLength(1)) }),
  ]),
  duplicates: duplicateRule,
  /** What a bad row means: leave it out and list it, or import nothing at all. */
  badRows: z.enum(['leave out', 'import nothing']),
});

/** POST an `importOrder` here; the answer is lines of JSON, each an `importEvent`. Closing the connection stops it. */
export const runImportPath = '/api/imports/:importId/run';

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
  request: z.object({ importId }),
  response: done,
  refusals: [],
});

/** GET this for a deck as CSV. */
export const exportPath = '/api/decks/:deckId/export.csv';

export type Reading = z.infer<typeof reading>;
export type ImportPreview = z.infer<typeof preview>;
export type ImportOrder = z.infer<typeof importOrder>;
export type ImportReport = z.infer<typeof importReport>;
export type ImportEvent = z.infer<typeof importEvent>;
