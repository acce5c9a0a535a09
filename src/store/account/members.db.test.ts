import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson, seedTeam } from '../../../test/stage/people.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { closedWall } from '../base/wall.ts';
import * as members from './members.ts';
import { closeWorkspace } from './workspaces.ts';

exercise(members, {
  findScope: {
    'finds what a member may do, and nothing for a stranger': async (findScope, stage) => {
      const { ada, ben, cy, team } = await pair(stage);
      const { db } = ben.signedIn.store;
      expect(await findScope(db, { accountId: ben.account.id, workspaceId: team.id })).toMatchObject({
        workspaceId: team.id,
        kind: 'team',
        role: 'viewer',
      });
      expect(await findScope(cy.signedIn.store.db, { accountId: cy.account.id, workspaceId: team.id })).toBeUndefined();
      const own = { accountId: ada.account.id, workspaceId: ada.context.scope.workspaceId };
      expect(await findScope(ada.signedIn.store.db, { ...own, workspaceId: null })).toEqual(ada.context.scope);
      expect(await findScope(ada.signedIn.store.db, own)).toEqual(ada.context.scope);
    },
    'learns for nobody in a team': async (findScope, stage) => {
      const { ben, team } = await pair(stage);
      const scope = await findScope(ben.signedIn.store.db, { accountId: ben.account.id, workspaceId: team.id });
      expect(scope?.learnerId).not.toBe(ben.context.scope.learnerId);
    },
    'finds no workspace that was closed': async (findScope, stage) => {
      const { ada, team } = await pair(stage);
      const { store, scope } = team.owner.context;
      await store.transact((tx) => closeWorkspace(tx, scope, { at: stage.clock.now, legacy: 'keep' }));
      expect(
        await findScope(ada.signedIn.store.db, { accountId: ada.account.id, workspaceId: team.id }),
      ).toBeUndefined();
    },
  },
  listMemberships: {
    'lists the personal workspace first': async (listMemberships, stage) => {
      const { ben, team } = await pair(stage);
      expect(await listMemberships(ben.signedIn.store.db, ben.account.id)).toEqual([
        { workspaceId: ben.context.scope.workspaceId, name: 'My workspace', kind: 'personal', role: 'owner' },
        { workspaceId: team.id, name: 'A team', kind: 'team', role: 'viewer' },
      ]);
    },
  },
  insertMember: {
    'leaves a member as they are': async (insertMember, stage) => {
      const { ben, cy, team } = await pair(stage);
      const store = stage.context.store.behind({ ...closedWall, workspaceId: team.id });
      for (const accountId of [ben.account.id, cy.account.id]) {
        const member = { workspaceId: team.id, accountId, role: 'editor', learnerId: null } as const;
        await store.transact((tx) => insertMember(tx, { ...member, joinedAt: stage.clock.now }));
      }
      const found = await members.listMembers(store.db, team.owner.context.scope);
      expect(found.map(({ name, role }) => [name, role])).toEqual([
        ['Ada', 'owner'],
        ['Ben', 'viewer'],
        ['Cy', 'editor'],
      ]);
    },
  },
  listMembers: {
    'tells everybody by name': async (listMembers, stage) => {
      const { ada, ben, team } = await pair(stage);
      const { store, scope } = team.viewer.context;
      expect(await listMembers(store.db, scope)).toEqual([
        { accountId: ada.account.id, name: 'Ada', email: ada.account.email, role: 'owner', joinedAt: stage.clock.now },
        { accountId: ben.account.id, name: 'Ben', email: ben.account.email, role: 'viewer', joinedAt: stage.clock.now },
      ]);
    },
  },
  updateRole: {
    'changes one role, in one workspace': async (updateRole, stage) => {
      const { ben, team } = await pair(stage);
      const { store, scope } = team.owner.context;
      await store.transact((tx) => updateRole(tx, scope, { accountId: ben.account.id, role: 'editor' }));
      const memberships = await members.listMemberships(ben.signedIn.store.db, ben.account.id);
      expect(memberships.map(({ role }) => role)).toEqual(['owner', 'editor']);
    },
  },
  deleteMember: {
    'lets somebody out of one workspace': async (deleteMember, stage) => {
      const { ben, team } = await pair(stage);
      const { store, scope } = team.owner.context;
      await store.transact((tx) => deleteMember(tx, scope, ben.account.id));
      const memberships = await members.listMemberships(ben.signedIn.store.db, ben.account.id);
      expect(memberships.map(({ kind }) => kind)).toEqual(['personal']);
    },
  },
});

async function pair(stage: Stage) {
  const [ada, ben, cy] = [
    await seedPerson(stage, 'Ada'),
    await seedPerson(stage, 'Ben'),
    await seedPerson(stage, 'Cy'),
  ];
  return { ada, ben, cy, team: await seedTeam(stage, { owner: ada, viewer: ben }) };
}
