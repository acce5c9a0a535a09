import { CompiledQuery, type Insertable } from 'kysely';
import type { Schema } from '../schema.ts';
import { type Engine, noteRows, type Tx } from './database.ts';
import { rowsPerStatement, slices } from './slices.ts';

/** Rows of one table, all with the same columns. */
export type Batch = { readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** Rows as they fit a table. */
export const batchOf = <Table extends keyof Schema & string>(
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Batch => ({ table, rows });

/**
 * Inserts any number of rows, all with the same columns, a few hundred a statement. Building such a statement costs
 * more than running it, so its text is made once for each table and number of rows.
 */
export const insertRows = <Table extends keyof Schema & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> => insertBatch(tx, batchOf(table, rows));

/**
 * Inserts rows of several tables, none before those that it names, and does what else is to be done with them. Few rows go
 * to PostgreSQL in one statement, at whose end their foreign keys hold: each way there and back costs more than a row.
 */
export async function insertTogether(tx: Tx, batches: readonly Batch[], beside?: CompiledQuery): Promise<void> {
  const filled = batches.filter(({ rows }) => rows.length > 0);
  const count = filled.reduce((sum, { rows }) => sum + rows.length, 0);
  if (tx.engine === 'postgres' && count > 0 && count <= fewRows) return insertAtOnce(tx, filled, beside);
  for (const batch of filled) await insertBatch(tx, batch);
  if (beside !== undefined) await tx.executeQuery(beside);
}

const fewRows = 40;

async function insertAtOnce(tx: Tx, batches: readonly Batch[], beside: CompiledQuery | undefined): Promise<void> {
  for (const { rows } of batches) await forgetStalePlans(tx, rows.length);
  await send(tx, batches, beside);
}

async function insertBatch(tx: Tx, { table, rows }: Batch): Promise<void> {
  for (const slice of slices(rows)) {
    await forgetStalePlans(tx, slice.length);
    await send(tx, [{ table, rows: slice }]);
  }
}

async function send(tx: Tx, batches: readonly Batch[], beside?: CompiledQuery): Promise<void> {
  const values = [...batches.flatMap(valuesOf), ...(beside?.parameters ?? [])];
  await tx.executeQuery(CompiledQuery.raw(textOf(tx.engine, batches, beside?.sql), values));
  for (const { table, rows } of batches) noteRows(tx, table, rows.length);
}

function valuesOf({ rows }: Batch): readonly unknown[] {
  const columns = columnsOf(rows);
  return rows.flatMap((row) => columns.map((column) => row[column]));
}

const columnsOf = (rows: Batch['rows']): readonly string[] => Object.keys(rows[0] ?? {});

/**
 * PostgreSQL plans once a connection how it looks for the row that a foreign key names. Made over a table that was small
 * then and never measured, that plan reads the whole workspace for each row inserted, so one that inserts many makes it
 * again after each few hundred.
 */
async function forgetStalePlans(tx: Tx, rows: number): Promise<void> {
  if (tx.engine === 'sqlite') return;
  const since = rowsSincePlans.get(tx) ?? 0;
  const isStale = since >= rowsPerStatement;
  if (isStale) await tx.executeQuery(forgetPlans);
  rowsSincePlans.set(tx, (isStale ? 0 : since) + rows);
}

const forgetPlans = CompiledQuery.raw('discard plans');

/** How many rows a transaction has inserted since plans were last made again. */
const rowsSincePlans = new WeakMap<Tx, number>();

const texts = new Map<string, string>();

function textOf(engine: Engine, batches: readonly Batch[], beside = ''): string {
  const shapes = batches.map(({ table, rows }) => `${table} ${rows.length} ${columnsOf(rows).join(' ')}`);
  const key = [engine, ...shapes, beside].join();
  const known = texts.get(key);
  if (known !== undefined) return known;
  let place = 0;
  const next = (): string => placeholders[engine]((place += 1));
  const inserts = batches.map(({ table, rows }) => {
    const columns = columnsOf(rows);
    const row = (): string => `(${columns.map(next).join(', ')})`;
    return `insert into ${table} (${columns.join(', ')}) values ${rows.map(row).join(', ')}`;
  });
  const [last = '', ...before] = [
    ...inserts,
    ...(beside === '' ? [] : [beside.replaceAll(/\$\d+/g, next)]),
  ].toReversed();
  const parts = before.toReversed().map((statement, at) => `t${at} as (${statement})`);
  const text = parts.length === 0 ? last : `with ${parts.join(', ')} ${last}`;
  texts.set(key, text);
  return text;
}

const placeholders = {
  sqlite: () => '?',
  postgres: (place: number) => `$${place}`,
} as const satisfies Record<Engine, (place: number) => string>;
