import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { packArchive } from '../../../formats/base/archive.ts';
import { takeSnapshot } from '../../../store/base/archive/snapshot.ts';
import { movedTables } from '../../../store/base/archive/tables.ts';
import type { Context } from '../../base/context.ts';
import type { Place } from '../../base/place.ts';

/** The packed rows of one workspace on their way. `close` lets go of them, however far they have come. */
export type Outgoing = { readonly bytes: AsyncIterable<Uint8Array>; readonly close: () => Promise<void> };

/** Packs everything of the one owner of a local Cairn as it is at this moment; nothing is changed by it. */
export async function moveOut({ scope, now }: Context, place: Place): Promise<Outgoing | Refusal> {
  const snapshot = await takeSnapshot(place);
  if (isRefusal(snapshot)) return snapshot;
  const { engine, migration, rows, close } = snapshot;
  const part = rows({ tables: movedTables, workspaceId: scope.workspaceId });
  return { bytes: packArchive({ content: 'one workspace', migration, engine, madeAt: now() }, part), close };
}
