import { sql } from 'kysely';
import { windowStart } from '../../../core/account/limits.ts';
import { dayMs, type Instant } from '../../../core/base/instant.ts';
import type { Operator } from '../../../core/base/scope.ts';
import { type TableName, tables } from '../../base/archive/tables.ts';
import type { Db, Store, Tx } from '../../base/database.ts';

/** A store as far as it is weighed. */
type Weighed = Pick<Store, 'db' | 'engine'>;

/** How many bytes the data takes as it lies on the disk. Open to nobody in particular. */
export async function weigh({ db, engine }: Weighed): Promise<number> {
  const asked =
    engine === 'sqlite'
      ? sql<{ bytes: number }>`(select page_count * page_size as bytes from pragma_page_count(), pragma_page_size())`
      : sql<{ bytes: number }>`(select pg_database_size(current_database()) as bytes)`;
  return (await db.selectFrom(asked.as('size')).select('bytes').executeTakeFirstOrThrow()).bytes;
}

/** How much there is of something, and the bytes it takes, indexes included; null where only reading all would tell. */
export type TableSize = { readonly name: TableName; readonly rows: number; readonly bytes: number | null };

/** How much there is in each table. On PostgreSQL, where no wall lets anybody count, these are its own estimates. */
export const listTables = ({ db, engine }: Weighed, _: Operator): Promise<readonly TableSize[]> =>
  engine === 'sqlite' ? countRows(db) : listEstimates(db);

const names = Object.keys(tables) as readonly TableName[];

async function countRows(db: Db): Promise<readonly TableSize[]> {
  const counts = names.map((name) => sql`select ${name} as name, count(*) as rows from ${sql.table(name)}`);
  const asked = sql<TableSize>`(${sql.join(counts, sql` union all `)})`.as('size');
  const rows = await db.selectFrom(asked).select(['name', 'rows']).execute();
  return rows.map((row) => ({ ...row, bytes: null }));
}

async function listEstimates(db: Db): Promise<readonly TableSize[]> {
  const asked = sql<TableSize>`(select stat.relname as name,
      greatest(stat.n_live_tup, class.reltuples::bigint, 0) as rows,
      pg_total_relation_size(stat.relid) as bytes
    from pg_stat_user_tables stat join pg_class class on class.oid = stat.relid
    where stat.schemaname = current_schema())`.as('size');
  const found = await db.selectFrom(asked).select(['name', 'rows', 'bytes']).execute();
  const byName = new Map(found.map((size) => [size.name, size]));
  return names.map((name) => byName.get(name) ?? { name, rows: 0, bytes: null });
}

/** What the data lies in, and the last step it has gone through. */
export type Versions = { readonly database: string; readonly migration: string };

/** Reads both. */
export async function getVersions({ db, engine }: Weighed, _: Operator): Promise<Versions> {
  const version = engine === 'sqlite' ? sql<string>`sqlite_version()` : sql<string>`current_setting('server_version')`;
  const asked = sql<Versions>`(select ${version} as database, max(name) as migration from kysely_migration)`;
  return db.selectFrom(asked.as('versions')).select(['database', 'migration']).executeTakeFirstOrThrow();
}

/** What the data weighed at a moment. */
export type Weight = { readonly at: Instant; readonly bytes: number };

/** A year of weights and a month. */
const mostDays = 400;

/** Keeps what the data weighs, the first weight of each day in UTC. Open to nobody in particular. */
export async function keepWeight(tx: Tx, weight: Weight): Promise<void> {
  const known = await readWeights(tx);
  const last = known.at(-1);
  if (last !== undefined && last.at >= windowStart(weight.at, dayMs)) return;
  const value = JSON.stringify([...known, weight].slice(-mostDays));
  await tx
    .insertInto('instance')
    .values({ name: 'weights', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** What the data has weighed, day by day, oldest first. */
export const listWeights = (db: Db, _: Operator): Promise<readonly Weight[]> => readWeights(db);

async function readWeights(db: Db): Promise<readonly Weight[]> {
  const row = await db.selectFrom('instance').select('value').where('name', '=', 'weights').executeTakeFirst();
  return row === undefined ? [] : (JSON.parse(row.value) as readonly Weight[]);
}
