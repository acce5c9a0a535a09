import type { WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';

/** A workspace of several people. */
export type Team = { readonly workspaceId: WorkspaceId; readonly name: string; readonly createdAt: Instant };

/** Makes a team's workspace, without members yet. On PostgreSQL, `tx` stands behind the wall of the new workspace. */
export async function insertTeam(tx: Tx, { workspaceId, name, createdAt }: Team): Promise<void> {
  await tx
    .insertInto('workspace')
    .values({ id: workspaceId, name, kind: 'team', created_at: createdAt, closed_at: null })
    .execute();
}

/** What a workspace is called, unless it was closed. Open to whoever was invited into it. */
export async function findWorkspaceName(db: Db, workspaceId: WorkspaceId): Promise<string | undefined> {
  const row = await db
    .selectFrom('workspace')
    .select('name')
    .where('id', '=', workspaceId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.name;
}

/** Gives the workspace another name. */
export async function updateWorkspaceName(tx: Tx, scope: Scope, name: string): Promise<void> {
  await tx.updateTable('workspace').set({ name }).where('id', '=', scope.workspaceId).execute();
}

/** Holds the workspace: whoever else would change who belongs to it waits until the transaction ends. */
export async function holdWorkspace(tx: Tx, scope: Scope): Promise<void> {
  await tx
    .updateTable('workspace')
    .set((workspace) => ({ name: workspace.ref('name') }))
    .where('id', '=', scope.workspaceId)
    .execute();
}

/** What becomes of the published decks of a workspace that is given up. */
export type Legacy = 'keep' | 'remove';

/**
 * Gives a workspace up with everything in it: decks, cards, what was learnt, who belonged to it. Published decks stay
 * readable under `keep`. The row of the workspace stays, for them and for what others reported.
 */
export async function closeWorkspace(
  tx: Tx,
  scope: Scope,
  { at, legacy }: { readonly at: Instant; readonly legacy: Legacy },
): Promise<void> {
  await stopFollowing(tx, scope);
  await (legacy === 'keep' ? declineSuggestions(tx, scope, at) : removePublished(tx, scope));
  for (const table of contents) await tx.deleteFrom(table).where('workspace_id', '=', scope.workspaceId).execute();
  await tx.updateTable('workspace').set({ closed_at: at }).where('id', '=', scope.workspaceId).execute();
}

/** In an order in which no row names one that is gone. */
const contents = [
  'published_decision',
  'decision_log',
  'panel_event',
  'panellist',
  'panel',
  'endorsement',
  'witness_link',
  'witness_request',
  'file_use',
  'file_part',
  'file',
  'saved_view',
  'packet_comment',
  'packet_review',
  'packet_version',
  'record_text',
  'record_link',
  'revision',
  'record',
  'checkpoint',
  'ledger_node',
  'ledger_log',
  'review',
  'undo',
  'memory',
  'card',
  'note_revision',
  'note',
  'follow',
  'deck',
  'learner',
  'invitation',
  'member',
] as const;

async function stopFollowing(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx
    .updateTable('publication_tally')
    .set((tally) => ({ followers: tally('followers', '-', 1) }))
    .where('publication_id', 'in', (select) =>
      select
        .selectFrom('follow')
        .select('publication_id')
        .where('workspace_id', '=', workspaceId)
        .where('active', '=', 1),
    )
    .execute();
}

async function declineSuggestions(tx: Tx, { workspaceId }: Scope, at: Instant): Promise<void> {
  await tx
    .updateTable('suggestion')
    .set({ state: 'declined', decided_at: at, decision: 'Nobody maintains this deck any more.' })
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .execute();
}

async function removePublished(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx
    .deleteFrom('publication_tally')
    .where('publication_id', 'in', (select) =>
      select.selectFrom('publication').select('id').where('workspace_id', '=', workspaceId),
    )
    .execute();
  for (const table of ['edition', 'version', 'suggestion', 'publication'] as const)
    await tx.deleteFrom(table).where('workspace_id', '=', workspaceId).execute();
}
