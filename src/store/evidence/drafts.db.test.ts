import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedStory } from '../../../test/stage/evidence/story.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { RecordId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import * as drafts from './drafts.ts';

const putBack = ({ context: { store, scope } }: Stage, ids: readonly RecordId[]) =>
  store.transact(async (tx) => {
    for (const [at, id] of ids.entries())
      await tx
        .updateTable('record')
        .set({ standing: 'draft', changed_at: instant(1_750_000_000_000 + at) })
        .where('workspace_id', '=', scope.workspaceId)
        .where('id', '=', id)
        .execute();
  });

exercise(drafts, {
  listOldestDrafts: {
    'gives those that nobody touched for longest, whole, and no more than asked for': async (list, stage) => {
      const { first, second, third } = await seedStory(stage);
      const { store, scope } = stage.context;
      await putBack(stage, [third.id, first.id, second.id]);
      const found = await list(store.db, scope, { limit: 2 });
      expect(found).toMatchObject([
        { id: third.id, standing: 'draft', fields: third.fields },
        { id: first.id, standing: 'draft' },
      ]);
    },
  },
  countDrafts: {
    'counts drafts alone': async (count, stage) => {
      const { first } = await seedStory(stage);
      const { store, scope } = stage.context;
      expect(await count(store.db, scope)).toBe(0);
      await putBack(stage, [first.id]);
      expect(await count(store.db, scope)).toBe(1);
    },
  },
});
