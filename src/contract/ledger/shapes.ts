import * as z from 'zod/mini';
import { means, standings } from '../../core/ledger/record.ts';
import { instant, keepable, recordId } from '../base/scalars.ts';

const words = z.string().check(keepable);
const measure = z.object({ amount: z.number(), unit: words });
const cell = z.union([words, z.number(), z.boolean(), measure, z.readonly(z.array(recordId))]);
const row = z.record(words, cell);
const file = z.object({ hash: z.string(), name: words, size: z.int(), mediaType: z.string() });

/** What a field holds. */
export const fieldValue = z.union([cell, file, z.readonly(z.array(words)), z.readonly(z.array(row))]);

/** What a record says, by field. The kind's declaration tells which fields there are and what they hold. */
export const fields = z.record(words, fieldValue);

/** The name of a kind. */
export const kindName = z.string().check(z.regex(/^[a-z][a-z-]{1,40}$/, 'is no kind of record'));

/** How a record stands. */
export const standing = z.enum(standings);

/** A record. */
export const record = z.object({
  id: recordId,
  kind: z.string(),
  standing,
  means: z.enum(means),
  title: z.string(),
  fields,
  revision: z.int(),
  createdAt: instant,
  changedAt: instant,
});

/** What is shown of a record that another one links to. */
export const linkedRecord = z.object({ id: recordId, kind: z.string(), title: z.string(), standing });

/** A link of a record: its own, or one that ends at it (`to`: the other record). */
export const recordLink = z.object({
  relation: z.string(),
  direction: z.enum(['to', 'from']),
  other: linkedRecord,
});
