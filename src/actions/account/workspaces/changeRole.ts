import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeRole as endpoint } from '../../../contract/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { staff, type StaffingRefusal } from './staffing.ts';

/** Gives a member of a team another role; an owner may make others owner, and then step back. */
export const changeRole = (
  context: Context,
  { accountId, role }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | StaffingRefusal> => staff(context, { accountId, role, event: 'role-changed' });
