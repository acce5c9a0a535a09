import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { leaveWorkspace as endpoint } from '../../../contract/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { noTeam } from '../refusals.ts';
import { staff, type StaffingRefusal } from './staffing.ts';

/** Lets the person who asks belong to a team no longer. */
export async function leaveWorkspace(context: Context): Promise<ResponseOf<typeof endpoint> | StaffingRefusal> {
  const { accountId } = context.scope;
  return accountId === null ? noTeam() : staff(context, { accountId, role: null, event: 'member-left' });
}
