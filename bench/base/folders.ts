import { constants, copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Ground } from './bench.ts';

/** A new empty data folder. */
export function emptyFolder({ folder }: Ground): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, 'empty-'));
}

/** The one folder in which benchmarks may change the seeded data; a copy, made by the first that needs it. */
export function seededFolder({ folder, seeded }: Ground): string {
  const own = join(folder, 'seeded');
  if (mkdirSync(own, { recursive: true }) !== undefined)
    copyFileSync(seeded, join(own, 'cairn.db'), constants.COPYFILE_FICLONE);
  return own;
}
