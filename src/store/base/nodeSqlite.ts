import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { SqliteAdapter, SqliteDialect } from 'kysely';

/** How a file is opened: to write and read, or to read beside a process that writes. */
export type FileMode = 'write' | 'read';

/** The most statements that stay prepared; a store uses well under this many different ones. */
const mostPrepared = 200;

/** Opens a SQLite file for one connection: WAL, every commit on disk before it is acknowledged. */
export function openFile(path: string, mode: FileMode): DatabaseSync {
  const file = new DatabaseSync(mode === 'read' && isSealed(path) ? sealed(path) : path, {
    readOnly: mode === 'read',
    timeout: 5_000,
  });
  if (mode === 'write')
    file.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;',
    );
  file.exec('pragma cache_size = -16000; pragma temp_store = file;');
  file.function('lower', { deterministic: true }, lower);
  return file;
}

/** SQLite's own `lower` knows the letters of ASCII alone. */
const lower = (text: SQLOutputValue): SQLOutputValue => (typeof text === 'string' ? text.toLowerCase() : text);

/** Kysely's dialect over one connection of `node:sqlite`. */
export const nodeSqliteDialect = (file: DatabaseSync): SqliteDialect =>
  new WholeStepsDialect({ database: { close: () => file.close(), prepare: preparer(file) } });

/** Kysely runs the steps of a schema outside a transaction on SQLite, so that one cut off leaves half of its tables. */
class WholeStepsDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new WholeStepsAdapter();
  }
}

class WholeStepsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true;
  }
}

/** A file that lies where nobody may write, without a log: SQLite reads it only when told that it stays as it is. */
function isSealed(path: string): boolean {
  if (!existsSync(path) || existsSync(`${path}-wal`)) return false;
  try {
    accessSync(dirname(path), constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

function sealed(path: string): URL {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return url;
}

function preparer(file: DatabaseSync) {
  const prepared = new Map<string, StatementSync>();
  return (text: string) => {
    if (text === 'rollback' && !file.isTransaction) return takenBack;
    const statement = prepared.get(text) ?? file.prepare(text);
    prepared.delete(text);
    prepared.set(text, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest);
    return likeBetterSqlite(statement);
  };
}

/** Kysely asks for better-sqlite3's shape, where parameters come as one list. */
const likeBetterSqlite = (statement: StatementSync) => ({
  reader: statement.columns().length > 0,
  all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])),
  run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
  iterate: (values: readonly unknown[]) => statement.iterate(...(values as SQLInputValue[])),
});

/** A full disk makes SQLite take a transaction back by itself. A second rollback would fail, and hide the reason. */
const takenBack: ReturnType<typeof likeBetterSqlite> = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};
