import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedOperator, seedPerson, seedTeam } from '../../../test/stage/people.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { Store } from '../base/database.ts';
import { closedWall } from '../base/wall.ts';
import { dayMs, instant } from '../../core/base/instant.ts';
import * as invitations from './invitations.ts';

const hash = 'a1'.repeat(32);

exercise(invitations, {
  insertInvitation: {
    'is seen by whoever has the secret, and by nobody else': async (insertInvitation, stage) => {
      const { invitation, team } = await prepare(stage);
      const secretHash = freshHash(stage);
      await team.owner.context.store.transact((tx) => insertInvitation(tx, invitation, secretHash));
      const { now } = stage.clock;
      expect(await invitations.findInvitation(shown(stage, secretHash).db, secretHash, now)).toEqual(invitation);
      expect(await invitations.findInvitation(shown(stage, secretHash).db, hash, now)).toBeUndefined();
    },
  },
  invitesInto: {
    'is the workspace of an owner, and none of an operator': async (invitesInto, stage) => {
      const { team } = await prepare(stage);
      expect(invitesInto(team.owner.context.scope)).toBe(team.id);
      expect(invitesInto((await seedOperator(await seedPerson(stage, 'Dee'))).who)).toBeNull();
    },
  },
  listInvitations: {
    'keeps those into a workspace and those to this Cairn apart': async (listInvitations, stage) => {
      const { invitation, team } = await prepare(stage, { isKept: true });
      const operating = await seedOperator(await seedPerson(stage, 'Dee'));
      const toCairn = { ...invitation, id: freshId<'invitation'>(stage.context), workspaceId: null };
      await operating.store.transact((tx) => invitations.insertInvitation(tx, toCairn, freshHash(stage)));
      const { store, scope } = team.owner.context;
      expect(await listInvitations(store.db, scope, stage.clock.now)).toEqual([invitation]);
      expect(await listInvitations(operating.store.db, operating.who, stage.clock.now)).toContainEqual(toCairn);
    },
    'leaves out what no longer holds': async (listInvitations, stage) => {
      const { invitation, team } = await prepare(stage, { isKept: true });
      const { store, scope } = team.owner.context;
      expect(await listInvitations(store.db, scope, invitation.expiresAt)).toEqual([]);
    },
  },
  deleteInvitation: {
    'removes one of the inviter alone': async (deleteInvitation, stage) => {
      const { invitation, team, cy } = await prepare(stage, { isKept: true });
      const other = await seedTeam(stage, { owner: cy });
      const { context } = other.owner;
      expect(await context.store.transact((tx) => deleteInvitation(tx, context.scope, invitation.id))).toBe(false);
      const { store, scope } = team.owner.context;
      expect(await store.transact((tx) => deleteInvitation(tx, scope, invitation.id))).toBe(true);
      expect(await store.transact((tx) => deleteInvitation(tx, scope, invitation.id))).toBe(false);
    },
  },
  clearInvitations: {
    'removes the old ones and those to one address': async (clearInvitations, stage) => {
      const { invitation, team } = await prepare(stage, { isKept: true });
      const { store, scope } = team.owner.context;
      const others = ['same@example.org', 'other@example.org'];
      for (const email of others) {
        const another = { ...invitation, id: freshId<'invitation'>(stage.context), email };
        const later = { ...another, expiresAt: instant(another.expiresAt + dayMs) };
        await store.transact((tx) => invitations.insertInvitation(tx, later, freshHash(stage)));
      }
      const clearing = { now: invitation.expiresAt, email: 'same@example.org' };
      await store.transact((tx) => clearInvitations(tx, scope, clearing));
      const left = await invitations.listInvitations(store.db, scope, stage.clock.now);
      expect(left.map(({ email }) => email)).toEqual(['other@example.org']);
    },
  },
  findInvitation: {
    'finds none that has expired': async (findInvitation, stage) => {
      const { invitation, secretHash } = await prepare(stage, { isKept: true });
      const { db } = shown(stage, secretHash);
      expect(await findInvitation(db, secretHash, instant(invitation.expiresAt - 1))).toEqual(invitation);
      expect(await findInvitation(db, secretHash, invitation.expiresAt)).toBeUndefined();
    },
  },
  takeInvitation: {
    'lets one of two have it': async (takeInvitation, stage) => {
      const { secretHash } = await prepare(stage, { isKept: true });
      const store = shown(stage, secretHash);
      const taken = await Promise.all([1, 2].map(() => store.transact((tx) => takeInvitation(tx, secretHash))));
      expect(taken.toSorted()).toEqual([false, true]);
    },
  },
  forgetInvitationTo: {
    'removes those to this Cairn, and leaves those into a workspace': async (forgetInvitationTo, stage) => {
      const { invitation, team, cy } = await prepare(stage);
      const operating = await seedOperator(await seedPerson(stage, 'Dee'));
      const { store, scope } = team.owner.context;
      const toCy = { ...invitation, email: cy.account.email };
      const toCairn = { ...toCy, id: freshId<'invitation'>(stage.context), workspaceId: null };
      await store.transact((tx) => invitations.insertInvitation(tx, toCy, freshHash(stage)));
      await operating.store.transact((tx) => invitations.insertInvitation(tx, toCairn, freshHash(stage)));
      await cy.signedIn.store.transact((tx) => forgetInvitationTo(tx, cy.who));
      expect(await invitations.listInvitations(store.db, scope, stage.clock.now)).toEqual([toCy]);
      const left = await invitations.listInvitations(operating.store.db, operating.who, stage.clock.now);
      expect(left.map(({ id }) => id)).not.toContain(toCairn.id);
    },
  },
});

async function prepare(stage: Stage, { isKept = false } = {}) {
  const [ada, cy] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Cy')];
  const team = await seedTeam(stage, { owner: ada });
  const invitation: invitations.Invitation = {
    id: freshId(stage.context),
    workspaceId: team.id,
    email: 'ben@example.org',
    role: 'editor',
    invitedBy: ada.account.id,
    createdAt: stage.clock.now,
    expiresAt: instant(stage.clock.now + dayMs),
  };
  const secretHash = freshHash(stage);
  const { store } = team.owner.context;
  if (isKept) await store.transact((tx) => invitations.insertInvitation(tx, invitation, secretHash));
  return { ada, cy, team, invitation, secretHash };
}

const freshHash = ({ context }: Stage): string => freshId(context).padEnd(64, '0');

const shown = ({ context }: Stage, guest: string): Store => context.store.behind({ ...closedWall, guest });
