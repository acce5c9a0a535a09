import { expect } from 'vitest';
import { seedDecision } from '../../../test/stage/decisions.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import * as reopenings from './reopenings.ts';

exercise(reopenings, {
  countReopenings: {
    'counts the requests that are kept, and leaves out decisions that nobody asked about': async (
      countReopenings,
      stage,
    ) => {
      const [asked] = [await seedDecision(stage), await seedDecision(stage)];
      const request = { kind: 'reopening', fields: { why: 'Again?', of: [asked.id] } };
      for (const standing of ['kept', 'kept', 'draft', 'removed'] as const)
        await seedRecord(stage, { ...request, standing });
      const { store, scope } = stage.context;
      expect(await countReopenings(store.db, scope)).toEqual(new Map([[asked.id, 2]]));
    },
  },
});
