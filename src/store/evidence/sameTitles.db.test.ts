import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedStory } from '../../../test/stage/evidence/story.ts';
import * as sameTitles from './sameTitles.ts';

exercise(sameTitles, {
  listSameTitles: {
    'gives the records of a kind that bear one of the titles': async (list, stage) => {
      const { first, friction } = await seedStory(stage);
      const { store, scope } = stage.context;
      const titles = [friction.title, friction.title, first.title, 'No such title'];
      expect(await list(store.db, scope, { kind: 'friction', titles })).toMatchObject([
        { id: friction.id, kind: 'friction', title: friction.title },
      ]);
    },
    'leaves removed records out': async (list, stage) => {
      const { friction } = await seedStory(stage);
      const { store, scope } = stage.context;
      await store.transact((tx) =>
        tx
          .updateTable('record')
          .set({ standing: 'removed' })
          .where('workspace_id', '=', scope.workspaceId)
          .where('id', '=', friction.id)
          .execute(),
      );
      expect(await list(store.db, scope, { kind: 'friction', titles: [friction.title] })).toEqual([]);
    },
  },
});
