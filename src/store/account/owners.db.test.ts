import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId } from '../../../test/stage/seed.ts';
import { defaultPreferences } from '../../core/account/learner.ts';
import { closedWall } from '../base/wall.ts';
import * as owners from './owners.ts';

exercise(owners, {
  findLocalScope: {
    'finds the one who was there first': async (findLocalScope, { context }) => {
      const first = await findLocalScope(context.store.db);
      expect(first?.learnerId.localeCompare(context.scope.learnerId)).not.toBe(1);
      expect(await findLocalScope(context.store.db)).toEqual(first);
    },
  },
  insertLocalOwner: {
    'makes a workspace and its learner, or neither': async (insertLocalOwner, { context, clock }) => {
      const workspaceId = freshId<'workspace'>(context);
      const store = context.store.behind({ ...closedWall, workspaceId });
      const owner = {
        workspaceId,
        learnerId: freshId<'learner'>(context),
        preferences: defaultPreferences('Europe/Berlin'),
        createdAt: clock.now,
      };
      const scope = await store.transact((tx) => insertLocalOwner(tx, owner));
      expect(scope).toEqual({
        workspaceId,
        learnerId: owner.learnerId,
        kind: 'personal',
        role: 'owner',
        accountId: null,
      });
      expect(await owners.getLearner(store.db, scope)).toEqual({ id: owner.learnerId, preferences: owner.preferences });
      const twin = { ...owner, learnerId: freshId<'learner'>(context) };
      await expect(store.transact((tx) => insertLocalOwner(tx, twin))).rejects.toThrow(/unique/i);
      await expect(owners.getLearner(store.db, { ...scope, learnerId: twin.learnerId })).rejects.toThrow('no result');
    },
  },
  insertPersonalWorkspace: {
    'lets a learner begin with their own wishes': async (insertPersonalWorkspace, { context, clock }) => {
      const workspaceId = freshId<'workspace'>(context);
      const store = context.store.behind({ ...closedWall, workspaceId });
      const preferences = defaultPreferences('Asia/Tokyo');
      const owner = { workspaceId, learnerId: freshId<'learner'>(context), preferences, createdAt: clock.now };
      await store.transact((tx) => insertPersonalWorkspace(tx, owner));
      const scope = { ...context.scope, workspaceId, learnerId: owner.learnerId };
      expect(await owners.getLearner(store.db, scope)).toEqual({ id: owner.learnerId, preferences });
    },
  },
  getLearner: {
    'throws for a scope that stands for nobody': async (getLearner, { context }) => {
      const nobody = { ...context.scope, learnerId: freshId<'learner'>(context) };
      await expect(getLearner(context.store.db, nobody)).rejects.toThrow('no result');
    },
  },
  holdLearner: {
    'answers the learner as they are': async (holdLearner, { context }) => {
      const { store, scope } = context;
      const held = await store.transact((tx) => holdLearner(tx, scope));
      expect(held).toEqual(await owners.getLearner(store.db, scope));
    },
    'makes others who would change what the learner knows wait, and no reader': async (holdLearner, { context }) => {
      const { store, scope } = context;
      const order: string[] = [];
      const hold = (name: string) =>
        store.transact(async (tx) => {
          await holdLearner(tx, scope);
          order.push(`${name} begins`);
          await owners.getLearner(store.db, scope);
          await new Promise((resolve) => setTimeout(resolve, 20));
          order.push(`${name} ends`);
        });
      await Promise.all([hold('one'), hold('other')]);
      expect(order.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
    },
  },
  updatePreferences: {
    'keeps every wish': async (updatePreferences, { context }) => {
      const { store, scope } = context;
      const wishes = { ...defaultPreferences('Asia/Kathmandu'), learningStepsMinutes: [], retention: 0.87 };
      await store.transact((tx) => updatePreferences(tx, scope, wishes));
      expect((await owners.getLearner(store.db, scope)).preferences).toEqual(wishes);
    },
  },
});
