import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import type { Engine } from './database.ts';
import { migrations } from './migrations.ts';
import type { Schema } from '../schema.ts';

/** Brings a database up to today's schema. Refuses one that a newer Cairn has changed; throws where a step fails. */
export async function migrate(writer: Kysely<Schema>, engine: Engine): Promise<Refusal<'newer data'> | undefined> {
  const known = migrations(engine);
  const migrator = new Migrator({ db: writer, provider: { getMigrations: async () => ({ ...known }) } });
  const strangers = strangersAmong(await listApplied(writer), engine);
  if (strangers.length > 0) return newerData(strangers);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return undefined;
}

/** Refuses a database of another schema than today's: a newer one, or one that has yet to be brought up to date. */
export async function checkSchema(
  reader: Kysely<Schema>,
  engine: Engine,
): Promise<Refusal<'newer data' | 'older data'> | undefined> {
  const applied = await listApplied(reader);
  const strangers = strangersAmong(applied, engine);
  if (strangers.length > 0) return newerData(strangers);
  if (Object.keys(migrations(engine)).every((name) => applied.includes(name))) return undefined;
  return refuse(
    'older data',
    'This data was last written by an older Cairn. Run "cairn start" once to bring it up to date.',
  );
}

/** Those of the steps a database has gone through that this program does not know. */
export const strangersAmong = (applied: readonly string[], engine: Engine): readonly string[] =>
  applied.filter((name) => !(name in migrations(engine)));

/** The refusal of data that has gone through steps this program does not know. */
export const newerData = (strangers: readonly string[]): Refusal<'newer data'> =>
  refuse(
    'newer data',
    `This data was written by a newer Cairn (it has the step ${strangers.join(', ')}). Update Cairn, or open a backup made with this version. Nothing was changed.`,
  );

async function listApplied(writer: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await writer.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const rows = await writer
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map(({ name }) => name);
}
