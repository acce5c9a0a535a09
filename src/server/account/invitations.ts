import type { Hono, MiddlewareHandler } from 'hono';
import { acceptInvitation } from '../../actions/account/invitations/acceptInvitation.ts';
import { invite } from '../../actions/account/invitations/invite.ts';
import { invitationDays, type Invited } from '../../actions/account/invitations/inviting.ts';
import { invitePerson } from '../../actions/account/invitations/invitePerson.ts';
import { listInvitations, listInvitedPeople } from '../../actions/account/invitations/listInvitations.ts';
import { lookAtInvitation } from '../../actions/account/invitations/lookAtInvitation.ts';
import { revokeInvitation, uninvitePerson } from '../../actions/account/invitations/revokeInvitation.ts';
import { limit } from '../../actions/account/limit.ts';
import * as invitations from '../../contract/account/invitations.ts';
import type { ResponseOf } from '../../contract/base/endpoint.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import { clientAddress } from '../base/clientAddress.ts';
import type { Door } from '../base/door.ts';
import { sayInvitation, sayInvitationToWorkspace, type Words } from '../base/mail/words.ts';
import { mount } from '../base/mount.ts';

/** What invitations stand on: who is let in, the address that people open, and what carries mail. */
export type InvitationParts = {
  readonly door: Door;
  readonly url: string;
  readonly trustedProxies: number;
  readonly send: (letter: Words & { readonly to: string }) => Promise<void>;
};

/** Every endpoint of invitations with the action behind it. The mail goes out here, with the one link there is. */
export function mountInvitations(app: Hono, parts: InvitationParts): void {
  const { door, url } = parts;
  app.use(invitations.lookAtInvitation.path, seldom(parts));
  mount(app, invitations.lookAtInvitation, { door, action: lookAtInvitation });
  mount(app, invitations.acceptInvitation, { door, action: acceptInvitation });
  mount(app, invitations.listInvitations, { door, action: listInvitations });
  mount(app, invitations.revokeInvitation, { door, action: revokeInvitation });
  mount(app, invitations.listInvitedPeople, { door, action: listInvitedPeople });
  mount(app, invitations.uninvitePerson, { door, action: uninvitePerson });
  mount(app, invitations.invite, {
    door,
    action: async (context, request) => {
      const made = await invite(context, request);
      if (isRefusal(made)) return made;
      const { workspace, invitation } = made;
      const words = sayInvitationToWorkspace(letterOf(url, made), { workspace, role: invitation.role });
      return post(parts, made, words);
    },
  });
  mount(app, invitations.invitePerson, {
    door,
    action: async (operating, request) => {
      const made = await invitePerson(operating, request);
      return isRefusal(made) ? made : post(parts, made, sayInvitation(letterOf(url, made)));
    },
  });
}

/** What comes after # stays in the browser: no log on the way gets the secret. */
const linkOf = (url: string, { secret }: Invited): string => `${url}/invitation#${secret}`;

const letterOf = (url: string, made: Invited & { readonly inviter: string }) => ({
  site: url,
  link: linkOf(url, made),
  inviter: made.inviter,
  days: invitationDays,
});

async function post(
  { url, send }: InvitationParts,
  made: Invited,
  words: Words,
): Promise<ResponseOf<typeof invitations.invite>> {
  const { id, email, role, createdAt, expiresAt } = made.invitation;
  await send({ to: email, ...words });
  return { invitation: { id, email, role, createdAt, expiresAt }, link: linkOf(url, made) };
}

/** Lets nobody try many secrets. */
const seldom =
  ({ door, trustedProxies }: InvitationParts): MiddlewareHandler =>
  async (http, next) => {
    const refused = await limit(door.visit, 'invitation-look-up', clientAddress(http, trustedProxies));
    return refused === undefined ? next() : http.json(refused, 429);
  };
