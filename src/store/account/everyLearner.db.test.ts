import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
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
});
