import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { setStage } from '../../../test/stage/stage.ts';
import { closedWall } from '../base/wall.ts';
import * as everyLearner from './everyLearner.ts';

exercise(everyLearner, {
  listLearnerScopes: {
    'names everybody who learns, each once; behind a wall nobody but who is there': async (list, { context }) => {
      const other = await setStage(context.store.behind(closedWall));
      const scopes = await list(context.store.db);
      const learners = scopes.map(({ learnerId }) => learnerId);
      expect(new Set(learners).size).toBe(learners.length);
      expect(scopes).toContainEqual(context.scope);
      const { learnerId } = other.context.scope;
      expect(learners.includes(learnerId)).toBe(context.store.engine === 'sqlite');
    },
  },
  listLedgerScopes: {
    'names every workspace that has a ledger, each once': async (list, stage) => {
      const ids = async () => (await list(stage.context.store.db)).map(({ workspaceId }) => workspaceId);
      expect(await ids()).not.toContain(stage.context.scope.workspaceId);
      await seedRecord(stage);
      await seedRecord(stage);
      expect((await ids()).filter((id) => id === stage.context.scope.workspaceId)).toHaveLength(1);
    },
  },
});
