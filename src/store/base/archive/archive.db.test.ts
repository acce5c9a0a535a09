import { sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  fillWithUglyRows,
  listKinships,
  lookAtEverything,
  openAll,
  openStore,
  openYard,
} from '../../../../test/stage/everyTable.ts';
import { engines } from '../../../../test/stage/stage.ts';
import type { TableRows } from '../../../core/base/archive.ts';
import type { WorkspaceId } from '../../../core/base/id.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import { stopWith } from '../../../core/base/stop.ts';
import { migrations } from '../migrations.ts';
import type { Whole } from './handle.ts';
import { selectPage, type Snapshot, takeSnapshot } from './snapshot.ts';
import { isTable, movedTables, tables } from './tables.ts';
import { type Packed, unpackIntoDatabase, unpackIntoFile } from './unpack.ts';
import { noteUpkeep } from './upkeep.ts';

const yard = openYard();
afterAll(() => yard.remove());

const latest = Object.keys(migrations('sqlite')).at(-1) ?? '';

const unpack = (place: Whole, packed: Packed) =>
  place.kind === 'file' ? unpackIntoFile(place.path, packed) : unpackIntoDatabase(place, packed);

describe.each(engines)('on %s', (engine) => {
  test('the list of tables names every one with its key, after those whose rows its own rows name', async () => {
    const opened = await openAll(await yard.openPlace(engine));
    const { handle, close } = opened;
    const found = await handle.introspection.getTables();
    const listed = found.map(({ name }) => name).filter((name) => !isOfSearch(name));
    expect(listed.toSorted()).toEqual(Object.keys(tables).toSorted());
    expect(await keysIn(engine, handle)).toEqual(tables);
    const order = Object.keys(tables);
    for (const { child, parent } of await listKinships(opened))
      expect({ child, comesAfter: order.indexOf(parent) < order.indexOf(child) }).toEqual({ child, comesAfter: true });
    await close();
  });

  test('a snapshot shows what was there when it was taken, whatever is written meanwhile', async () => {
    const place = await yard.openPlace(engine);
    await fillWithUglyRows(place, 3);
    const before = await lookAtEverything(place);
    const snapshot = await snapshotOf(place);
    const rows = snapshot.rows()[Symbol.asyncIterator]();
    expect((await rows.next()).value).toMatchObject({ table: 'workspace' });
    const { handle, close } = await openAll(place);
    await handle.deleteFrom('memory').execute();
    await handle.updateTable('note').set({ front: 'Written meanwhile' }).execute();
    await close();
    let seen = 0;
    for (let batch = await rows.next(); batch.done !== true; batch = await rows.next()) {
      seen += batch.value.table === 'memory' ? batch.value.rows.length : 0;
      expect(JSON.stringify(batch.value.rows)).not.toContain('Written meanwhile');
    }
    await snapshot.close();
    expect(seen).toBe(before['memory']?.length);
  });

  test('a part is one workspace and the tables that were asked for', async () => {
    const place = await yard.openPlace(engine);
    await fillWithUglyRows(place, 2);
    const snapshot = await snapshotOf(place);
    const count = async (workspaceId: string): Promise<readonly string[]> => {
      const found: string[] = [];
      const part = { tables: movedTables, workspaceId: workspaceId as WorkspaceId };
      for await (const { table, rows } of snapshot.rows(part)) found.push(`${rows.length} ${table}`);
      return found;
    };
    expect(await count('workspace.0')).toEqual(
      movedTables.map((table) => `${table === 'ledger_log' ? 1 : 2} ${table}`),
    );
    expect(await count('workspace.1')).toEqual(['1 ledger_log']);
    await snapshot.close();
  });

  test('what is done for the whole is remembered, the last of each kind', async () => {
    const place = await yard.openPlace(engine);
    const done = { at: Date.UTC(2026, 2, 2) as never, bytes: 7, encrypted: false };
    expect(await noteUpkeep(place, 'last-backup', { ...done, bytes: 1 })).toBe(true);
    expect(await noteUpkeep(place, 'last-backup', done)).toBe(true);
    expect((await lookAtEverything(place))['instance']).toEqual([{ name: 'last-backup', value: JSON.stringify(done) }]);
    expect(await noteUpkeep({ kind: 'file', path: yard.path('none.db') }, 'last-backup', done)).toBe(false);
  });
});

describe('a page of a table', () => {
  test('is found in SQLite by its key, however far down it is', async () => {
    const { handle, close } = await openAll(await yard.openPlace('sqlite'));
    for (const [table, key] of Object.entries(tables)) {
      if (!isTable(table)) throw new Error('tables are named by tables');
      const last = Object.fromEntries(key.map((column) => [column, 1]));
      const isOwned = key.length > 1 && key[0] === 'workspace_id';
      for (const workspaceId of isOwned ? [undefined, 'w' as WorkspaceId] : [undefined]) {
        const page = selectPage({ table, columns: key, workspaceId }, last);
        const { rows } = await sql<{ detail: string }>`explain query plan ${page}`.execute(handle);
        const fixed = workspaceId === undefined ? '' : 'workspace_id=\\? AND ';
        expect(rows.map(({ detail }) => detail).join('; ')).toMatch(
          new RegExp(`^SEARCH ${table} USING PRIMARY KEY \\(${fixed}\\(?[\\w,]+\\)?>`),
        );
      }
    }
    await close();
  });
});

const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })));

describe.each(ways)('rows of $from unpacked into $to', ({ from, to }) => {
  test('are all there as they were, the ugly ones too', async () => {
    const place = await yard.openPlace(from);
    await fillWithUglyRows(place, 30);
    const other = await yard.emptyPlace(to);
    const snapshot = await snapshotOf(place);
    const counts = await unpack(other, { migration: snapshot.migration, rows: snapshot.rows() });
    await snapshot.close();
    const everything = await lookAtEverything(place);
    expect(counts).toEqual(Object.fromEntries(Object.entries(everything).map(([table, rows]) => [table, rows.length])));
    expect(await lookAtEverything(other)).toEqual(everything);
    await (await openStore(other)).close();
    expect(await lookAtEverything(other)).toEqual(everything);
  });

  test('of a page and more keep their order and their number', async () => {
    const place = await yard.openPlace(from);
    await fillWithUglyRows(place, 1_201);
    const other = await yard.emptyPlace(to);
    const snapshot = await snapshotOf(place);
    const counts = await unpack(other, { migration: snapshot.migration, rows: snapshot.rows() });
    await snapshot.close();
    expect(counts).toMatchObject({ note: 1_201, memory: 1_201, audit: 1_201 });
  });
});

const workspace: TableRows = {
  table: 'workspace',
  columns: ['id', 'name', 'created_at'],
  rows: [['w', 'My workspace', 1]],
};

describe.each(engines)('unpacking into %s', (engine) => {
  const place = () => yard.emptyPlace(engine);

  test('takes rows of an older schema, and opening them brings them up to date', async () => {
    const older = await place();
    expect(await unpack(older, { migration: '0001-study', rows: each(workspace) })).toEqual({ workspace: 1 });
    await (await openStore(older)).close();
    expect((await lookAtEverything(older))['workspace']).toMatchObject([{ id: 'w', kind: 'personal' }]);
  });

  test.each([
    ['a schema of later', { migration: '9999-later', rows: each() }, 'written by a newer Cairn'],
    [
      'a table that is not there',
      { migration: latest, rows: each(workspace, { ...workspace, table: 'recipe' }) },
      'in recipe',
    ],
    [
      'a column that is not there',
      { migration: latest, rows: each({ ...workspace, columns: ['id', 'name', 'x'] }) },
      'in workspace',
    ],
    ['a row that is there already', { migration: latest, rows: each(workspace, workspace) }, 'The rows of workspace'],
    [
      'a row that names one that is not there',
      {
        migration: latest,
        rows: each({
          table: 'learner',
          columns: ['workspace_id', 'id', 'preferences', 'created_at'],
          rows: [['w', 'l', '{}', 1]],
        }),
      },
      'The rows of learner',
    ],
    ['an archive that turns out to be damaged', { migration: latest, rows: breaking() }, 'It breaks off.'],
  ])('refuses %s', async (_, packed, sentence) => {
    const empty = await place();
    expect(await unpack(empty, packed)).toMatchObject({ kind: 'refusal', message: expect.stringContaining(sentence) });
  });
});

describe.skipIf(!engines.includes('postgres'))('a database', () => {
  test('stays empty where an archive is damaged, so that the next one can be restored', async () => {
    const place = await yard.emptyPlace('postgres');
    expect(await unpack(place, { migration: latest, rows: breaking() })).toMatchObject({ code: 'damaged' });
    expect(await takeSnapshot(place)).toMatchObject({ code: 'nothing yet' });
    expect(await unpack(place, { migration: latest, rows: each(workspace) })).toEqual({ workspace: 1 });
  });

  test('that holds something is never restored over', async () => {
    const place = await yard.openPlace('postgres');
    await fillWithUglyRows(place, 1);
    const before = await lookAtEverything(place);
    const refused = { code: 'not empty', message: expect.stringContaining('Make a new one, name it in DATABASE_URL') };
    expect(await unpack(place, { migration: latest, rows: each(workspace) })).toMatchObject(refused);
    expect(await unpack(place, { migration: '0001-study', rows: each(workspace) })).toMatchObject(refused);
    expect(await lookAtEverything(place)).toEqual(before);
  });

  test('is not backed up through a role that sees only a part of it', async () => {
    const place = await yard.openPlace('postgres');
    if (place.kind !== 'postgres') throw new Error('a database was asked for');
    const url = new URL(place.url);
    url.username = `cairn_${Date.now()}`;
    url.password = 'only-of-this-test';
    await (await openStore({ kind: 'postgres', url: url.href, ownerUrl: place.url })).close();
    expect(await takeSnapshot({ kind: 'postgres', url: url.href })).toMatchObject({
      code: 'not owner',
      message:
        'The role of DATABASE_URL does not own the tables and would see only a part of them. Name the role that owns them in DATABASE_OWNER_URL.',
    });
    const snapshot = await snapshotOf({ kind: 'postgres', url: url.href, ownerUrl: place.url });
    await snapshot.close();
    const { handle, close } = await openAll(place);
    await sql`drop owned by ${sql.id(url.username)}; drop role ${sql.id(url.username)}`.execute(handle);
    await close();
  });

  test('is out of reach where its URL is wrong', async () => {
    expect(inject('postgresUrl')).not.toBeNull();
    expect(await takeSnapshot({ kind: 'postgres', url: 'postgres://me@127.0.0.1:1/x' })).toMatchObject({
      code: 'unreachable',
    });
  });
});

async function snapshotOf(place: Whole): Promise<Snapshot> {
  const snapshot = await takeSnapshot(place);
  if (isRefusal(snapshot)) throw new Error(snapshot.message);
  return snapshot;
}

async function* each(...batches: readonly TableRows[]): AsyncGenerator<TableRows> {
  yield* batches;
}

async function* breaking(): AsyncGenerator<TableRows> {
  yield workspace;
  stopWith(refuse('damaged', 'It breaks off.'));
}

type Handle = Awaited<ReturnType<typeof openAll>>['handle'];

async function keysIn(engine: (typeof engines)[number], handle: Handle): Promise<Record<string, string[]>> {
  const asked =
    engine === 'sqlite'
      ? sql<KeyPart>`select t.name as "table", c.name as "column" from sqlite_schema t, pragma_table_info(t.name) c
          where t.type = 'table' and c.pk > 0 order by t.name, c.pk`
      : sql<KeyPart>`select c.relname as "table", a.attname as "column" from pg_index i
          join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
          cross join lateral unnest(i.indkey) with ordinality as k (number, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
          where i.indisprimary and n.nspname = current_schema() order by c.relname, k.place`;
  const keys: Record<string, string[]> = {};
  for (const { table, column } of (await asked.execute(handle)).rows)
    if (!table.startsWith('kysely_') && !isOfSearch(table)) (keys[table] ??= []).push(column);
  return keys;
}

/** SQLite makes its search again as rows come into the table whose words it holds. */
const isOfSearch = (table: string): boolean => table.startsWith('record_search');

type KeyPart = { readonly table: string; readonly column: string };
