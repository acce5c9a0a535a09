import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedOperator, seedPerson } from '../../../../test/stage/people.ts';
import { passDays } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { hourMs, instant } from '../../../core/base/instant.ts';
import { tables } from '../../base/archive/tables.ts';
import * as storage from './storage.ts';

exercise(storage, {
  weigh: {
    'tells how many bytes there are': async (weigh, { context }) => {
      expect(await weigh(context.store)).toBeGreaterThan(100_000);
    },
  },
  listTables: {
    'names every table with how much is in it': async (listTables, stage) => {
      const { store, who } = await seedOperating(stage);
      const sizes = await listTables(store, who);
      expect(sizes.map(({ name }) => name)).toEqual(Object.keys(tables));
      for (const { rows, bytes } of sizes) {
        expect(rows).toBeGreaterThanOrEqual(0);
        if (store.engine === 'postgres') expect(bytes).toBeGreaterThan(0);
        else expect(bytes).toBeNull();
      }
      if (store.engine === 'postgres') return;
      const people = sizes.find(({ name }) => name === 'account')?.rows ?? 0;
      await seedPerson(stage, 'Ada');
      expect((await listTables(store, who)).find(({ name }) => name === 'account')?.rows).toBe(people + 1);
    },
  },
  getVersions: {
    'tells what the data lies in, and the step it has come to': async (getVersions, stage) => {
      const { store, who } = await seedOperating(stage);
      const { database, migration } = await getVersions(store, who);
      expect(database).toMatch(/^\d+\.\d+/);
      expect(migration).toMatch(/^\d{4}-[a-z]+(?:-[a-z]+)*$/);
    },
  },
  keepWeight: {
    'keeps the first weight of each day': async (keepWeight, stage) => {
      const { store, who } = await seedOperating(stage);
      for (const bytes of [1, 2]) {
        await store.transact((tx) => keepWeight(tx, { at: stage.clock.now, bytes }));
        await store.transact((tx) => keepWeight(tx, { at: instant(stage.clock.now + hourMs), bytes: 0 }));
        passDays(stage, 1);
      }
      expect((await storage.listWeights(store.db, who)).slice(-2).map(({ bytes }) => bytes)).toEqual([1, 2]);
    },
    'forgets those of more than a year ago': async (keepWeight, stage) => {
      const { store, who } = await seedOperating(stage);
      const value = JSON.stringify(Array.from({ length: 400 }, (_, bytes) => ({ at: stage.clock.now, bytes })));
      await store.transact((tx) => tx.updateTable('instance').set({ value }).where('name', '=', 'weights').execute());
      passDays(stage, 1);
      await store.transact((tx) => keepWeight(tx, { at: stage.clock.now, bytes: 400 }));
      const bytes = (await storage.listWeights(store.db, who)).map((weight) => weight.bytes);
      expect(bytes).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    },
  },
  listWeights: {
    'tells them oldest first': async (listWeights, stage) => {
      const { store, who } = await seedOperating(stage);
      passDays(stage, 1_000);
      const { now: at } = stage.clock;
      await store.transact((tx) => storage.keepWeight(tx, { at, bytes: 7 }));
      expect((await listWeights(store.db, who)).at(-1)).toEqual({ at, bytes: 7 });
    },
  },
});

const seedOperating = async (stage: Stage) => seedOperator(await seedPerson(stage, 'Dee'));
