import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { lookAtInvitation as endpoint } from '../../../contract/account/invitations.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listNames } from '../../../store/account/accounts.ts';
import { findWorkspaceName } from '../../../store/account/workspaces.ts';
import type { Visit } from '../../base/context.ts';
import { noInvitation } from '../refusals.ts';
import { showInvitation } from './showInvitation.ts';

/** What an invitation is to, for whoever has its secret. */
export async function lookAtInvitation(
  visit: Visit,
  { secret }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-invitation'>> {
  const shown = await showInvitation(visit, secret);
  if (shown === undefined) return noInvitation();
  const { workspaceId, invitedBy, email, role, expiresAt } = shown.invitation;
  const { db } = visit.store.behind(shown.wall);
  const inviter = (await listNames(db, [invitedBy])).get(invitedBy) ?? '';
  if (workspaceId === null) return { email, workspace: null, role, inviter, expiresAt };
  const workspace = await findWorkspaceName(db, workspaceId);
  return workspace === undefined ? noInvitation() : { email, workspace, role, inviter, expiresAt };
}
