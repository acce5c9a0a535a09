import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder under the temp directory, filled once by `fill`, kept between runs, one for each user of the machine. */
export function keepFolder(name: string, fill: (folder: string) => void): string {
  const uid = process.getuid?.() ?? 0;
  const shelf = join(tmpdir(), `cairn-test-${uid}`);
  mkdirSync(shelf, { recursive: true, mode: 0o755 });
  const { uid: owner, mode } = lstatSync(shelf);
  if (owner !== uid || (mode & 0o022) !== 0) {
    throw new Error(`${shelf} belongs to somebody else or others may write to it. Remove it, or set TMPDIR.`);
  }
  const kept = join(shelf, name);
  if (exists(kept)) return kept;
  const draft = mkdtempSync(join(shelf, 'draft-'));
  try {
    const filled = join(draft, name);
    mkdirSync(filled, { mode: 0o755 });
    fill(filled);
    renameSync(filled, kept);
  } catch (error) {
    // Another run of the same user may have been first.
    if (!exists(kept)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return kept;
}

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
