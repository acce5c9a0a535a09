import type { Instant } from '../../../core/base/instant.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { Tx } from '../../base/database.ts';
import type { SeatKey } from './upkeep.ts';

/** The hash of a code by which somebody on a panel shows that the address is theirs; it holds until then. */
export type KeptSeatCode = SeatKey & { readonly codeHash: string; readonly codeExpiresAt: Instant };

/** Keeps a fresh code in place of the last one. */
export async function keepSeatCode(
  tx: Tx,
  { workspaceId }: Scope,
  { panelId, id, codeHash, codeExpiresAt }: KeptSeatCode,
): Promise<void> {
  await tx
    .updateTable('panellist')
    .set({ code_hash: codeHash, code_expires_at: codeExpiresAt, code_tries: 0 })
    .where('workspace_id', '=', workspaceId)
    .where('panel_id', '=', panelId)
    .where('id', '=', id)
    .execute();
}

/** A code as somebody typed it, hashed, of which so many tries are allowed. */
export type TriedSeatCode = SeatKey & { readonly codeHash: string; readonly now: Instant; readonly most: number };

/** Counts a try of the code, and answers whether it was right. Beyond the most tries none is. */
export async function trySeatCode(
  tx: Tx,
  { workspaceId }: Scope,
  { panelId, id, codeHash, now, most }: TriedSeatCode,
): Promise<boolean> {
  const row = await tx
    .updateTable('panellist')
    .set((seat) => ({ code_tries: seat('code_tries', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('panel_id', '=', panelId)
    .where('id', '=', id)
    .where('code_tries', '<', most)
    .where('code_expires_at', '>', now)
    .returning('code_hash')
    .executeTakeFirst();
  return row !== undefined && row.code_hash === codeHash;
}
