import type { getMe } from '../../../contract/account/who.ts';
import type { ResponseOf } from '../../../contract/base/endpoint.ts';

type Workspace = ResponseOf<typeof getMe>['workspaces'][number];

/** What a workspace is called where its person chooses among theirs. */
export const nameOfWorkspace = ({ kind, name }: Workspace): string =>
  kind === 'personal' ? 'Your own workspace' : name;

/** Where a workspace begins; another one is another page. */
export const pathOfWorkspace = ({ kind, workspaceId }: Workspace): string =>
  kind === 'personal' ? '/' : `/w/${workspaceId}/decks`;

/** Whether this is the workspace of the page; one's own has no name in the address. */
export const isHere = ({ kind, workspaceId }: Workspace, here: string | undefined): boolean =>
  here === undefined ? kind === 'personal' : workspaceId === here;
