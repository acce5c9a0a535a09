import type { SavedViewId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';

/** A view of the ledger that somebody keeps under a name; `query` is what its list asks for, as JSON. */
export type SavedView = {
  readonly id: SavedViewId;
  readonly name: string;
  readonly query: string;
  readonly createdAt: Instant;
};

/** The views of whoever asks, in the order in which they were kept. */
export async function listViews(db: Db, { workspaceId, accountId }: Scope): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, query, created_at }) => ({ id, name, query, createdAt: created_at }));
}

/** Keeps a view of whoever asks. */
export async function insertView(tx: Tx, { workspaceId, accountId }: Scope, view: SavedView): Promise<void> {
  await tx
    .insertInto('saved_view')
    .values({
      workspace_id: workspaceId,
      id: view.id,
      account_id: accountId,
      name: view.name,
      query: view.query,
      created_at: view.createdAt,
    })
    .execute();
}

/** Forgets the views of the workspace that `isMeant` picks, whoever keeps them. */
export async function deleteViewsOfAll(
  tx: Tx,
  { workspaceId }: Scope,
  isMeant: (view: Pick<SavedView, 'name' | 'query'>) => boolean,
): Promise<void> {
  const rows = await tx
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  for (const { id } of rows.filter(isMeant))
    await tx.deleteFrom('saved_view').where('workspace_id', '=', workspaceId).where('id', '=', id).execute();
}

/** Forgets a view of whoever asks; answers whether there was one. */
export async function deleteView(tx: Tx, { workspaceId, accountId }: Scope, id: SavedViewId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_view')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('account_id', accountId === null ? 'is' : '=', accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
