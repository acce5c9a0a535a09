import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedStory } from '../../../test/stage/evidence/story.ts';
import { day, parseDay } from '../../core/base/day.ts';
import * as story from './story.ts';

const on = (text: string) => parseDay(text) ?? day(0);

exercise(story, {
  listStory: {
    'gives the kept records of some kinds between two days, both included, the latest first': async (list, stage) => {
      const { second, third, first, friction } = await seedStory(stage);
      const { store, scope } = stage.context;
      const asked = { kinds: ['impact', 'friction'], from: on('2025-05-01'), to: on('2026-02-01'), limit: 9 };
      const found = await list(store.db, scope, asked);
      expect(found.map(({ id }) => id)).toEqual([third, second, first, friction].map(({ id }) => id));
      expect(found.at(-1)).toEqual({ id: friction.id, kind: 'friction', title: friction.title, day: on('2025-05-01') });
      expect(await list(store.db, scope, { ...asked, limit: 1 })).toHaveLength(1);
    },
    'leaves drafts and removed records out': async (list, stage) => {
      const { first } = await seedStory(stage);
      const { store, scope } = stage.context;
      await store.transact((tx) =>
        tx
          .updateTable('record')
          .set({ standing: 'draft' })
          .where('workspace_id', '=', scope.workspaceId)
          .where('id', '=', first.id)
          .execute(),
      );
      const found = await list(store.db, scope, { kinds: ['impact'], from: day(0), to: on('2025-07-01'), limit: 9 });
      expect(found).toEqual([]);
    },
  },
  listSources: {
    'gives where a relation comes from': async (list, stage) => {
      const { first, second, third } = await seedStory(stage);
      const { store, scope } = stage.context;
      const asked = { relation: 'followedFrom', toIds: [first.id, second.id] };
      expect((await list(store.db, scope, asked)).toSorted()).toEqual([second.id, third.id].toSorted());
      expect(await list(store.db, scope, { relation: 'teams', toIds: [first.id] })).toEqual([]);
    },
  },
});
