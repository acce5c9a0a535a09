import type { AccountId } from '../../../core/base/id.ts';
import type { Tx } from '../../../store/base/database.ts';
import { deleteInvitation, type Inviter, listInvitations } from '../../../store/account/invitations.ts';
import type { Visit } from '../../base/context.ts';

/** Whose invitations fall, and who of those who still may invite there lets them. */
export type Dropping = { readonly accountId: AccountId; readonly inviter: Inviter };

/** Takes back what somebody invited who may no longer: a second address of theirs would bring them in again. */
export async function dropInvitations({ now }: Visit, tx: Tx, { accountId, inviter }: Dropping): Promise<void> {
  for (const { id, invitedBy } of await listInvitations(tx, inviter, now()))
    if (invitedBy === accountId) await deleteInvitation(tx, inviter, id);
}
