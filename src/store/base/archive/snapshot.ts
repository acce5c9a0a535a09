import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Cell, TableRows } from '../../../core/base/archive.ts';
import type { WorkspaceId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/base/refusal.ts';
import type { Schema } from '../../schema.ts';
import type { Engine } from '../database.ts';
import { newerData, strangersAmong } from '../migrate.ts';
import { rowsPerStatement } from '../slices.ts';
import { openWhole, type Whole } from './handle.ts';
import { bulkyTables, type TableName, tables } from './tables.ts';

/** Everything as it was at one moment, however long reading it takes and whatever is written meanwhile. */
export type Snapshot = {
  readonly engine: Engine;
  /** The last step its schema has gone through. */
  readonly migration: string;
  /** Every row, or those of a part, a batch at a time and in the order of `tables`. */
  readonly rows: (part?: Part) => AsyncIterable<TableRows>;
  readonly close: () => Promise<void>;
};

/** The rows of one workspace in some tables that carry it. */
export type Part = { readonly tables: readonly TableName[]; readonly workspaceId: WorkspaceId };

/** Takes a snapshot, also beside a process that writes. */
export async function takeSnapshot(whole: Whole): Promise<Snapshot | Refusal> {
  const opened = await openWhole(whole, 'read');
  if (isRefusal(opened)) return opened;
  const { engine, handle, applied, close } = opened;
  const strangers = strangersAmong(applied, engine);
  const migration = applied.at(-1);
  if (migration === undefined || strangers.length > 0) {
    await close();
    return strangers.length > 0 ? newerData(strangers) : nothingYet;
  }
  const moment = await handle
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  return {
    engine,
    migration,
    rows: (part) => readRows(moment, part),
    close: async () => {
      await moment.rollback().execute();
      await close();
    },
  };
}

const nothingYet = refuse('nothing yet', 'There is nothing in this database yet. Begin with "cairn start".');

async function* readRows(moment: Kysely<Schema>, part: Part | undefined): AsyncGenerator<TableRows> {
  const present = await moment.introspection.getTables();
  for (const table of part?.tables ?? tableNames) {
    const columns = present.find(({ name }) => name === table)?.columns.map(({ name }) => name);
    if (columns !== undefined) yield* readTable(moment, { table, columns, workspaceId: part?.workspaceId });
  }
}

const tableNames = Object.keys(tables) as readonly TableName[];

/** A table that is read, whole or of one workspace. */
export type Reading = {
  readonly table: TableName;
  readonly columns: readonly string[];
  readonly workspaceId: WorkspaceId | undefined;
};

async function* readTable(moment: Kysely<Schema>, reading: Reading): AsyncGenerator<TableRows> {
  const { table, columns } = reading;
  let last: Row | undefined;
  for (;;) {
    const { rows } = await selectPage(reading, last).execute(moment);
    if (rows.length > 0)
      yield { table, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
    if (rows.length < rowsPerPage(table)) return;
    last = rows.at(-1);
  }
}

type Row = Readonly<Record<string, Cell>>;

/**
 * The page of a table that follows a row, or the first. Both databases compare keys as rows and find the place in the
 * index of the key; a column that is fixed must not be compared again, or SQLite reads from the beginning each time.
 */
export function selectPage({ table, columns, workspaceId }: Reading, last: Row | undefined): RawBuilder<Row> {
  const all: readonly string[] = tables[table];
  const others = all.filter((column) => column !== 'workspace_id');
  // Where the workspace is the whole key, there is one row and nothing after it.
  const open = workspaceId === undefined || others.length === 0 ? all : others;
  const key = sql.join(open.map((column) => sql.ref(column)));
  const isWithin = workspaceId === undefined ? sql`true` : sql`workspace_id = ${workspaceId}`;
  const isAfter = last === undefined ? sql`true` : sql`(${key}) > (${sql.join(open.map((column) => last[column]))})`;
  return sql<Row>`select ${sql.join(columns.map((column) => sql.ref(column)))}
    from ${sql.table(table)} where ${isWithin} and ${isAfter} order by ${key} limit ${sql.lit(rowsPerPage(table))}`;
}

const rowsPerPage = (table: TableName): number => (bulkyTables.has(table) ? 16 : rowsPerStatement);
