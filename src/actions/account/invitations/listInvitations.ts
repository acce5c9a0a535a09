import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listInvitations as endpoint } from '../../../contract/account/invitations.ts';
import { type Inviter, listInvitations as list } from '../../../store/account/invitations.ts';
import type { Context, Operating, Visit } from '../../base/context.ts';

/** The invitations into a workspace that nobody has accepted yet, the latest first. */
export const listInvitations = (context: Context): Promise<ResponseOf<typeof endpoint>> =>
  listOf(context, context.scope);

/** The invitations to have an account that nobody has accepted yet, the latest first. */
export const listInvitedPeople = (operating: Operating): Promise<ResponseOf<typeof endpoint>> =>
  listOf(operating, operating.who);

async function listOf({ store, now }: Visit, inviter: Inviter): Promise<ResponseOf<typeof endpoint>> {
  const invitations = await list(store.db, inviter, now());
  return {
    invitations: invitations.map(({ id, email, role, createdAt, expiresAt }) => ({
      id,
      email,
      role,
      createdAt,
      expiresAt,
    })),
  };
}
