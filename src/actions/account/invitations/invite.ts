import type { ParsedRequestOf } from '../../../contract/base/endpoint.ts';
import type { invite as endpoint } from '../../../contract/account/invitations.ts';
import { plainAddress } from '../../../core/account/address.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { listMembers } from '../../../store/account/members.ts';
import { findWorkspaceName } from '../../../store/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { noTeam } from '../refusals.ts';
import { type Invited, makeInvitation } from './inviting.ts';

/** An invitation into a team, with the names that its mail tells. */
export type InvitedIntoTeam = Invited & { readonly inviter: string; readonly workspace: string };

/** Invites somebody into a team. */
export async function invite(
  context: Context,
  { email, role }: ParsedRequestOf<typeof endpoint>,
): Promise<InvitedIntoTeam | Refusal<'no-team' | 'already-member' | 'too-many' | 'too-often'>> {
  const { store, scope } = context;
  const { accountId } = scope;
  const workspace = await findWorkspaceName(store.db, scope.workspaceId);
  if (scope.kind !== 'team' || accountId === null || workspace === undefined) return noTeam();
  const address = plainAddress(email);
  const members = await listMembers(store.db, scope);
  if (members.some((member) => plainAddress(member.email) === address)) return alreadyMember;
  const made = await makeInvitation(context, { inviter: scope, accountId, email: address, role });
  if (!('secret' in made)) return made;
  return { ...made, workspace, inviter: members.find((member) => member.accountId === accountId)?.name ?? '' };
}

const alreadyMember = refuse('already-member', 'They belong to this workspace already. Change their role instead.');
