import { type Kysely, sql } from 'kysely';
import type { Engine } from '../../../src/store/base/database.ts';
import type { Schema } from '../../../src/store/schema.ts';

/** A row of some table, as JSON with its columns by name. */
export type KeptRow = { readonly table: string; readonly text: string };

/** Reads every row of every table that a handle is shown, in one statement. */
export type Look = (handle: Kysely<Schema>) => Promise<readonly KeptRow[]>;

/** Learns which tables there are. The handle sees all of them, though perhaps no row. */
export async function openLook(handle: Kysely<Schema>, engine: Engine): Promise<Look> {
  const tables = (await handle.introspection.getTables()).filter(({ name }) => !/^(kysely_|record_search)/.test(name));
  const selects = tables.map(({ name, columns }) => {
    const cells = columns.map(({ name: cell, dataType }) => {
      // JSON in SQLite takes no bytes.
      const value = /blob/i.test(dataType) ? sql`hex(${sql.ref(cell)})` : sql.ref(cell);
      return sql`${sql.lit(cell)}, ${value}`;
    });
    const row = engine === 'sqlite' ? sql`json_object(${sql.join(cells)})` : sql`to_jsonb(${sql.ref(name)})::text`;
    return sql`select ${sql.lit(name)} as "table", ${row} as "text" from ${sql.table(name)}`;
  });
  const everything = sql<KeptRow>`${sql.join(selects, sql` union all `)}`;
  return async (looking) => (await everything.execute(looking)).rows;
}

/** Those rows that hold one of some texts, in an order of their own. */
export const rowsWith = (rows: readonly KeptRow[], texts: readonly string[]): readonly string[] =>
  rows
    .filter(({ text }) => texts.some((held) => text.includes(held)))
    .map(({ table, text }) => `${table} ${text}`)
    .toSorted();

/** What is in one list of rows alone: `-` was there before, `+` is there now. */
export function changesIn(before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [
    ...before.filter((row) => !is.has(row)).map((row) => `- ${row}`),
    ...after.filter((row) => !was.has(row)).map((row) => `+ ${row}`),
  ];
}
