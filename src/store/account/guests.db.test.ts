import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { seedAsked, seedSigned } from '../../../test/stage/evidence/witnesses.ts';
import { seedReview } from '../../../test/stage/evidence/packetReviews.ts';
import { secretOf, seedPanel } from '../../../test/stage/evidence/panels.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson } from '../../../test/stage/people.ts';
import { closedWall } from '../base/wall.ts';
import * as guests from './guests.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

exercise(guests, {
  findWitnessScope: {
    'is somebody who reads the workspace and is nobody there': async (findWitnessScope, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const guest = hashOf((await seedAsked(ada)).secret);
      const { workspaceId } = ada.context.scope;
      const opened = ada.context.store.behind({ ...closedWall, guest, workspaceId });
      const found = await findWitnessScope(opened.db, guest);
      expect(found).toMatchObject({ workspaceId, role: 'viewer', accountId: null });
      expect(await findWitnessScope(opened.db, hashOf('another'))).toBeUndefined();
    },
  },
  findPanellistScope: {
    'is somebody who reads the workspace and is nobody there, until it is closed': async (find, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const guest = hashOf(secretOf(await seedPanel(ada), 'Jun'));
      const { workspaceId } = ada.context.scope;
      const opened = ada.context.store.behind({ ...closedWall, guest, workspaceId });
      expect(await find(opened.db, guest)).toMatchObject({ workspaceId, role: 'viewer', accountId: null });
      expect(await find(opened.db, hashOf('another'))).toBeUndefined();
      await opened.transact((tx) =>
        tx.updateTable('workspace').set({ closed_at: stage.clock.now }).where('id', '=', workspaceId).execute(),
      );
      expect(await find(opened.db, guest)).toBeUndefined();
    },
  },
  findReviewerScope: {
    'is somebody who reads the workspace and is nobody there, until it is closed': async (find, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const guest = hashOf((await seedReview(ada)).secret);
      const { workspaceId } = ada.context.scope;
      const opened = ada.context.store.behind({ ...closedWall, guest, workspaceId });
      expect(await find(opened.db, guest)).toMatchObject({ workspaceId, role: 'viewer', accountId: null });
      await opened.transact((tx) =>
        tx.updateTable('workspace').set({ closed_at: stage.clock.now }).where('id', '=', workspaceId).execute(),
      );
      expect(await find(opened.db, guest)).toBeUndefined();
    },
  },
  findPageScope: {
    'is gone as soon as the workspace is closed': async (findPageScope, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { workspaceId } = ada.context.scope;
      const { store } = ada.context;
      await seedSigned(ada);
      expect(await findPageScope(store.db, workspaceId)).toMatchObject({
        workspaceId,
        role: 'viewer',
        accountId: null,
      });
      await store.transact((tx) =>
        tx.updateTable('workspace').set({ closed_at: stage.clock.now }).where('id', '=', workspaceId).execute(),
      );
      expect(await findPageScope(store.db, workspaceId)).toBeUndefined();
    },
  },
  findListScope: {
    'is there once somebody has signed': async (findListScope, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { workspaceId } = ada.context.scope;
      const { db } = ada.context.store.behind({ ...closedWall, workspaceId });
      expect(await findListScope(db, workspaceId)).toBeUndefined();
      await seedSigned(ada);
      expect(await findListScope(db, workspaceId)).toMatchObject({ workspaceId, role: 'viewer', accountId: null });
    },
  },
});
