import { getMe } from '../../../contract/account/me.ts';
import { reaches, type Role } from '../../../core/base/role.ts';
import { isHere } from '../../account/workspaces/place.ts';
import { isServed, workspaceHere } from '../../base/here.ts';
import { useAsk } from '../../base/queries.ts';

/** Whether one's role in this page's workspace reaches `needed`; false until it is known. Where nobody signs in, it does. */
export function useReaches(needed: Role): boolean {
  const { data } = useAsk(getMe, {}, { when: isServed });
  const here = data?.workspaces.find((workspace) => isHere(workspace, workspaceHere));
  return !isServed || (here !== undefined && reaches(here.role, needed));
}
