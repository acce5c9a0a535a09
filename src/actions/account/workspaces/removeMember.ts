import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { removeMember as endpoint } from '../../../contract/account/workspaces.ts';
import type { Context } from '../../base/context.ts';
import { staff, type StaffingRefusal } from './staffing.ts';

/** Lets somebody belong to a team no longer. What they follow of it they keep. */
export const removeMember = (
  context: Context,
  { accountId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | StaffingRefusal> =>
  staff(context, { accountId, role: null, event: 'member-removed' });
