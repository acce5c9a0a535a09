import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import { admitApp, checkAppRole, type RoleRefusal } from './appRole.ts';
import { type Store, transactOn } from './database.ts';
import { checkSchema, migrate } from './migrate.ts';
import type { Schema } from '../schema.ts';
import { walledPool } from './walledPool.ts';

/** PostgreSQL's 64-bit and exact numbers arrive as text; all of ours are whole numbers under 2^53. */
const numberTypes = { bigint: 20, numeric: 1700 } as const;

/**
 * Where a database is, and with which roles: `ownerUrl` names the one that owns the tables, where that is another.
 * `walled` refuses a role of the app that row-level security would not hold back.
 */
export type PostgresPlace = {
  readonly url: string;
  readonly ownerUrl?: string | undefined;
  readonly walled?: boolean | undefined;
};

/** What stands in the way of opening a database. */
export type PostgresRefusal = Refusal<'unreachable' | 'newer data' | 'older data'> | RoleRefusal;

/**
 * Opens the database at `url` (postgres://…). With an `ownerUrl`, that role brings it up to date and lets the app's role
 * in; without one, the role of `url` does both, or finds it up to date.
 */
export async function openPostgres(place: PostgresPlace): Promise<Store | PostgresRefusal> {
  const refused = place.ownerUrl === undefined ? undefined : await prepare(place.url, place.ownerUrl);
  if (refused !== undefined) return refused;
  const opened = await connect(place.url, 'DATABASE_URL');
  if (isRefusal(opened)) return opened;
  const { pool, handle } = opened;
  const stale =
    place.ownerUrl === undefined && (await ownsTables(pool)) ? await migrate(handle, 'postgres') : undefined;
  const unruly = place.walled === true ? await checkAppRole(pool) : undefined;
  const unfit = stale ?? unruly ?? sayWhoMay(await checkSchema(handle, 'postgres'));
  if (unfit === undefined) return storeOf(place.url, pool, handle);
  await handle.destroy();
  return unfit;
}

/** Whoever may bring it up to date has done so by now. */
const sayWhoMay = (refused: Refusal<'newer data' | 'older data'> | undefined): typeof refused =>
  refused?.code === 'older data'
    ? refuse(
        'older data',
        'This database is empty or was written by an older Cairn, and the role of DATABASE_URL may not bring it up to date. Name the role that owns it in DATABASE_OWNER_URL.',
      )
    : refused;

async function prepare(url: string, ownerUrl: string): Promise<PostgresRefusal | undefined> {
  const owner = await connect(ownerUrl, 'DATABASE_OWNER_URL');
  if (isRefusal(owner)) return owner;
  try {
    return (await migrate(owner.handle, 'postgres')) ?? (await admitApp(owner.pool, url));
  } finally {
    await owner.handle.destroy();
  }
}

type Opened = { readonly pool: pg.Pool; readonly handle: Kysely<Schema> };

/** Connects to the database at `url` with the role it names, as it is; `variable` is what a refusal calls the URL. */
export async function connect(url: string, variable: string): Promise<Opened | Refusal<'unreachable'>> {
  if (!URL.canParse(url))
    return refuse('unreachable', `${variable} is no URL. Write it as postgres://user:password@host:5432/database.`);
  const pool = new pg.Pool({ connectionString: url, max: 10, pipeline: true, types: { getTypeParser } });
  // A connection that breaks while nobody uses it is replaced on the next question; unheard, it would end the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
    return { pool, handle: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }) };
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      'unreachable',
      `Cairn could not reach the database at ${withoutPassword(url)}: ${reason}. Check ${variable} and that the server runs.`,
    );
  }
}

/** An empty database belongs to whoever may make tables in it. */
async function ownsTables(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ owns: boolean }>(
    `select coalesce((select pg_has_role(tableowner, 'usage') from pg_tables
       where schemaname = current_schema() and tablename = 'workspace'),
     has_schema_privilege(current_schema(), 'create')) as owns`,
  );
  return rows[0]?.owns === true;
}

function storeOf(url: string, pool: pg.Pool, handle: Kysely<Schema>): Store {
  const root: Store = {
    engine: 'postgres',
    place: withoutPassword(url),
    db: handle,
    transact: transactOn(handle, 'postgres'),
    identity: { reader: handle, writer: handle },
    behind: (wall) => {
      const walled = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: walledPool(pool, wall) }) });
      return { ...root, db: walled, transact: transactOn(walled, 'postgres') };
    },
    condition: {
      isCurrent: async () => (await checkSchema(handle, 'postgres')) === undefined,
      connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    },
    close: () => handle.destroy(),
  };
  return root;
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === numberTypes.bigint || type === numberTypes.numeric ? Number : pg.types.getTypeParser(type, format as 'text');

function withoutPassword(url: string): string {
  const place = new URL(url);
  place.password = '';
  return place.href;
}
