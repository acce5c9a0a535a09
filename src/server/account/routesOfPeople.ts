import type { Hono } from 'hono';
import { type Furniture, furnish } from '../../actions/account/arriving/furnish.ts';
import { welcomeAccount } from '../../actions/account/arriving/welcomeAccount.ts';
import { listAudit } from '../../actions/account/auditing/listAudit.ts';
import { listOwnAudit } from '../../actions/account/auditing/listOwnAudit.ts';
import { deleteAccount } from '../../actions/account/leaving/deleteAccount.ts';
import { changeRole } from '../../actions/account/workspaces/changeRole.ts';
import { closeWorkspace } from '../../actions/account/workspaces/closeWorkspace.ts';
import { createWorkspace } from '../../actions/account/workspaces/createWorkspace.ts';
import { leaveWorkspace } from '../../actions/account/workspaces/leaveWorkspace.ts';
import { listMembers } from '../../actions/account/workspaces/listMembers.ts';
import { removeMember } from '../../actions/account/workspaces/removeMember.ts';
import { renameWorkspace } from '../../actions/account/workspaces/renameWorkspace.ts';
import * as me from '../../contract/account/me.ts';
import * as workspaces from '../../contract/account/workspaces.ts';
import type { Door } from '../base/door.ts';
import { mount } from '../base/mount.ts';
import { freshly, type FreshParts } from './freshly.ts';
import { type InvitationParts, mountInvitations } from './invitations.ts';
import { mountTokens } from './tokens.ts';

/** What accounts and teams stand on. */
export type PeopleParts = InvitationParts & FreshParts & { readonly starterDecks: Furniture };

/** Every endpoint that only a Cairn with accounts has, with the action behind it. */
export function mountPeople(app: Hono, parts: PeopleParts): void {
  const { door } = parts;
  mountInvitations(app, parts);
  mountTokens(app, parts);
  mountWorkspaces(app, door);
  mount(app, me.welcome, {
    door,
    action: async (signedIn, { timeZone }) => {
      const done = await welcomeAccount(signedIn, { accountId: signedIn.who.accountId, timeZone });
      await furnish(signedIn, parts.starterDecks);
      return done;
    },
  });
  mount(app, me.listOwnAudit, { door, action: listOwnAudit });
  mount(app, me.listAudit, { door, action: listAudit });
  app.use(me.deleteAccount.path, freshly(parts));
  mount(app, me.deleteAccount, { door, action: deleteAccount });
}

function mountWorkspaces(app: Hono, door: Door): void {
  mount(app, workspaces.createWorkspace, { door, action: createWorkspace });
  mount(app, workspaces.renameWorkspace, { door, action: renameWorkspace });
  mount(app, workspaces.closeWorkspace, { door, action: closeWorkspace });
  mount(app, workspaces.listMembers, { door, action: listMembers });
  mount(app, workspaces.changeRole, { door, action: changeRole });
  mount(app, workspaces.removeMember, { door, action: removeMember });
  mount(app, workspaces.leaveWorkspace, { door, action: leaveWorkspace });
}
