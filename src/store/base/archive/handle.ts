import { Kysely } from 'kysely';
import { isRefusal, type Refusal, refuse } from '../../../core/base/refusal.ts';
import type { Schema } from '../../schema.ts';
import { checkDataFile } from '../dataFile.ts';
import type { Engine } from '../database.ts';
import { type FileMode, nodeSqliteDialect, openFile } from '../nodeSqlite.ts';
import { connect } from '../openPostgres.ts';

/** What is backed up or restored: a data file, or a database through the role that owns its tables. */
export type Whole =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly ownerUrl?: string | undefined };

/** A handle on everything, behind no wall. It is for upkeep alone: no action of a person gets one. */
export type WholeHandle = {
  readonly engine: Engine;
  readonly handle: Kysely<Schema>;
  /** The steps its schema has gone through, in order; none where it is empty. */
  readonly applied: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens everything as it is. Refuses what a newer Cairn has written, and a role that would see only a part. */
export async function openWhole(whole: Whole, mode: FileMode): Promise<WholeHandle | Refusal> {
  if (whole.kind === 'file') return checkDataFile(whole.path) ?? openDataFile(whole.path, mode);
  const variable = whole.ownerUrl === undefined ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  const opened = await connect(whole.ownerUrl ?? whole.url, variable);
  if (isRefusal(opened)) return opened;
  const { handle, pool } = opened;
  const { rows } = await pool.query<{ owns: boolean | null }>(
    `select (select pg_has_role(tableowner, 'usage') from pg_tables
       where schemaname = current_schema() and tablename = 'workspace') as owns`,
  );
  if (rows[0]?.owns !== false) return withSteps('postgres', handle);
  await handle.destroy();
  return refuse(
    'not owner',
    `The role of ${variable} does not own the tables and would see only a part of them. Name the role that owns them in DATABASE_OWNER_URL.`,
  );
}

/** Opens a data file that is known to be one, or makes it. */
export const openDataFile = (path: string, mode: FileMode): Promise<WholeHandle> =>
  withSteps('sqlite', new Kysely<Schema>({ dialect: nodeSqliteDialect(openFile(path, mode)) }));

async function withSteps(engine: Engine, handle: Kysely<Schema>): Promise<WholeHandle> {
  const close = (): Promise<void> => handle.destroy();
  const found = await handle.introspection.getTables({ withInternalKyselyTables: true });
  if (!found.some(({ name }) => name === 'kysely_migration')) return { engine, handle, applied: [], close };
  const rows = await handle
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return { engine, handle, applied: rows.map(({ name }) => name), close };
}
