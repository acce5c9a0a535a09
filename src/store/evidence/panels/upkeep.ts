import type { PanelId, PanellistId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { PanelEvent } from '../../../core/evidence/committee/panel/panel.ts';
import type { Tx } from '../../base/database.ts';

/** A seat of a panel. */
export type SeatKey = { readonly panelId: PanelId; readonly id: PanellistId };

/** Forgets at which address somebody on a panel was reached. */
export async function forgetAddress(tx: Tx, { workspaceId }: Scope, { panelId, id }: SeatKey): Promise<void> {
  await tx
    .updateTable('panellist')
    .set({ email: '', code_hash: null, code_expires_at: null })
    .where('workspace_id', '=', workspaceId)
    .where('panel_id', '=', panelId)
    .where('id', '=', id)
    .execute();
}

/**
 * Forgets what somebody on a panel scored. A row stays in place of each score, and says only that they had read, so that
 * what happened later keeps its number.
 */
export async function forgetScores(tx: Tx, { workspaceId }: Scope, { panelId, id }: SeatKey): Promise<void> {
  const rows = await tx
    .selectFrom('panel_event')
    .select(['number', 'event'])
    .where('workspace_id', '=', workspaceId)
    .where('panel_id', '=', panelId)
    .execute();
  for (const { number, event } of rows) {
    const happened = JSON.parse(event) as PanelEvent;
    if (happened.kind !== 'scored' || happened.panellist !== id) continue;
    const left: PanelEvent = { kind: 'read', panellist: id, at: happened.at };
    await tx
      .updateTable('panel_event')
      .set({ event: JSON.stringify(left) })
      .where('workspace_id', '=', workspaceId)
      .where('panel_id', '=', panelId)
      .where('number', '=', number)
      .execute();
  }
}

/**
 * Closes the panels whose date has come, and forgets the addresses of who sat on them. Answers which they were. For the
 * process that does so of itself.
 */
export async function closeLapsed(tx: Tx, now: Instant): Promise<readonly PanelId[]> {
  const lapsed = await tx
    .updateTable('panel')
    .set((panel) => ({ closed_at: panel.ref('closes_at') }))
    .where('swept_at', 'is', null)
    .where('closes_at', '<=', now)
    .where('closed_at', 'is', null)
    .returning(['workspace_id', 'id'])
    .execute();
  for (const { workspace_id, id } of lapsed)
    await tx
      .updateTable('panellist')
      .set({ email: '', code_hash: null, code_expires_at: null })
      .where('workspace_id', '=', workspace_id)
      .where('panel_id', '=', id)
      .execute();
  return lapsed.map(({ id }) => id);
}

/**
 * Forgets the links of panels that closed by their date before then: from now on they lead to nothing. Answers how many
 * panels these were. For the process that does so of itself.
 */
export async function sweepLinks(
  tx: Tx,
  { before, at }: { readonly before: Instant; readonly at: Instant },
): Promise<number> {
  const swept = await tx
    .updateTable('panel')
    .set({ swept_at: at })
    .where('swept_at', 'is', null)
    .where('closes_at', '<', before)
    .where('closed_at', 'is not', null)
    .returning(['workspace_id', 'id'])
    .execute();
  for (const { workspace_id, id } of swept)
    await tx
      .updateTable('panellist')
      .set((seat) => ({ secret_hash: seat.ref('id') }))
      .where('workspace_id', '=', workspace_id)
      .where('panel_id', '=', id)
      .execute();
  return swept.length;
}
