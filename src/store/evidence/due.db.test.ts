import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { keepRecord } from '../../../test/stage/evidence/story.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day, parseDay } from '../../core/base/day.ts';
import * as due from './due.ts';

const on = (text: string) => parseDay(text) ?? day(0);

const promise = async (stage: Stage, what: string, said: { readonly dueOn: string; readonly state: string }) => {
  const to = await keepRecord(stage, 'team', { name: what, function: 'engineering' });
  return keepRecord(stage, 'commitment', { what, to: [to.id], madeOn: '2026-01-01', ...said });
};

exercise(due, {
  listDueRecords: {
    'gives what is due by a day, the longest due first': async (list, stage) => {
      const { store, scope } = stage.context;
      const later = await promise(stage, 'Later', { dueOn: '2026-02-10', state: 'open' });
      const first = await promise(stage, 'First', { dueOn: '2026-02-01', state: 'open' });
      await promise(stage, 'Not yet', { dueOn: '2026-02-11', state: 'open' });
      await promise(stage, 'No more', { dueOn: '2026-01-20', state: 'released' });
      const found = await list(store.db, scope, { today: on('2026-02-10'), limit: 9 });
      expect(found).toEqual([
        { record: first, dueDay: on('2026-02-01') },
        { record: later, dueDay: on('2026-02-10') },
      ]);
      expect(await list(store.db, scope, { today: on('2026-02-10'), limit: 1 })).toHaveLength(1);
    },
  },
});
