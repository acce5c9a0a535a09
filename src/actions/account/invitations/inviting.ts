import { caps } from '../../../core/account/limits.ts';
import type { AccountId } from '../../../core/base/id.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import type { Role } from '../../../core/base/role.ts';
import {
  clearInvitations,
  insertInvitation,
  type Invitation,
  type Inviter,
  invitesInto,
  listInvitations,
} from '../../../store/account/invitations.ts';
import { freshId, type Visit } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { limit } from '../limit.ts';
import { makeSecret } from '../secrets.ts';

/** For how many days an invitation holds. */
export const invitationDays = 14;

/** An invitation that was made, and the secret for its link, which is nowhere else. */
export type Invited = { readonly invitation: Invitation; readonly secret: string };

/** Whom somebody invites, and as what. */
export type Inviting = {
  readonly inviter: Inviter;
  readonly accountId: AccountId;
  readonly email: string;
  readonly role: Role;
};

/** Makes an invitation, in place of an earlier one to the same address. */
export async function makeInvitation(
  visit: Visit,
  { inviter, accountId, email, role }: Inviting,
): Promise<Invited | Refusal<'too-many' | 'too-often'>> {
  const tooOften = await limit(visit, 'invitation', accountId);
  if (tooOften !== undefined) return tooOften;
  const { secret, hash } = await makeSecret('cairn_inv_');
  const createdAt = visit.now();
  const workspaceId = invitesInto(inviter);
  const expiresAt = instant(createdAt + invitationDays * dayMs);
  const id = freshId<'invitation'>(visit);
  const invitation = { id, workspaceId, email, role, invitedBy: accountId, createdAt, expiresAt };
  return visit.store.transact(async (tx) => {
    await clearInvitations(tx, inviter, { now: createdAt, email });
    if ((await listInvitations(tx, inviter, createdAt)).length >= caps.invitations) return tooMany;
    await insertInvitation(tx, invitation, hash);
    await note(visit, tx, { event: 'invited', accountId, details: { role, ...(workspaceId && { workspaceId }) } });
    return { invitation, secret };
  });
}

const tooMany = refuse(
  'too-many',
  `${caps.invitations} invitations wait already. Take those back that nobody will accept any more.`,
);
