import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import type { Seal } from '../../core/base/seal.ts';
import { packArchive } from '../../formats/base/archive.ts';
import { type Snapshot, takeSnapshot } from '../../store/base/archive/snapshot.ts';
import { noteUpkeep } from '../../store/base/archive/upkeep.ts';
import { writeWhole } from '../../store/base/archive/wholeFile.ts';
import { copyDataFile } from '../../store/base/dataFile.ts';
import { openWorld } from './context.ts';
import type { Place } from './place.ts';

/** A backup to write: into which new file, and for whom it is encrypted; null leaves it open. */
export type Backup = { readonly target: string; readonly seal: Seal | null };

/**
 * Writes everything into one new file, also while a server runs; answers its size in bytes. A data file is copied as it
 * is; a database, and whatever is encrypted, becomes an archive.
 */
export async function backup(place: Place, { target, seal }: Backup): Promise<number | Refusal> {
  const bytes =
    place.kind === 'file' && seal === null
      ? copyDataFile(place.path, target)
      : await writeArchive(place, { target, seal });
  if (isRefusal(bytes)) return bytes;
  await noteUpkeep(place, 'last-backup', { at: openWorld().now(), bytes, encrypted: seal !== null });
  return bytes;
}

async function writeArchive(place: Place, { target, seal }: Backup): Promise<number | Refusal> {
  const snapshot = await takeSnapshot(place);
  if (isRefusal(snapshot)) return snapshot;
  try {
    if (seal === null) return await writeWhole(target, pack(snapshot));
    // The cryptography is large, and most backups do without.
    const { checkSeal, sealBytes } = await import('../../formats/base/sealed.ts');
    return checkSeal(seal) ?? (await writeWhole(target, sealBytes(pack(snapshot), seal)));
  } finally {
    await snapshot.close();
  }
}

const pack = ({ engine, migration, rows }: Snapshot): AsyncIterable<Uint8Array> =>
  packArchive({ content: 'everything', migration, engine, madeAt: openWorld().now() }, rows());
