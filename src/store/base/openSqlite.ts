import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import { type Condition, type Store, transactOn } from './database.ts';
import { type Lock, takeLock } from './lock.ts';
import { checkSchema, migrate } from './migrate.ts';
import { nodeSqliteDialect, openFile } from './nodeSqlite.ts';
import type { Schema } from '../schema.ts';
import { sayTrouble } from './trouble.ts';

/** A store in one file. `announce` tells a second process where this one can be found. */
export type FileStore = Store & { readonly announce: (address: string) => void };

/** What stands in the way of opening a file. */
export type OpenRefusal = Refusal<'in use' | 'newer data' | 'older data' | 'unusable'>;

/**
 * Opens (and where needed makes) the data file at `path` for the one process that may write it.
 * Writes go through one connection, reads through another, so that no read waits for a write.
 */
export async function openSqlite(path: string): Promise<FileStore | OpenRefusal> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return await openLocked(path);
  } catch (error) {
    return unusable(path, error);
  }
}

/** Opens the data file at `path` to read it beside a process that writes it. It must exist. */
export async function openSqliteToRead(path: string): Promise<Store | OpenRefusal> {
  try {
    const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(openFile(path, 'read')) });
    const refused = await checkSchema(db, 'sqlite');
    if (refused !== undefined) {
      await db.destroy();
      return refused;
    }
    const transact = () => Promise.reject(new Error(`${path} was opened to read`));
    return anyWall({
      engine: 'sqlite',
      place: path,
      db,
      transact,
      identity: { reader: db, writer: db },
      condition: conditionOf(db),
      close: () => db.destroy(),
    });
  } catch (error) {
    return unusable(path, error);
  }
}

async function openLocked(path: string): Promise<FileStore | OpenRefusal> {
  const lock = takeLock(path);
  if (isRefusal(lock)) return lock;
  try {
    const writer = new Kysely<Schema>({ dialect: nodeSqliteDialect(openFile(path, 'write')) });
    const refused = await migrate(writer, 'sqlite');
    if (refused !== undefined) {
      await writer.destroy();
      lock.release();
      return refused;
    }
    return storeOf(path, writer, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function storeOf(path: string, writer: Kysely<Schema>, lock: Lock): FileStore {
  const file = openFile(path, 'read');
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(file) });
  const close = async (): Promise<void> => {
    await db.destroy();
    // Kysely closes only what it has used.
    if (file.isOpen) file.close();
    await writer.destroy();
    lock.release();
  };
  const transact = transactOn(writer, 'sqlite');
  const identity = { reader: db, writer };
  const store = anyWall({ engine: 'sqlite', place: path, db, transact, identity, condition: conditionOf(db), close });
  return { ...store, announce: lock.announce };
}

const conditionOf = (db: Kysely<Schema>): Condition => ({
  isCurrent: async () => (await checkSchema(db, 'sqlite')) === undefined,
  connections: () => undefined,
});

/** A file has one owner, the process; what others may see of it is only what the store's functions ask for. */
function anyWall(store: Omit<Store, 'behind'>): Store {
  const same: Store = { ...store, behind: () => same };
  return same;
}

function unusable(path: string, error: unknown): OpenRefusal {
  const reason = error instanceof Error ? error.message : String(error);
  return refuse('unusable', sayTrouble(path, error) ?? `Cairn could not open ${path}: ${reason}.`);
}
