import { copyFileSync, existsSync, linkSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRefusal, refuse, type Refusal } from '../../core/base/refusal.ts';
import { checkDataFile, discard, type FileRefusal, listDamage, settle, vacuumInto } from './dataFile.ts';
import { takeLock } from './lock.ts';
import { openFile } from './nodeSqlite.ts';
import { sayTrouble } from './trouble.ts';

/** A data file to put back: from where, to where, and the day (`YYYY-MM-DD`) that names what was there before. */
export type Restoring = { readonly from: string; readonly path: string; readonly day: string };

/** Where the data that was there before is now; null where there was none. */
export type Restored = { readonly kept: string | null };

/** Why a data file was not put back; nothing was changed then. */
export type RestoreRefusal = FileRefusal | Refusal<'in use' | 'same file' | 'damaged'>;

/**
 * Puts the data file `from` in the place of `path`, and keeps what was there beside it. At every moment
 * there is a whole file at `path`: the old one or the new one.
 */
export function restoreFile(restoring: Restoring): Restored | RestoreRefusal {
  const { from, path } = restoring;
  try {
    const refused = checkSource(restoring);
    if (refused !== undefined) return refused;
    mkdirSync(dirname(path), { recursive: true });
    const lock = takeLock(path);
    if (isRefusal(lock)) return lock;
    try {
      return exchange(restoring);
    } finally {
      lock.release();
    }
  } catch (error) {
    return refuse('unusable', sayTrouble(path, error) ?? `Cairn could not restore ${from}: ${String(error)}.`);
  }
}

function checkSource({ from, path }: Restoring): RestoreRefusal | undefined {
  const refused = checkDataFile(from);
  if (refused !== undefined) return refused;
  if (existsSync(path) && realpathSync(from) === realpathSync(path)) {
    return refuse('same file', `${from} is the data file itself. Name the backup to restore.`);
  }
  const [damage] = listDamage(from);
  if (damage === undefined) return undefined;
  return refuse('damaged', `${from} is damaged (${damage}). Restore another backup; nothing was changed.`);
}

function exchange({ from, path, day }: Restoring): Restored {
  const part = `${path}.restoring`;
  try {
    vacuumInto(from, part);
    settle(part);
    const kept = existsSync(path) ? keep(path, day) : null;
    renameSync(part, path);
    settle(dirname(path));
    return { kept };
  } catch (error) {
    discard(part);
    throw error;
  }
}

/** A second name for the present file, with what its write-ahead log holds. */
function keep(path: string, day: string): string {
  const kept = freeName(dirname(path), day);
  takeLogIn(path);
  secondName(path, kept);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${kept}-wal`);
  rmSync(`${path}-wal`, { force: true });
  rmSync(`${path}-shm`, { force: true });
  return kept;
}

function freeName(folder: string, day: string): string {
  for (let number = 1; ; number++) {
    const name = join(folder, `cairn-before-restore-${day}${number === 1 ? '' : `-${number}`}.db`);
    if (!existsSync(name)) return name;
  }
}

/** A damaged file keeps its log beside it: somebody may still get something out of it. */
function takeLogIn(path: string): void {
  try {
    using file = openFile(path, 'write');
    file.exec('pragma wal_checkpoint(truncate)');
  } catch {
    return;
  }
}

/** Not every file system has second names; a copy does as well. */
function secondName(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    copyFileSync(path, name);
    settle(name);
  }
}
