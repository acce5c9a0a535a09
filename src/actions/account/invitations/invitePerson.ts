import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { invitePerson as endpoint } from '../../../contract/account/invitations.ts';
import { plainAddress } from '../../../core/account/address.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { getAccount, isKnown } from '../../../store/account/accounts.ts';
import type { Operating } from '../../base/context.ts';
import { type Invited, makeInvitation } from './inviting.ts';

/** Invites somebody to have an account. */
export async function invitePerson(
  operating: Operating,
  { email }: ParsedRequestOf<typeof endpoint>,
): Promise<(Invited & { readonly inviter: string }) | Refusal<'already-member' | 'too-many' | 'too-often'>> {
  const { store, who } = operating;
  const address = plainAddress(email);
  if (await isKnown(store.db, who, address)) return alreadyMember;
  const inviting = { inviter: who, accountId: who.accountId, email: address, role: 'owner' } as const;
  const made = await makeInvitation(operating, inviting);
  return 'secret' in made ? { ...made, inviter: (await getAccount(store.db, who)).name } : made;
}

const alreadyMember = refuse(
  'already-member',
  'Somebody has an account with this address already. Let them sign in with it.',
);
