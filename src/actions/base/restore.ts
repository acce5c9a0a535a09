import { formatDay, openDayBook } from '../../core/base/day.ts';
import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import { countDecks, type DeckCounts } from '../../store/base/archive/countDecks.ts';
import { restoreArchive } from '../../store/base/archive/restoreArchive.ts';
import { takeSnapshot } from '../../store/base/archive/snapshot.ts';
import { unpackIntoDatabase } from '../../store/base/archive/unpack.ts';
import { openSqlite } from '../../store/base/openSqlite.ts';
import { type Restored, restoreFile } from '../../store/base/restoreFile.ts';
import { openWorld } from './context.ts';
import { type BackupFile, openBackup, type OpenBackup } from './openBackup.ts';
import type { Place } from './place.ts';

/**
 * Puts a backup in the place of the data, whichever of the two databases it was made of. A data file is kept beside it
 * under today's date; a database must be empty. Where anything is wrong with the backup, nothing is changed.
 */
export async function restore(
  place: Place,
  file: BackupFile,
  timeZone: string,
): Promise<(Restored & DeckCounts) | Refusal> {
  const opened = await openBackup(file);
  if (isRefusal(opened)) return opened;
  try {
    const restored =
      place.kind === 'file'
        ? await intoFile({ path: place.path, from: file.from, day: todayIn(timeZone) }, opened)
        : await intoDatabase(place, file.from, opened);
    if (isRefusal(restored)) return restored;
    const counts = await countDecks(place);
    return isRefusal(counts) ? counts : { ...restored, ...counts };
  } finally {
    if (opened.kind === 'archive') await opened.close();
  }
}

/** Opening brings an older backup up to date, and shows that it can be used. */
async function intoFile(restoring: Parameters<typeof restoreFile>[0], opened: OpenBackup): Promise<Restored | Refusal> {
  const restored =
    opened.kind === 'data file'
      ? restoreFile(restoring)
      : await restoreArchive(restoring, { migration: opened.header.migration, rows: opened.rows });
  if (isRefusal(restored)) return restored;
  const store = await openSqlite(restoring.path);
  if (isRefusal(store)) return store;
  await store.close();
  return restored;
}

async function intoDatabase(
  place: Place & { readonly kind: 'postgres' },
  from: string,
  opened: OpenBackup,
): Promise<Restored | Refusal> {
  if (opened.kind === 'archive') {
    const counts = await unpackIntoDatabase(place, { migration: opened.header.migration, rows: opened.rows });
    return isRefusal(counts) ? counts : { kept: null };
  }
  const snapshot = await takeSnapshot({ kind: 'file', path: from });
  if (isRefusal(snapshot)) return snapshot;
  const counts = await unpackIntoDatabase(place, { migration: snapshot.migration, rows: snapshot.rows() });
  await snapshot.close();
  return isRefusal(counts) ? counts : { kept: null };
}

function todayIn(timeZone: string): string {
  const { dayOf } = openDayBook({ timeZone, dayStartHour: 0 });
  return formatDay(dayOf(openWorld().now()));
}
