import type { Selectable } from 'kysely';
import type { AccountId, InvitationId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Role } from '../../core/base/role.ts';
import type { Operator, Scope, Who } from '../../core/base/scope.ts';
import type { InvitationTable } from '../accountTables.ts';
import type { Db, Tx } from '../base/database.ts';

/** An invitation that nobody has accepted yet. One that was accepted or revoked is no more. */
export type Invitation = {
  readonly id: InvitationId;
  /** Null for one to this Cairn, into no workspace. */
  readonly workspaceId: WorkspaceId | null;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: AccountId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};

/** Who invites: an owner into their workspace, or whoever runs this Cairn to it. */
export type Inviter = Scope | Operator;

/** Keeps an invitation with the SHA-256 of its secret. */
export async function insertInvitation(tx: Tx, invitation: Invitation, secretHash: string): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      id: invitation.id,
      workspace_id: invitation.workspaceId,
      email: invitation.email,
      role: invitation.role,
      secret_hash: secretHash,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

/** The workspace somebody invites into; null for this Cairn. */
export const invitesInto = (inviter: Inviter): WorkspaceId | null =>
  'workspaceId' in inviter ? inviter.workspaceId : null;

/** The invitations of an inviter that hold at `now`, the latest first. */
export async function listInvitations(db: Db, inviter: Inviter, now: Instant): Promise<readonly Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where('workspace_id', 'is not distinct from', invitesInto(inviter))
    .where('expires_at', '>', now)
    .execute();
  return rows.map(invitationOf).toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** Takes an invitation of an inviter back; answers whether there was one. */
export async function deleteInvitation(tx: Tx, inviter: Inviter, id: InvitationId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('invitation')
    .where('id', '=', id)
    .where('workspace_id', 'is not distinct from', invitesInto(inviter))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Removes those of an inviter that no longer hold, and those to `email`, which a new one replaces. */
export async function clearInvitations(
  tx: Tx,
  inviter: Inviter,
  { now, email }: { readonly now: Instant; readonly email: string },
): Promise<void> {
  await tx
    .deleteFrom('invitation')
    .where('workspace_id', 'is not distinct from', invitesInto(inviter))
    .where(({ or, eb }) => or([eb('expires_at', '<=', now), eb('email', '=', email)]))
    .execute();
}

/** The invitation whose secret has that hash, if it holds at `now`. Open to whoever has the secret. */
export async function findInvitation(db: Db, secretHash: string, now: Instant): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined ? undefined : invitationOf(row);
}

/** Uses an invitation up; of several who try at once, one is told true. Open to whoever has the secret. */
export async function takeInvitation(tx: Tx, secretHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('invitation')
    .where('secret_hash', '=', secretHash)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Removes the invitations to this Cairn for somebody who has come. */
export async function forgetInvitationTo(tx: Tx, { accountId }: Who): Promise<void> {
  await tx
    .deleteFrom('invitation')
    .where('workspace_id', 'is', null)
    .where('email', '=', (select) => select.selectFrom('account').select('email').where('id', '=', accountId))
    .execute();
}

const invitationOf = (row: Selectable<InvitationTable>): Invitation => ({
  id: row.id,
  workspaceId: row.workspace_id,
  email: row.email,
  role: row.role,
  invitedBy: row.invited_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});
