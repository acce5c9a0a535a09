import type { Insertable } from 'kysely';
import type { Cell, RowCounts, TableRows } from '../../../core/base/archive.ts';
import { refuse } from '../../../core/base/refusal.ts';
import { stopWith } from '../../../core/base/stop.ts';
import type { Schema } from '../../schema.ts';
import type { Tx } from '../database.ts';
import { insertRows } from '../insertRows.ts';
import { isTable } from './tables.ts';

/**
 * Writes rows into tables that are empty, in the order in which they come; answers how many of each. Stops with a refusal
 * at a table or column that is not there, and at rows that do not fit together.
 */
export async function fillTables(tx: Tx, batches: AsyncIterable<TableRows>): Promise<RowCounts> {
  const present = await tx.introspection.getTables();
  const columnsOf = new Map(present.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));
  const counts: Record<string, number> = {};
  for await (const { table, columns, rows } of batches) {
    const known = columnsOf.get(table);
    if (!isTable(table) || known === undefined || !columns.every((column) => known.has(column)))
      return stopWith(unknown(table));
    await fill(tx, { table, columns, rows });
    counts[table] = (counts[table] ?? 0) + rows.length;
  }
  return counts;
}

async function fill(tx: Tx, { table, columns, rows }: TableRows): Promise<void> {
  const made = rows.map((row) =>
    Object.fromEntries(columns.map((column, at): [string, Cell] => [column, row[at] ?? null])),
  );
  if ((await insertFitting(tx, { table, rows: made })) === 'misfit') stopWith(misfit(table));
}

/** Rows of a table, by column. */
export type NamedRows = { readonly table: string; readonly rows: readonly Readonly<Record<string, Cell>>[] };

/** Inserts rows into a table that is there; `misfit` where two of them are the same or one names a row that is not there. */
export const insertFitting = (tx: Tx, { table, rows }: NamedRows): Promise<'inserted' | 'misfit'> =>
  fitting(() => insertRows(tx, table as 'deck', rows as unknown as readonly Insertable<Schema['deck']>[]));

/** The same of whatever `insert` writes. */
export async function fitting(insert: () => Promise<void>): Promise<'inserted' | 'misfit'> {
  try {
    await insert();
    return 'inserted';
  } catch (error) {
    if (isMisfit(error)) return 'misfit';
    throw error;
  }
}

/**
 * Whether a database says that a row breaks a rule of its table (https://www.sqlite.org/rescode.html, and classes 22 and
 * 23 of https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
function isMisfit(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('errcode' in error && typeof error.errcode === 'number') return misfits.includes(error.errcode & 0xff);
  return 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
}

const misfits: readonly number[] = [19, 20];

const unknown = (table: string) =>
  refuse('damaged', `This archive holds something that Cairn does not know (in ${table}). Nothing was changed.`);

const misfit = (table: string) =>
  refuse('damaged', `The rows of ${table} in this archive do not fit together. Nothing was changed.`);
