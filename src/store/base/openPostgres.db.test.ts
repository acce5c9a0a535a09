import { sql } from 'kysely';
import { describe, expect, inject, test } from 'vitest';
import { asApp, freshDatabase } from '../../../test/harness/postgres.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { Tx } from './database.ts';
import { openPostgres } from './openPostgres.ts';

const server = inject('postgresUrl');

describe('opening a database', () => {
  test('says of a text that is no URL how one is written', async () => {
    expect(await openPostgres({ url: 'localhost' })).toMatchObject({
      code: 'unreachable',
      message: 'DATABASE_URL is no URL. Write it as postgres://user:password@host:5432/database.',
    });
  });

  test('says which server it could not reach, without the password', async () => {
    const refused = await openPostgres({ url: 'postgres://me:secret@127.0.0.1:1/cairn' });
    expect(refused).toMatchObject({ code: 'unreachable' });
    expect(isRefusal(refused) && refused.message).toMatch(
      /^Cairn could not reach the database at postgres:\/\/me@127\.0\.0\.1:1\/cairn: /,
    );
  });
});

describe.skipIf(server === null)('an open database', () => {
  test('is brought up to date once, and tells where it is without the password', async () => {
    const url = await freshDatabase(server ?? '');
    for (let time = 0; time < 2; time += 1) {
      const store = await opened(url);
      expect(store.place).not.toContain(new URL(url).password);
      expect(await store.db.selectFrom('deck').selectAll().execute()).toEqual([]);
      await store.close();
    }
  });

  test('is not touched where a newer Cairn has changed it', async () => {
    const url = await freshDatabase(server ?? '');
    const store = await opened(url);
    await store.transact((tx) => sql`insert into kysely_migration values ('9999-later', 'now')`.execute(tx));
    await store.close();
    expect(await openPostgres({ url })).toMatchObject({
      code: 'newer data',
      message: expect.stringContaining('9999-later'),
    });
  });

  test('serves others through no role that owns the tables or goes round the walls', async () => {
    const ownerUrl = await freshDatabase(server ?? '');
    await (await opened(ownerUrl)).close();
    for (const place of [{ url: ownerUrl }, { url: ownerUrl, ownerUrl }]) {
      expect(await openPostgres({ ...place, walled: true })).toMatchObject({ code: 'unfit role' });
    }
    const store = await openPostgres({ url: asApp(ownerUrl), ownerUrl, walled: true });
    if (isRefusal(store)) throw new Error(store.message);
    await store.close();
  });

  test('has a wall round every table with a workspace, its owner included', async () => {
    const store = await opened(await freshDatabase(server ?? ''));
    const bare = store.transact((tx) =>
      sql`select relname from pg_class join pg_attribute on attrelid = pg_class.oid
        where relkind = 'r' and attname = 'workspace_id' and not (relrowsecurity and relforcerowsecurity)`.execute(tx),
    );
    expect((await bare).rows).toEqual([]);
    await store.close();
  });

  test('outlives connections that break while nobody uses them', async () => {
    const store = await opened(await freshDatabase(server ?? ''));
    await Promise.all([endOthers, endOthers].map((end) => store.transact(end)));
    expect(await store.db.selectFrom('deck').selectAll().execute()).toEqual([]);
    await store.close();
  });
});

async function opened(url: string) {
  const store = await openPostgres({ url });
  if (isRefusal(store)) throw new Error(store.message);
  return store;
}

const endOthers = async (tx: Tx): Promise<void> => {
  await sql`select pg_sleep(0.05)`.execute(tx);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'idle'`.execute(
    tx,
  );
};
