import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { RowCounts, TableRows } from '../../../core/base/archive.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/base/refusal.ts';
import { stoppedBy } from '../../../core/base/stop.ts';
import type { Schema } from '../../schema.ts';
import { settle } from '../dataFile.ts';
import { type Engine, transactOn, type Tx } from '../database.ts';
import { newerData } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { sayTrouble } from '../trouble.ts';
import { fillTables } from './fill.ts';
import { openDataFile, openWhole, type Whole } from './handle.ts';
import { isTable } from './tables.ts';

/** Rows of everything, and the last step of the schema they were written in. */
export type Packed = { readonly migration: string; readonly rows: AsyncIterable<TableRows> };

/** Makes a new data file of packed rows, in the schema that they have; opening it brings it up to date. */
export async function unpackIntoFile(path: string, packed: Packed): Promise<RowCounts | Refusal> {
  if (!isKnown(packed, 'sqlite')) return newerData([packed.migration]);
  const { handle, close } = await openDataFile(path, 'write');
  try {
    await migrateTo(handle, packed.migration, 'sqlite');
    return await transactOn(handle, 'sqlite')((tx) => fillTables(tx, packed.rows));
  } catch (error) {
    return refusalFor(path, error);
  } finally {
    await close();
    settle(path);
  }
}

/** Fills a database that is empty with packed rows; where anything is wrong with them it stays empty. */
export async function unpackIntoDatabase(
  whole: Whole & { readonly kind: 'postgres' },
  packed: Packed,
): Promise<RowCounts | Refusal> {
  if (!isKnown(packed, 'postgres')) return newerData([packed.migration]);
  const opened = await openWhole(whole, 'write');
  if (isRefusal(opened)) return opened;
  const { handle, applied, close } = opened;
  try {
    if (applied.some((step) => step > packed.migration)) return notEmpty;
    return await transactOn(
      handle,
      'postgres',
    )(async (tx) => {
      if (!(await isEmpty(tx))) return notEmpty;
      await migrateTo(tx, packed.migration, 'postgres');
      return fillTables(tx, packed.rows);
    });
  } catch (error) {
    return refusalFor('the database', error);
  } finally {
    await close();
  }
}

const isKnown = ({ migration }: Packed, engine: Engine): boolean => Object.hasOwn(migrations(engine), migration);

async function migrateTo(db: Kysely<Schema>, step: string, engine: Engine): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations(engine) }) } });
  const { error } = await migrator.migrateTo(step);
  if (error !== undefined) throw error;
}

async function isEmpty(tx: Tx): Promise<boolean> {
  for (const { name } of await tx.introspection.getTables()) {
    if (!isTable(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
    if (rows.length > 0) return false;
  }
  return true;
}

const notEmpty = refuse(
  'not empty',
  'This database already holds something, and a restore never overwrites. Make a new one, name it in DATABASE_URL and DATABASE_OWNER_URL, and restore again before the first start.',
);

function refusalFor(place: string, error: unknown): Refusal {
  const refusal = stoppedBy(error);
  if (refusal !== undefined) return refusal;
  const trouble = sayTrouble(place, error);
  if (trouble === undefined) throw error;
  return refuse('unusable', trouble);
}
