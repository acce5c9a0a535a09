import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../stage/stage.ts';
import { openWalledHouse, type WalledHouse } from './ground/house.ts';

/** Tables without a wall, each with its reason. Any other one has to have one. */
const unwalled: Readonly<Record<string, string>> = {
  account: 'read to find out who asks, before there is a wall',
  credential: 'the library of sign-in alone reads it, before anybody is known',
  instance: 'about this Cairn as a whole',
  passkey: 'the library of sign-in alone reads it, before anybody is known',
  quota: 'counts under hashes, which whoever asks adds to',
  second_factor: 'the library of sign-in alone reads it, before anybody is known',
  sign_in: 'read to find out who asks, before there is a wall',
  verification: 'the library of sign-in alone reads it, before anybody is known',
};

/** Policies that let everybody do something, each with its reason. */
const unconditional: Readonly<Record<string, string>> = {
  'audit noted INSERT': 'whatever happens is noted, also what somebody does who is not signed in',
  'mail posted INSERT': 'whoever asks for a link causes a mail',
  'decision_log open SELECT': 'whoever has the address of a published decision log may read it',
  'published_decision open SELECT': 'what a published decision log shows, names that may not be told left out',
  'publication_tally told SELECT': 'how many follow a deck stands on its page',
  'publication_tally begun INSERT': 'a count begins with its publication, or with a follower',
  'publication_tally counted UPDATE': 'whoever follows adds to it, also once they see the deck no more',
};

type Found = { readonly found: string };

const whoAsks = sql<Found>`select current_user as found`;

describe.skipIf(!engines.includes('postgres'))('the catalogue of PostgreSQL', () => {
  let house: WalledHouse;
  let app: string;
  let owner: string;

  beforeAll(async () => {
    house = await openWalledHouse('postgres');
    [owner = ''] = await find(whoAsks);
    app = await house.store.transact(async (tx) => (await whoAsks.execute(tx)).rows[0]?.found ?? '');
  });

  afterAll(async () => house.tearDown());

  /** What the role that owns the tables finds, as text. */
  const find = async (query: RawBuilder<Found>): Promise<readonly string[]> =>
    (await query.execute(house.whole)).rows.map(({ found }) => found).toSorted();

  test('knows no table without a wall but those named here', async () => {
    const bare = await find(sql`select relname as found from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely_%'
        and not (relrowsecurity and relforcerowsecurity)`);
    expect(bare).toEqual(Object.keys(unwalled).toSorted());
  });

  test('knows no table with a workspace that has no wall', async () => {
    const bare = await find(sql`select relname as found from pg_class
      join pg_attribute on attrelid = pg_class.oid and attname = 'workspace_id' and not attisdropped
      where relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`);
    expect(bare).toEqual([]);
  });

  test('has a policy for the app on every table with a wall', async () => {
    const shut = await find(sql`select relname as found from pg_class
      where relrowsecurity and not exists (select from pg_policy where polrelid = pg_class.oid and polroles = '{0}')`);
    expect(shut).toEqual([]);
  });

  test('lets nobody through without a condition but the owner of the tables, and where it is named here', async () => {
    const open = sql`(pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true')`;
    const policies = await find(sql`select polrelid::regclass || ' ' || polname || ' ' ||
        case polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as found
      from pg_policy where ${open} and polroles = '{0}'`);
    expect(policies).toEqual(Object.keys(unconditional).toSorted());
    const others = await find(sql`select polrelid::regclass || ' ' || polname as found from pg_policy
      join pg_class on pg_class.oid = polrelid where polroles <> '{0}' and polroles <> array[relowner]`);
    expect(others).toEqual([]);
  });

  test('knows the role of the app as one that stands above nothing and belongs to nobody', async () => {
    const above = await find(sql`select rolname as found from pg_roles where rolname = ${app}
      and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)`);
    const memberships = await find(sql`select roleid::regrole::text as found from pg_auth_members
      where member = ${app}::regrole`);
    expect([...above, ...memberships]).toEqual([]);
  });

  test('knows nothing that the role of the app owns', async () => {
    const owned = await find(sql`
      select relname as found from pg_class where relowner = ${app}::regrole union all
      select proname from pg_proc where proowner = ${app}::regrole union all
      select nspname from pg_namespace where nspowner = ${app}::regrole union all
      select datname from pg_database where datdba = ${app}::regrole`);
    expect(owned).toEqual([]);
  });

  test('lets the app read and write rows, and nothing besides', async () => {
    const granted = await find(sql`select distinct privilege as found
      from pg_class, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
      where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(${app}, pg_class.oid, privilege)`);
    expect(granted).toEqual(['delete', 'insert', 'select', 'update']);
    const makes = await find(sql`select nspname as found from pg_namespace
      where has_schema_privilege(${app}, oid, 'create') and nspname not like 'pg_temp%'`);
    expect(makes).toEqual([]);
  });

  test('lets the app change neither what has happened nor what the tables have gone through', async () => {
    const writable = await find(sql`select relname || ' ' || privilege as found
      from pg_class, unnest(array['insert', 'update', 'delete']) as privilege
      where relname in ('audit', 'kysely_migration', 'kysely_migration_lock') and relkind = 'r'
        and has_table_privilege(${app}, pg_class.oid, privilege)`);
    expect(writable).toEqual(['audit insert']);
  });

  test('has three functions that see more than who asks them, and that look nowhere else', async () => {
    const definers = await find(sql`select proname || ' ' || array_to_string(proconfig, ' ') as found from pg_proc
      where prosecdef and pronamespace = 'public'::regnamespace`);
    expect(definers).toEqual([
      expect.stringMatching(/^cairn_measure search_path=public/),
      expect.stringMatching(/^cairn_taken_down search_path=public/),
      expect.stringMatching(/^record_search search_path=public/),
    ]);
  });

  test('has nothing that could be read past the tables', async () => {
    const views = await find(sql`select relname as found from pg_class
      where relkind in ('v', 'm', 'f') and relnamespace = 'public'::regnamespace`);
    expect(views).toEqual([]);
  });

  test.each([
    'alter table deck disable row level security',
    'alter table deck no force row level security',
    'drop policy own on deck',
    'create policy mine on deck using (true)',
    'create table theirs (id text)',
    'truncate review',
    "update audit set event = 'nothing'",
    'delete from audit',
    "insert into kysely_migration values ('9999', 'now')",
    'set role {owner}',
    'set session authorization {owner}',
    "copy account to program 'cat'",
  ])('keeps the app from: %s', async (statement) => {
    const forbidden = sql.raw(statement.replace('{owner}', owner));
    await expect(house.store.transact((tx) => forbidden.execute(tx))).rejects.toThrow(
      /permission denied|must be owner|must be superuser/,
    );
  });
});
