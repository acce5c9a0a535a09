import * as invitations from '../../../../src/store/account/invitations.ts';
import * as members from '../../../../src/store/account/members.ts';
import type * as operatorsPeople from '../../../../src/store/account/operator/people.ts';
import type * as storage from '../../../../src/store/account/operator/storage.ts';
import type * as upkeep from '../../../../src/store/account/operator/upkeep.ts';
import * as workspaces from '../../../../src/store/account/workspaces.ts';
import { type CasesOf, open, pure, reads, writes } from '../storeCase.ts';

export const invitationsCases: CasesOf<typeof invitations> = {
  insertInvitation: writes(
    'scope',
    (tx, { who }, { fresh, team, now, later }) =>
      invitations.insertInvitation(
        tx,
        {
          id: fresh(),
          workspaceId: team.id,
          email: 'more@example.org',
          role: 'owner',
          invitedBy: who.accountId,
          createdAt: now,
          expiresAt: later,
        },
        fresh(),
      ),
    { walledOnly: 'the workspace stands in the invitation, which is made for the scope of whoever invites' },
  ),
  invitesInto: pure,
  listInvitations: reads('scope', (tx, { scope }, { now }) => invitations.listInvitations(tx, scope, now)),
  deleteInvitation: writes('scope', (tx, { scope }, { invitation }) =>
    invitations.deleteInvitation(tx, scope, invitation.id),
  ),
  clearInvitations: writes('scope', (tx, { scope }, { now, invitation }) =>
    invitations.clearInvitations(tx, scope, { now, email: invitation.email }),
  ),
  findInvitation: reads('secret', (tx, { secretHash }, { now }) => invitations.findInvitation(tx, secretHash, now)),
  takeInvitation: writes('secret', (tx, { secretHash }) => invitations.takeInvitation(tx, secretHash)),
  forgetInvitationTo: writes('who', (tx, { who }) => invitations.forgetInvitationTo(tx, who), {
    silent: 'nobody has invited Vic to this Cairn',
  }),
};

export const membersCases: CasesOf<typeof members> = {
  findScope: reads('who', (tx, { who }, { home }) =>
    members.findScope(tx, { accountId: who.accountId, workspaceId: home.id }),
  ),
  listMemberships: reads('who', (tx, { who }) => members.listMemberships(tx, who.accountId)),
  insertMember: writes(
    'scope',
    (tx, _, { team, people: { sam }, now }) =>
      members.insertMember(tx, {
        workspaceId: team.id,
        accountId: sam.account.id,
        role: 'owner',
        learnerId: null,
        joinedAt: now,
      }),
    { walledOnly: 'whoever joins has shown an invitation, which names the workspace' },
  ),
  listMembers: reads('scope', (tx, { scope }) => members.listMembers(tx, scope)),
  updateRole: writes('scope', (tx, { scope }, { people: { vera } }) =>
    members.updateRole(tx, scope, { accountId: vera.account.id, role: 'owner' }),
  ),
  deleteMember: writes('scope', (tx, { scope }, { people: { vic } }) =>
    members.deleteMember(tx, scope, vic.account.id),
  ),
};

const ofOperator = open('asked by an operator alone, of accounts and of this Cairn as a whole');

export const operatorsPeopleCases: CasesOf<typeof operatorsPeople> = {
  listPeople: ofOperator,
  findPerson: ofOperator,
  holdOperators: ofOperator,
  updateStanding: ofOperator,
  deleteSignIns: ofOperator,
};

export const storageCases: CasesOf<typeof storage> = {
  weigh: ofOperator,
  listTables: ofOperator,
  getVersions: ofOperator,
  keepWeight: ofOperator,
  listWeights: ofOperator,
};

export const upkeepCases: CasesOf<typeof upkeep> = { getUpkeep: ofOperator };

export const workspacesCases: CasesOf<typeof workspaces> = {
  insertTeam: open('makes a workspace that nobody has yet'),
  findWorkspaceName: reads('scope', (tx, _, { home }) => workspaces.findWorkspaceName(tx, home.id), {
    at: 'home',
    walledOnly: 'whoever asks has shown an invitation, which names the workspace',
  }),
  updateWorkspaceName: writes('scope', (tx, { scope }) => workspaces.updateWorkspaceName(tx, scope, 'Renamed')),
  holdWorkspace: writes('scope', (tx, { scope }) => workspaces.holdWorkspace(tx, scope), { silent: 'it only waits' }),
  closeWorkspace: writes('scope', (tx, { scope }, { now }) =>
    workspaces.closeWorkspace(tx, scope, { at: now, legacy: 'remove' }),
  ),
};
