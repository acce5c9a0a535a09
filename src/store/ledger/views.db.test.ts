import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson, seedTeam } from '../../../test/stage/people.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import * as views from './views.ts';

exercise(views, {
  listViews: {
    'answers the views of whoever asks, and of nobody else in the workspace': async (listViews, stage) => {
      const { owner, member } = await seedTeam(stage, {
        owner: await seedPerson(stage, 'Ada'),
        member: await seedPerson(stage, 'Ben'),
      });
      const hers = newView(owner, 'Hers');
      await owner.context.store.transact((tx) => views.insertView(tx, owner.context.scope, hers));
      expect(await listViews(owner.context.store.db, owner.context.scope)).toEqual([hers]);
      expect(await listViews(member.context.store.db, member.context.scope)).toEqual([]);
    },
  },
  insertView: {
    'keeps them in their order, also where nobody has an account': async (insertView, stage) => {
      const { store, scope } = stage.context;
      const kept = [newView(stage, 'One'), newView(stage, 'Two')];
      for (const view of kept) await store.transact((tx) => insertView(tx, scope, view));
      expect(await views.listViews(store.db, scope)).toEqual(kept);
    },
  },
  deleteViewsOfAll: {
    'forgets those that are meant, whoever keeps them': async (deleteViewsOfAll, stage) => {
      const { owner, member } = await seedTeam(stage, {
        owner: await seedPerson(stage, 'Ada'),
        member: await seedPerson(stage, 'Ben'),
      });
      const [meant, other] = [newView(owner, 'Meant'), newView(owner, 'Other')];
      const { store, scope } = owner.context;
      for (const view of [meant, other]) await store.transact((tx) => views.insertView(tx, scope, view));
      await member.context.store.transact((tx) =>
        deleteViewsOfAll(tx, member.context.scope, ({ name }) => name === 'Meant'),
      );
      expect(await views.listViews(store.db, scope)).toEqual([other]);
    },
  },
  deleteView: {
    'forgets one, and says whether it was there': async (deleteView, stage) => {
      const { store, scope } = stage.context;
      const view = newView(stage, 'One');
      await store.transact((tx) => views.insertView(tx, scope, view));
      expect(await store.transact((tx) => deleteView(tx, scope, view.id))).toBe(true);
      expect(await store.transact((tx) => deleteView(tx, scope, view.id))).toBe(false);
    },
    'forgets none of somebody else': async (deleteView, stage) => {
      const { owner, member } = await seedTeam(stage, {
        owner: await seedPerson(stage, 'Ada'),
        member: await seedPerson(stage, 'Ben'),
      });
      const view = newView(owner, 'Hers');
      await owner.context.store.transact((tx) => views.insertView(tx, owner.context.scope, view));
      const { store, scope } = member.context;
      expect(await store.transact((tx) => deleteView(tx, scope, view.id))).toBe(false);
    },
  },
});

const newView = ({ context, clock }: Stage, name: string): views.SavedView => ({
  id: freshId(context),
  name,
  query: '{"standing":"kept"}',
  createdAt: clock.now,
});
