import type { AuditEvent } from '../../../core/account/audit.ts';
import type { AccountId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Role } from '../../../core/base/role.ts';
import { deleteMember, listMembers, updateRole } from '../../../store/account/members.ts';
import { holdWorkspace } from '../../../store/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { dropInvitations } from '../invitations/dropInvitations.ts';
import { lastOwner, noMember, noTeam } from '../refusals.ts';

/** Why somebody's place in a team stays as it is. */
export type StaffingRefusal = Refusal<'no-team' | 'no-member' | 'last-owner'>;

/** Whose place changes: the role they get, or null where they leave. */
export type Staffing = { readonly accountId: AccountId; readonly role: Role | null; readonly event: AuditEvent };

/** Changes the place of one member of a team. One owner always stays. */
export async function staff(
  context: Context,
  { accountId, role, event }: Staffing,
): Promise<{ readonly done: true } | StaffingRefusal> {
  const { store, scope } = context;
  if (scope.kind !== 'team') return noTeam();
  return store.transact(async (tx) => {
    await holdWorkspace(tx, scope);
    const members = await listMembers(tx, scope);
    const member = members.find((known) => known.accountId === accountId);
    if (member === undefined) return noMember();
    const owners = members.filter((known) => known.role === 'owner');
    if (member.role === 'owner' && role !== 'owner' && owners.length === 1) return lastOwner();
    if (role !== 'owner') await dropInvitations(context, tx, { accountId, inviter: scope });
    await (role === null ? deleteMember(tx, scope, accountId) : updateRole(tx, scope, { accountId, role }));
    await note(context, tx, {
      event,
      accountId: scope.accountId,
      aboutId: accountId === scope.accountId ? null : accountId,
      details: { workspaceId: scope.workspaceId, ...(role === null ? {} : { role }) },
    });
    return { done: true };
  });
}
