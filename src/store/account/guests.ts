import type { LearnerId, WorkspaceId } from '../../core/base/id.ts';
import type { Scope, WorkspaceKind } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';
import { asScope } from './asScope.ts';

/** What a witness may do in the workspace of their request: they are nobody there. Open to whoever has the secret. */
export async function findWitnessScope(db: Db, secretHash: string): Promise<Scope | undefined> {
  const row = await db
    .selectFrom('witness_link')
    .innerJoin('workspace', 'workspace.id', 'witness_link.workspace_id')
    .select(['workspace.id', 'workspace.kind'])
    .where('witness_link.secret_hash', '=', secretHash)
    .where('workspace.closed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return guestIn(row.id, row.kind);
}

/** What somebody on a panel may do in the workspace that it judges: they are nobody there. Open to whoever has the secret. */
export async function findPanellistScope(db: Db, secretHash: string): Promise<Scope | undefined> {
  const row = await db
    .selectFrom('panellist')
    .innerJoin('workspace', 'workspace.id', 'panellist.workspace_id')
    .select(['workspace.id', 'workspace.kind'])
    .where('panellist.secret_hash', '=', secretHash)
    .where('workspace.closed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : guestIn(row.id, row.kind);
}

/** What somebody may do in the workspace whose packet they read by link: they are nobody there. Open to whoever has the secret. */
export async function findReviewerScope(db: Db, secretHash: string): Promise<Scope | undefined> {
  const row = await db
    .selectFrom('packet_review')
    .innerJoin('workspace', 'workspace.id', 'packet_review.workspace_id')
    .select(['workspace.id', 'workspace.kind'])
    .where('packet_review.secret_hash', '=', secretHash)
    .where('workspace.closed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : guestIn(row.id, row.kind);
}

/** The scope of a status list, which anybody may read: that of a workspace in which a witness has signed. Open to nobody in particular. */
export async function findListScope(db: Db, workspaceId: WorkspaceId): Promise<Scope | undefined> {
  const row = await signedIn(db, workspaceId).executeTakeFirst();
  return row === undefined ? undefined : guestIn(workspaceId, row.kind);
}

/** The same of the page of a testimonial, which is gone as soon as the workspace is closed. Open to nobody in particular. */
export async function findPageScope(db: Db, workspaceId: WorkspaceId): Promise<Scope | undefined> {
  const row = await signedIn(db, workspaceId).where('workspace.closed_at', 'is', null).executeTakeFirst();
  return row === undefined ? undefined : guestIn(workspaceId, row.kind);
}

const signedIn = (db: Db, workspaceId: WorkspaceId) =>
  db
    .selectFrom('endorsement')
    .innerJoin('workspace', 'workspace.id', 'endorsement.workspace_id')
    .select('workspace.kind')
    .where('endorsement.workspace_id', '=', workspaceId)
    .limit(1);

/** Somebody who reads and is nobody: they have no account, and no learner has this id. */
const guestIn = (workspaceId: WorkspaceId, kind: WorkspaceKind): Scope =>
  asScope({ workspaceId, learnerId: workspaceId as string as LearnerId, kind, role: 'viewer', accountId: null });
