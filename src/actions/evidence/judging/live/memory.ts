import type { WorkspaceId } from '../../../../core/base/id.ts';
import { hourMs, type Instant } from '../../../../core/base/instant.ts';
import type { Store } from '../../../../store/base/database.ts';
import type { Live } from './live.ts';

/** A store that is open. */
type Opened = Pick<Store, 'condition'>;

type Kept = { readonly live: Live; readonly askedAt: Instant };

/** The ledgers that were judged of late, by workspace, the longest not asked for first. */
type Memory = Map<WorkspaceId, Kept>;

/** What is kept at most: so many workspaces, with so many records in all, for so long after somebody asked. */
export const bounds = { workspaces: 64, records: 40_000, forMs: hourMs };

/** The ledger of a workspace as it was judged last, where that is still known. */
export const recall = (store: Opened, workspaceId: WorkspaceId): Live | undefined =>
  memoryOf(store).get(workspaceId)?.live;

/** Keeps how a ledger was judged, and lets go of what exceeds the bounds. */
export function remember(store: Opened, workspaceId: WorkspaceId, kept: Kept): void {
  const memory = memoryOf(store);
  memory.delete(workspaceId);
  memory.set(workspaceId, kept);
  let records = [...memory.values()].reduce((sum, { live }) => sum + live.records.length, 0);
  for (const [id, { live, askedAt }] of memory) {
    const isOld = kept.askedAt - askedAt > bounds.forMs;
    if (!isOld && memory.size <= bounds.workspaces && records <= bounds.records) return;
    memory.delete(id);
    records -= live.records.length;
  }
}

/** One of each open store, whichever wall somebody stands behind: all of them share its condition. */
function memoryOf({ condition }: Opened): Memory {
  const known = memories.get(condition);
  if (known !== undefined) return known;
  const memory: Memory = new Map();
  memories.set(condition, memory);
  return memory;
}

const memories = new WeakMap<Store['condition'], Memory>();
