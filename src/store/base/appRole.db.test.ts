import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asApp, freshDatabase } from '../../../test/harness/postgres.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { admitApp, checkAppRole } from './appRole.ts';
import { openPostgres } from './openPostgres.ts';

const server = inject('postgresUrl');

describe.skipIf(server === null)('the role of the app', () => {
  let ownerUrl: string;
  let owner: pg.Pool;
  let app: pg.Pool;

  beforeAll(async () => {
    ownerUrl = await freshDatabase(server ?? '');
    const store = await openPostgres({ url: asApp(ownerUrl), ownerUrl });
    if (isRefusal(store)) throw new Error(store.message);
    await store.close();
    owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
    app = new pg.Pool({ connectionString: asApp(ownerUrl), max: 1 });
  });

  afterAll(async () => {
    await app.end();
    await owner.end();
  });

  /** The database as another role asks it; gone again after `work`. */
  async function withRole(attributes: string | null, work: (url: string, name: string) => Promise<void>) {
    const name = `cairn "o'test" ${randomBytes(4).toString('hex')}`;
    const url = new URL(ownerUrl);
    [url.username, url.password] = [encodeURIComponent(name), encodeURIComponent(`it's "secret"`)];
    const role = pg.escapeIdentifier(name);
    if (attributes !== null) {
      await owner.query(`create role ${role} login password ${pg.escapeLiteral(`it's "secret"`)} ${attributes}`);
    }
    try {
      await work(url.href, name);
    } finally {
      await owner.query(`drop owned by ${role}`);
      await owner.query(`drop role ${role}`);
    }
  }

  test('is made where it is not there yet, with a name and a password of any kind', async () => {
    await withRole(null, async (url, name) => {
      expect(await admitApp(owner, url)).toBeUndefined();
      expect(await admitApp(owner, url)).toBeUndefined();
      const { rows } = await owner.query(
        `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin from pg_roles where rolname = $1`,
        [name],
      );
      const able = { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false };
      expect(rows).toEqual([{ ...able, rolcanlogin: true }]);
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      expect((await pool.query('select id from deck')).rows).toEqual([]);
      await pool.end();
    });
  });

  test('is made once where several let it in at once', async () => {
    await withRole(null, async (url) => {
      const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
      const admitted = await Promise.all(Array.from({ length: 8 }, () => admitApp(pool, url)));
      await pool.end();
      expect(new Set(admitted)).toEqual(new Set([undefined]));
    });
  });

  test('owns nothing', async () => {
    const { rows } = await app.query(
      `select relname from pg_class join pg_roles on pg_roles.oid = relowner where rolname = current_user`,
    );
    expect(rows).toEqual([]);
    await expect(app.query('create table own (id text)')).rejects.toThrow('permission denied');
    await expect(app.query('alter table deck disable row level security')).rejects.toThrow('must be owner');
  });

  test('writes the audit log and cannot change it', async () => {
    await app.query(`insert into audit (id, at, event, details) values ('one', 1, 'signed-in', '{}')`);
    for (const statement of [`update audit set event = 'x'`, 'delete from audit', 'truncate audit'])
      await expect(app.query(statement)).rejects.toThrow('permission denied for table audit');
    expect((await owner.query('select event from audit')).rows).toEqual([{ event: 'signed-in' }]);
  });

  test.each(['kysely_migration', 'kysely_migration_lock'])('reads %s and cannot write it', async (table) => {
    const columns = table === 'kysely_migration' ? `values ('9999', 'now')` : `values ('x', 1)`;
    for (const statement of [`insert into ${table} ${columns}`, `delete from ${table}`])
      await expect(app.query(statement)).rejects.toThrow(`permission denied for table ${table}`);
    expect((await app.query(`select * from ${table}`)).rowCount).toBeGreaterThan(0);
  });

  test('is fit', async () => {
    expect(await checkAppRole(app)).toBeUndefined();
  });

  test('is not the one that owns the tables', async () => {
    const sentence = `The role ${decodeURIComponent(new URL(ownerUrl).username)} of DATABASE_URL owns the tables, so the walls between workspaces would not hold. Name another role there, and the owner in DATABASE_OWNER_URL: Cairn makes the other one.`;
    const refused = { code: 'unfit role', message: sentence };
    expect(await admitApp(owner, ownerUrl)).toMatchObject(refused);
    expect(await checkAppRole(owner)).toMatchObject(refused);
    expect(await openPostgres({ url: ownerUrl, walled: true })).toMatchObject(refused);
  });

  test.each(['superuser', 'bypassrls'])('is none with %s, which no wall would hold back', async (attribute) => {
    await withRole(attribute, async (url, name) => {
      const message = `The role ${name} of DATABASE_URL is a superuser or may bypass row-level security. Name a plain role there: Cairn makes it where DATABASE_OWNER_URL names a role that may.`;
      expect(await admitApp(owner, url)).toMatchObject({ code: 'unfit role', message });
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      expect(await checkAppRole(pool)).toMatchObject({ code: 'unfit role', message });
      await pool.end();
    });
  });
});
