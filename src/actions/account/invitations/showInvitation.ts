import { type Invitation, findInvitation } from '../../../store/account/invitations.ts';
import { closedWall, type Wall } from '../../../store/base/wall.ts';
import type { Visit } from '../../base/context.ts';
import { hashOf } from '../secrets.ts';

/** An invitation that somebody has shown the secret of, and the wall it opens: that of the workspace it is into. */
export type Shown = { readonly invitation: Invitation; readonly secretHash: string; readonly wall: Wall };

/** The invitation with this secret, if it holds. */
export async function showInvitation({ store, now }: Visit, secret: string): Promise<Shown | undefined> {
  const guest = await hashOf(secret);
  const invitation = await findInvitation(store.behind({ ...closedWall, guest }).db, guest, now());
  if (invitation === undefined) return undefined;
  return { invitation, secretHash: guest, wall: { ...closedWall, guest, workspaceId: invitation.workspaceId } };
}
