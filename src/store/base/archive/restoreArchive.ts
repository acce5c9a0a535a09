import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { takeLock } from '../lock.ts';
import { type Restored, restoreFile, type Restoring } from '../restoreFile.ts';
import { type Packed, unpackIntoFile } from './unpack.ts';

/**
 * Puts packed rows in the place of the data file at `path`, which is kept beside it under `day`. The rows are unpacked
 * into a file of their own first, so at every moment there is a whole file at `path`.
 */
export async function restoreArchive(
  { path, day }: Omit<Restoring, 'from'>,
  packed: Packed,
): Promise<Restored | Refusal> {
  mkdirSync(dirname(path), { recursive: true });
  // Whoever uses the data is told before the long work, not after it.
  const lock = takeLock(path);
  if (isRefusal(lock)) return lock;
  lock.release();
  const from = `${path}.unpacked`;
  remove(from);
  try {
    const counts = await unpackIntoFile(from, packed);
    return isRefusal(counts) ? counts : restoreFile({ from, path, day });
  } finally {
    remove(from);
  }
}

function remove(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
}
