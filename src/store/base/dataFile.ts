import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { newerData, strangersAmong } from './migrate.ts';
import { openFile } from './nodeSqlite.ts';
import { isDamage, sayTrouble } from './trouble.ts';

/** Why a file cannot be read as Cairn's data. */
export type FileRefusal = Refusal<'no file' | 'not ours' | 'newer data' | 'unusable'>;

/** Why a copy could not be written. */
export type CopyRefusal = FileRefusal | Refusal<'exists' | 'no folder'>;

/** Whether a file holds Cairn's data in a form that this program understands; an older form counts. */
export function checkDataFile(path: string): FileRefusal | undefined {
  if (!existsSync(path)) return refuse('no file', `There is no file ${path}.`);
  try {
    using file = openFile(path, 'read');
    const tables = new Set(
      file
        .prepare("select name from sqlite_schema where type = 'table'")
        .all()
        .map(({ name }) => name),
    );
    if (!ourTables.every((table) => tables.has(table)))
      return refuse('not ours', `${path} is a database, but not one of Cairn's.`);
    const strangers = strangersAmong(
      file
        .prepare('select name from kysely_migration')
        .all()
        .map(({ name }) => String(name)),
      'sqlite',
    );
    return strangers.length > 0 ? newerData(strangers) : undefined;
  } catch (error) {
    return unreadable(path, error);
  }
}

/** What is wrong inside a file: its structure, and rows that name others which are not there. At most a hundred sentences. Throws where it cannot be read. */
export function listDamage(path: string): readonly string[] {
  try {
    using file = openFile(path, 'read');
    const structure = file
      .prepare('pragma integrity_check(100)')
      .all()
      .map(({ integrity_check }) => String(integrity_check));
    if (structure[0] !== 'ok') return structure;
    const lost = file
      .prepare('select "table", parent, count(*) as number from pragma_foreign_key_check group by "table", parent')
      .all();
    return lost.map(
      ({ table, parent, number }) =>
        `${String(number)} rows of ${String(table)} name a ${String(parent)} that is not there`,
    );
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [sayTrouble(path, error) ?? String(error)];
  }
}

/**
 * Writes what the data file at `path` holds at this moment into a new file, whole or not at all, also while another
 * process writes. Answers the size of the new file in bytes.
 */
export function copyDataFile(path: string, target: string): number | CopyRefusal {
  const refused = checkDataFile(path) ?? checkTarget(target);
  if (refused !== undefined) return refused;
  const part = `${target}.part`;
  try {
    vacuumInto(path, part);
    settle(part);
    renameSync(part, target);
    settle(dirname(target));
    return statSync(target).size;
  } catch (error) {
    discard(part);
    return refuse('unusable', sayTrouble(target, error) ?? `Cairn could not write ${target}: ${String(error)}.`);
  }
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function settle(path: string): void {
  // Windows neither opens a folder nor needs to.
  if (process.platform === 'win32' && statSync(path).isDirectory()) return;
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a compact copy of a data file, its write-ahead log included, over what an earlier try may have left. */
export function vacuumInto(path: string, target: string): void {
  discard(target);
  using file = openFile(path, 'read');
  file.prepare('vacuum into ?').run(target);
}

/** Removes a copy that was not finished, with what SQLite put beside it. */
export function discard(part: string): void {
  for (const file of [part, `${part}-journal`]) rmSync(file, { force: true });
}

const ourTables = ['kysely_migration', 'workspace', 'learner', 'card', 'review'] as const;

/** Whether a new file can be made at `target`. */
export function checkTarget(target: string): Refusal<'exists' | 'no folder'> | undefined {
  if (existsSync(target))
    return refuse('exists', `${target} is there already. Name another file; a backup never overwrites one.`);
  if (existsSync(dirname(target))) return undefined;
  return refuse(
    'no folder',
    `There is no folder ${dirname(target)} to put ${basename(target)} in. Make it, or name another one.`,
  );
}

const unreadable = (path: string, error: unknown): FileRefusal => {
  const isForeign = typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === notADatabase;
  if (isForeign) return refuse('not ours', `${path} is not a Cairn data file.`);
  return refuse('unusable', sayTrouble(path, error) ?? `Cairn could not read ${path}: ${String(error)}.`);
};

const notADatabase = 26;
