import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listMembers as endpoint } from '../../../contract/account/workspaces.ts';
import { listMembers as list } from '../../../store/account/members.ts';
import type { Context } from '../../base/context.ts';

/** Who belongs to the workspace. Only its owners are told addresses. */
export async function listMembers({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const members = await list(store.db, scope);
  if (scope.role === 'owner') return { members };
  return { members: members.map((member) => ({ ...member, email: null })) };
}
