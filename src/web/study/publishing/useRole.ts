import { getMe } from '../../../contract/account/who.ts';
import { reaches, type Role } from '../../../core/base/role.ts';
import { isHere } from '../../account/workspaces/place.ts';
import { learnsHere, workspaceHere } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';

/** One's role in this page's workspace; undefined until it is known. One's own workspace is owned by oneself. */
export function useRole(): Role | undefined {
  const { data } = useAsk(getMe, {}, { when: !learnsHere });
  if (learnsHere) return 'owner';
  return data?.workspaces.find((workspace) => isHere(workspace, workspaceHere))?.role;
}

/** Whether one's role in this page's workspace reaches `needed`; false until it is known. */
export function useReaches(needed: Role): boolean {
  const role = useRole();
  return role !== undefined && reaches(role, needed);
}
