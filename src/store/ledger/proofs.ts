import { sql } from 'kysely';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { NodePlace } from '../../core/ledger/log/proofs.ts';
import type { TreeNode } from '../../core/ledger/log/tree.ts';
import type { Db, Tx } from '../base/database.ts';
import { readSlices } from '../base/slices.ts';

/** Whole nodes of the workspace's tree, of whichever of the places there are any. All of a proof is one question. */
export async function listNodes(
  db: Db,
  { workspaceId }: Scope,
  places: readonly NodePlace[],
): Promise<readonly TreeNode[]> {
  return readSlices(places, (slice) =>
    db
      .selectFrom('ledger_node')
      .select(['level', 'position', 'hash'])
      .where('workspace_id', '=', workspaceId)
      .where(sql<boolean>`(level, position) in (values ${sql.join(slice.map(written))})`)
      .execute(),
  );
}

/** Written into the statement, since PostgreSQL would take the values of such a list for texts. */
const written = ({ level, position }: NodePlace) => sql`(${sql.lit(level)}, ${sql.lit(position)})`;

/** A head of the log as it was handed out. */
export type KeptCheckpoint = {
  readonly size: number;
  readonly origin: string;
  readonly note: string;
  readonly madeAt: Instant;
};

/** Keeps a head of the log that is handed out. One of that size that was kept before stays. */
export async function keepCheckpoint(
  tx: Tx,
  { workspaceId }: Scope,
  { size, origin, note, madeAt }: KeptCheckpoint,
): Promise<void> {
  await tx
    .insertInto('checkpoint')
    .values({ workspace_id: workspaceId, size, origin, note, made_at: madeAt })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'size']).doNothing())
    .execute();
}

/** The heads that were handed out, the newest first. */
export async function listCheckpoints(
  db: Db,
  { workspaceId }: Scope,
  limit: number,
): Promise<readonly KeptCheckpoint[]> {
  const rows = await db
    .selectFrom('checkpoint')
    .select(['size', 'origin', 'note', 'made_at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('size', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ size, origin, note, made_at: madeAt }) => ({ size, origin, note, madeAt }));
}
