import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { createWorkspace as endpoint } from '../../../contract/account/workspaces.ts';
import { caps } from '../../../core/account/limits.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { insertMember, listMemberships } from '../../../store/account/members.ts';
import { insertTeam } from '../../../store/account/workspaces.ts';
import { closedWall } from '../../../store/base/wall.ts';
import { freshId, type SignedIn } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';

/** Makes a workspace for a team, owned by the person who asks. */
export async function createWorkspace(
  signedIn: SignedIn,
  { name }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'too-many'>> {
  const { store, who, now } = signedIn;
  const { accountId } = who;
  const memberships = await listMemberships(store.db, accountId);
  const owned = memberships.filter(({ kind, role }) => kind === 'team' && role === 'owner');
  if (owned.length >= caps.teams) return tooMany;
  const workspaceId = freshId<'workspace'>(signedIn);
  await store.behind({ ...closedWall, accountId, workspaceId }).transact(async (tx) => {
    await insertTeam(tx, { workspaceId, name, createdAt: now() });
    await insertMember(tx, { workspaceId, accountId, role: 'owner', learnerId: null, joinedAt: now() });
    await note(signedIn, tx, { event: 'workspace-made', accountId, details: { workspaceId } });
  });
  return { workspaceId, name, kind: 'team', role: 'owner' };
}

const tooMany = refuse(
  'too-many',
  `You own ${caps.teams} teams already. Close one, or let somebody else make this one.`,
);
