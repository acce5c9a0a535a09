import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { acceptInvitation as endpoint } from '../../../contract/account/invitations.ts';
import { plainAddress } from '../../../core/account/address.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { getAccount } from '../../../store/account/accounts.ts';
import { type Invitation, takeInvitation } from '../../../store/account/invitations.ts';
import { insertMember } from '../../../store/account/members.ts';
import type { Tx } from '../../../store/base/database.ts';
import type { SignedIn } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { limit } from '../limit.ts';
import { noInvitation } from '../refusals.ts';
import { showInvitation } from './showInvitation.ts';

/** Lets the person who asks belong to the team they were invited into. It works once, and for the address it was sent to. */
export async function acceptInvitation(
  signedIn: SignedIn,
  { secret }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-invitation' | 'other-person' | 'too-often'>> {
  const { store, who } = signedIn;
  const tooOften = await limit(signedIn, 'invitation-look-up', who.accountId);
  if (tooOften !== undefined) return tooOften;
  const shown = await showInvitation(signedIn, secret);
  if (shown === undefined) return noInvitation();
  const { email } = await getAccount(store.db, who);
  if (plainAddress(email) !== shown.invitation.email) return otherPerson;
  return store.behind({ ...shown.wall, accountId: who.accountId }).transact(async (tx) => {
    if (!(await takeInvitation(tx, shown.secretHash))) return noInvitation();
    await join(signedIn, tx, shown.invitation);
    return { workspaceId: shown.invitation.workspaceId };
  });
}

async function join(signedIn: SignedIn, tx: Tx, { workspaceId, role }: Invitation): Promise<void> {
  if (workspaceId === null) return;
  const { accountId } = signedIn.who;
  await insertMember(tx, { workspaceId, accountId, role, learnerId: null, joinedAt: signedIn.now() });
  await note(signedIn, tx, { event: 'member-joined', accountId, details: { workspaceId, role } });
}

const otherPerson = refuse(
  'other-person',
  'This invitation is for another e-mail address. Sign in with that one, or ask for an invitation to yours.',
);
