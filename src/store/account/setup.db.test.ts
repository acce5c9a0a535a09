import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import * as setup from './setup.ts';

exercise(setup, {
  setSetupCode: {
    'replaces the earlier code': async (setSetupCode, { context: { store } }) => {
      for (const hash of ['aa', 'bb']) await store.transact((tx) => setSetupCode(tx, hash));
      expect(await setup.findSetupCode(store.db)).toBe('bb');
    },
  },
  findSetupCode: {
    'reads what was kept': async (findSetupCode, { context: { store } }) => {
      await store.transact((tx) => setup.setSetupCode(tx, 'cc'));
      expect(await findSetupCode(store.db)).toBe('cc');
    },
  },
  claimFirst: {
    'lets one of several be the first': async (claimFirst, { context: { store }, clock }) => {
      await store.transact(setup.unclaimFirst);
      const claims = [1, 2, 3].map(() => store.transact((tx) => claimFirst(tx, clock.now)));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      expect(await store.transact((tx) => claimFirst(tx, clock.now))).toBe(false);
    },
  },
  unclaimFirst: {
    'lets the next one be the first': async (unclaimFirst, { context: { store }, clock }) => {
      await store.transact((tx) => setup.claimFirst(tx, clock.now));
      await store.transact((tx) => unclaimFirst(tx));
      expect(await store.transact((tx) => setup.claimFirst(tx, clock.now))).toBe(true);
    },
  },
  insertLocalPlace: {
    'remembers the first place': async (insertLocalPlace, stage) => {
      const { store } = stage.context;
      await store.transact(setup.deleteLocalPlace);
      await store.transact((tx) => insertLocalPlace(tx, placeOf(stage)));
      await store.transact((tx) => insertLocalPlace(tx, { ...placeOf(stage), workspaceId: freshId(stage.context) }));
      expect(await setup.findLocalPlace(store.db)).toEqual(placeOf(stage));
    },
  },
  findLocalPlace: {
    'knows the owner of a local store': async (findLocalPlace, { context: { store } }) => {
      await store.transact(setup.deleteLocalPlace);
      expect(await findLocalPlace(store.db)).toBeUndefined();
    },
  },
  deleteLocalPlace: {
    'forgets the place': async (deleteLocalPlace, stage) => {
      const { store } = stage.context;
      await store.transact((tx) => setup.insertLocalPlace(tx, placeOf(stage)));
      await store.transact((tx) => deleteLocalPlace(tx));
      expect(await setup.findLocalPlace(store.db)).toBeUndefined();
    },
  },
});

const placeOf = ({ context: { scope } }: Stage): setup.LocalOwner => ({
  workspaceId: scope.workspaceId,
  learnerId: scope.learnerId,
});
