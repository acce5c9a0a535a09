import type { AccountId, LearnerId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Role } from '../../core/base/role.ts';
import type { Scope, WorkspaceKind } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';
import { asScope } from './asScope.ts';

/** What an account may do in the workspace named, or in its personal one; undefined where it is no member. */
export async function findScope(db: Db, { accountId, workspaceId }: Wanted): Promise<Scope | undefined> {
  const memberships = db
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select(['member.workspace_id', 'member.learner_id', 'member.role', 'workspace.kind'])
    .where('member.account_id', '=', accountId)
    .where('workspace.closed_at', 'is', null);
  const row = await (
    workspaceId === null
      ? memberships.where('workspace.kind', '=', 'personal')
      : memberships.where('member.workspace_id', '=', workspaceId)
  ).executeTakeFirst();
  if (row === undefined) return undefined;
  const learnerId = row.learner_id ?? nobodyLearns(accountId);
  return asScope({ workspaceId: row.workspace_id, learnerId, kind: row.kind, role: row.role, accountId });
}

/** An account and a workspace; null is its personal one. */
export type Wanted = { readonly accountId: AccountId; readonly workspaceId: WorkspaceId | null };

/** In a team's workspace no learner has this id, so whatever is asked of their learning is empty. */
const nobodyLearns = (accountId: AccountId): LearnerId => accountId as string as LearnerId;

/** A workspace as its member sees it. */
export type Membership = {
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly kind: WorkspaceKind;
  readonly role: Role;
};

/** The workspaces an account is a member of, its personal one first. */
export async function listMemberships(db: Db, accountId: AccountId): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('workspace', 'workspace.id', 'member.workspace_id')
    .select(['workspace.id', 'workspace.name', 'workspace.kind', 'member.role'])
    .where('member.account_id', '=', accountId)
    .where('workspace.closed_at', 'is', null)
    .orderBy('workspace.kind')
    .orderBy('workspace.name')
    .orderBy('workspace.id')
    .execute();
  return rows.map(({ id, ...row }) => ({ ...row, workspaceId: id }));
}

/** Makes an account a member of a workspace; of its personal one together with who learns there. A member stays as they are. */
export async function insertMember(tx: Tx, member: NewMember): Promise<void> {
  await tx
    .insertInto('member')
    .values({
      workspace_id: member.workspaceId,
      account_id: member.accountId,
      role: member.role,
      learner_id: member.learnerId,
      joined_at: member.joinedAt,
    })
    .onConflict((known) => known.columns(['workspace_id', 'account_id']).doNothing())
    .execute();
}

/** Somebody who joins a workspace. */
export type NewMember = {
  readonly workspaceId: WorkspaceId;
  readonly accountId: AccountId;
  readonly role: Role;
  readonly learnerId: LearnerId | null;
  readonly joinedAt: Instant;
};

/** Somebody who belongs to a workspace. */
export type Member = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Instant;
};

/** Everybody who belongs to the workspace, by name. */
export async function listMembers(db: Db, scope: Scope): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select(['account.id', 'account.name', 'account.email', 'member.role', 'member.joined_at'])
    .where('member.workspace_id', '=', scope.workspaceId)
    .execute();
  return rows
    .map(({ id, joined_at, ...row }) => ({ ...row, accountId: id, joinedAt: joined_at }))
    .toSorted((one, other) => one.name.localeCompare(other.name) || (one.accountId < other.accountId ? -1 : 1));
}

/** Gives a member of the workspace another role. */
export async function updateRole(
  tx: Tx,
  scope: Scope,
  { accountId, role }: { readonly accountId: AccountId; readonly role: Role },
): Promise<void> {
  await tx
    .updateTable('member')
    .set({ role })
    .where('workspace_id', '=', scope.workspaceId)
    .where('account_id', '=', accountId)
    .execute();
}

/** Lets somebody belong to the workspace no longer. */
export async function deleteMember(tx: Tx, scope: Scope, accountId: AccountId): Promise<void> {
  await tx
    .deleteFrom('member')
    .where('workspace_id', '=', scope.workspaceId)
    .where('account_id', '=', accountId)
    .execute();
}
