import { isRefusal, type Refusal } from '../core/base/refusal.ts';
import { countDecks, type DeckCounts } from '../store/base/archive/countDecks.ts';
import { unpackIntoFile } from '../store/base/archive/unpack.ts';
import { noteUpkeep } from '../store/base/archive/upkeep.ts';
import { inOwnFolder } from '../store/base/archive/wholeFile.ts';
import { copyDataFile, listDamage } from '../store/base/dataFile.ts';
import { openSqlite } from '../store/base/openSqlite.ts';
import type { Trouble } from './study/doctor.ts';
import { openWorld } from './base/context.ts';
import { type BackupFile, openBackup } from './base/openBackup.ts';
import type { Place } from './base/place.ts';
import { examineAll, listContexts } from './everybody.ts';

/** What a backup turned out to hold when it was restored, and what is wrong with it. */
export type CheckedBackup = DeckCounts & {
  readonly damage: readonly string[];
  readonly troubles: readonly Trouble[];
};

/**
 * Restores a backup into a store of its own that is thrown away, and examines all of it there. The live store is not
 * touched but for a note of when that was done, where nothing was found wrong.
 */
export async function checkBackup(place: Place, file: BackupFile): Promise<CheckedBackup | Refusal> {
  const world = openWorld();
  const opened = await openBackup(file);
  if (isRefusal(opened)) return opened;
  const checked = await inOwnFolder(async (folder) => {
    const path = `${folder}/cairn.db`;
    const restored =
      opened.kind === 'data file'
        ? copyDataFile(file.from, path)
        : await unpackIntoFile(path, { migration: opened.header.migration, rows: opened.rows });
    return isRefusal(restored) ? restored : examineFile(path);
  });
  if (opened.kind === 'archive') await opened.close();
  if (isRefusal(checked) || checked.damage.length + checked.troubles.length > 0) return checked;
  const madeAt = opened.kind === 'archive' ? opened.header.madeAt : null;
  await noteUpkeep(place, 'last-restore-test', { at: world.now(), madeAt });
  return checked;
}

async function examineFile(path: string): Promise<CheckedBackup | Refusal> {
  const damage = listDamage(path);
  if (damage.length > 0) return { decks: 0, cards: 0, damage, troubles: [] };
  const store = await openSqlite(path);
  if (isRefusal(store)) return store;
  const { troubles } = await examineAll(await listContexts(store));
  await store.close();
  const counts = await countDecks({ kind: 'file', path });
  return isRefusal(counts) ? counts : { ...counts, damage, troubles };
}
