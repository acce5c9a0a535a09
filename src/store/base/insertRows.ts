import { CompiledQuery, type Insertable } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Engine, Tx } from './database.ts';
import { rowsPerStatement, slices } from './slices.ts';

/**
 * Inserts any number of rows, all with the same columns, a few hundred a statement. Building such a statement costs
 * more than running it, so its text is made once for each table and number of rows.
 */
export async function insertRows<Table extends keyof Schema & string>(
  tx: Tx,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Insertable<Schema[Table]> & string)[];
  for (const slice of slices(rows)) {
    if (tx.engine === 'postgres') await forgetStalePlans(tx, slice.length);
    const values = slice.flatMap((row) => columns.map((column) => row[column]));
    const text = textOf({ engine: tx.engine, table, columns, rows: slice.length });
    await tx.executeQuery(CompiledQuery.raw(text, values));
  }
}

/**
 * PostgreSQL plans once a connection how it looks for the row that a foreign key names. Made over a table that was small
 * then and never measured, that plan reads the whole workspace for each row inserted, so it is made again as rows come:
 * in each transaction, and in one that inserts many after each few hundred.
 */
async function forgetStalePlans(tx: Tx, rows: number): Promise<void> {
  const since = rowsSincePlans.get(tx) ?? rowsPerStatement;
  const isStale = since >= rowsPerStatement;
  if (isStale) await tx.executeQuery(forgetPlans);
  rowsSincePlans.set(tx, (isStale ? 0 : since) + rows);
}

const forgetPlans = CompiledQuery.raw('discard plans');

/** How many rows a transaction has inserted since plans were last made again. */
const rowsSincePlans = new WeakMap<Tx, number>();

type Insertion = {
  readonly engine: Engine;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
};

const texts = new Map<string, string>();

function textOf(insertion: Insertion): string {
  const { engine, table, columns, rows } = insertion;
  const key = [engine, table, rows, ...columns].join(' ');
  const known = texts.get(key);
  if (known !== undefined) return known;
  const row = (at: number): string =>
    `(${columns.map((_, place) => placeholders[engine](at * columns.length + place + 1)).join(', ')})`;
  const text = `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`;
  texts.set(key, text);
  return text;
}

const placeholders = {
  sqlite: () => '?',
  postgres: (place: number) => `$${place}`,
} as const satisfies Record<Engine, (place: number) => string>;
