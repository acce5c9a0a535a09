import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { revokeInvitation as endpoint } from '../../../contract/account/invitations.ts';
import type { AccountId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { deleteInvitation, type Inviter, invitesInto } from '../../../store/account/invitations.ts';
import type { Context, Operating, Visit } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { noInvitation } from '../refusals.ts';

type Asked = ParsedRequestOf<typeof endpoint>;
type Answer = ResponseOf<typeof endpoint> | Refusal<'no-invitation'>;

/** Takes an invitation into a workspace back: its link opens nothing any more. */
export const revokeInvitation = (context: Context, asked: Asked): Promise<Answer> =>
  revoke(context, asked, { inviter: context.scope, accountId: context.scope.accountId });

/** Takes an invitation to have an account back. */
export const uninvitePerson = (operating: Operating, asked: Asked): Promise<Answer> =>
  revoke(operating, asked, { inviter: operating.who, accountId: operating.who.accountId });

type Revoking = { readonly inviter: Inviter; readonly accountId: AccountId | null };

function revoke(visit: Visit, { invitationId }: Asked, { inviter, accountId }: Revoking): Promise<Answer> {
  const workspaceId = invitesInto(inviter) ?? undefined;
  return visit.store.transact(async (tx) => {
    if (!(await deleteInvitation(tx, inviter, invitationId))) return noInvitation();
    await note(visit, tx, { event: 'invitation-revoked', accountId, details: { workspaceId } });
    return { done: true };
  });
}
