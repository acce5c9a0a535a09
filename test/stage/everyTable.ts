import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { Cell, TableRows } from '../../src/core/base/archive.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { type Engine, type Store, transactOn } from '../../src/store/base/database.ts';
import { fillTables } from '../../src/store/base/archive/fill.ts';
import { openWhole, type Whole, type WholeHandle } from '../../src/store/base/archive/handle.ts';
import { takeSnapshot } from '../../src/store/base/archive/snapshot.ts';
import { isTable, tables } from '../../src/store/base/archive/tables.ts';
import { openPostgres } from '../../src/store/base/openPostgres.ts';
import { openSqlite } from '../../src/store/base/openSqlite.ts';
import { freshDatabase } from '../harness/postgres.ts';
import '../harness/postgres.setup.ts';

/** Folders and databases of one file of tests, gone when it is. */
export function openYard() {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-yard-'));
  let made = 0;
  const path = (name: string): string => join(folder, `${(made += 1)}-${name}`);
  /** A place where nothing is yet. */
  const emptyPlace = async (engine: Engine): Promise<Whole> =>
    engine === 'sqlite'
      ? { kind: 'file', path: path('cairn.db') }
      : { kind: 'postgres', url: await freshDatabase(inject('postgresUrl') ?? '') };
  /** A place with today's schema and nothing in it. */
  const openPlace = async (engine: Engine): Promise<Whole> => {
    const place = await emptyPlace(engine);
    await (await openStore(place)).close();
    return place;
  };
  return { path, emptyPlace, openPlace, remove: () => rmSync(folder, { recursive: true }) };
}

/** Opens a place as Cairn does, which brings it up to date. */
export async function openStore(place: Whole): Promise<Store> {
  const store = place.kind === 'file' ? await openSqlite(place.path) : await openPostgres(place);
  if (isRefusal(store)) throw new Error(store.message);
  return store;
}

/** Opens a place behind no wall. */
export async function openAll(place: Whole): Promise<WholeHandle> {
  const opened = await openWhole(place, 'write');
  if (isRefusal(opened)) throw new Error(opened.message);
  return opened;
}

/** Everything in a place, by table, its columns in one order. */
export async function lookAtEverything(place: Whole): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const snapshot = await takeSnapshot(place);
  if (isRefusal(snapshot)) throw new Error(snapshot.message);
  const byTable: Record<string, unknown[]> = {};
  for await (const { table, columns, rows } of snapshot.rows()) {
    const named = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, plainly(row[at])])));
    (byTable[table] ??= []).push(...named);
  }
  await snapshot.close();
  return Object.fromEntries(
    Object.entries(byTable).map(([table, rows]) => [table, rows.toSorted((one, other) => compare(one, other, table))]),
  );
}

/** PostgreSQL's driver answers bytes as a Buffer. */
const plainly = (cell: Cell | undefined): Cell | undefined =>
  cell instanceof Uint8Array ? Uint8Array.from(cell) : cell;

/** Databases sort texts each in their own way. */
function compare(one: unknown, other: unknown, table: string): number {
  const keys = isTable(table) ? tables[table] : [];
  const spell = (row: unknown): string => JSON.stringify(keys.map((key) => (row as Record<string, Cell>)[key]));
  return spell(one) < spell(other) ? -1 : 1;
}

/** Fills every table of a place with rows that nobody would write by hand; `rows` of each. */
export async function fillWithUglyRows(place: Whole, rows: number): Promise<void> {
  const opened = await openAll(place);
  const { handle, engine, close } = opened;
  const kinships = await listKinships(opened);
  const found = await handle.introspection.getTables();
  const drawn = fc.sample(ugly, { numRuns: 50, seed: rows });
  let count = 0;
  async function* batches(): AsyncGenerator<TableRows> {
    for (const table of Object.keys(tables)) {
      const columns = found.find(({ name }) => name === table)?.columns ?? [];
      const made = Array.from({ length: rows }, (_, at) =>
        columns.map(({ name, dataType, isNullable }): Cell => {
          count += 1;
          if (name === 'workspace_id') return isKeyAlone(table, name) ? `workspace.${at}` : 'workspace.0';
          const named = nameOf(kinships, { table, column: name, type: dataType }, at);
          if (named !== undefined) return named;
          if (name === 'id' || (/text/i.test(dataType) && isSecondKey(table, name))) return `${table}.${at}`;
          if (isNullable && count % 3 === 0) return null;
          return cellOf(dataType, count, drawn[count % drawn.length] ?? '');
        }),
      );
      if (columns.length > 0) yield { table, columns: columns.map(({ name }) => name), rows: made };
    }
  }
  await transactOn(handle, engine)((tx) => fillTables(tx, batches()));
  await close();
}

type Column = { readonly table: string; readonly column: string; readonly type: string };

/** What tells a row that others name, or the row that is named; undefined for a column that has nothing to do with that. */
function nameOf(kinships: readonly Kinship[], { table, column, type }: Column, at: number): Cell | undefined {
  const kin = kinships.find((one) => one.child === table && one.column === column);
  if (kin !== undefined)
    return nameOf(kinships, { table: kin.parent, column: kin.named, type }, at) ?? `${kin.parent}.${at}`;
  const isNamed = kinships.some((one) => one.parent === table && one.named === column);
  return isNamed && /int/i.test(type) ? at : undefined;
}

/** A table that has one row for each workspace. */
const isKeyAlone = (table: string, column: string): boolean =>
  isTable(table) && tables[table].length === 1 && tables[table][0] === column;

/** What tells the rows of one workspace apart, whatever it is called. */
const isSecondKey = (table: string, column: string): boolean =>
  isTable(table) && tables[table].join(' ') === `workspace_id ${column}`;

/** Which table a column names a row of, where the database holds it to that. */
export async function listKinships({ engine, handle }: WholeHandle): Promise<readonly Kinship[]> {
  const asked =
    engine === 'sqlite'
      ? sql<Kinship>`select t.name as child, f."from" as "column", f."table" as parent, f."to" as named
          from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'`
      : sql<Kinship>`select child.relname as child, a.attname as "column", parent.relname as parent,
            (select its.attname from pg_attribute its where its.attrelid = parent.oid
              and its.attnum = c.confkey[array_position(c.conkey, a.attnum)]) as named
          from pg_constraint c join pg_class child on child.oid = c.conrelid
          join pg_class parent on parent.oid = c.confrelid
          join pg_attribute a on a.attrelid = child.oid and a.attnum = any (c.conkey) where c.contype = 'f'`;
  return (await asked.execute(handle)).rows;
}

/** A column of `child` names rows of `parent` by what stands in `named`. */
export type Kinship = {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly named: string;
};

function cellOf(dataType: string, count: number, text: string): Cell {
  if (/double|float8/i.test(dataType)) return count / 7;
  if (/bigint|int8/i.test(dataType)) return Number.MAX_SAFE_INTEGER - count;
  if (/smallint|int2/i.test(dataType)) return count % 32_768;
  if (/int/i.test(dataType)) return count - 2_000_000;
  if (/blob|bytea/i.test(dataType)) return Uint8Array.from([0, 255, 10, 34, count % 256]);
  return `${text}${count}`;
}

const ugly = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\0', '')),
  fc.constantFrom(
    '"',
    "'; drop table note; --",
    '\\N',
    '\n\r\n',
    '\u2028',
    '😀',
    'e\u0301',
    '{"rows":{}}',
    '\u0001',
    ' x ',
  ),
);
