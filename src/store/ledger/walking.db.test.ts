import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord, seedRecords } from '../../../test/stage/ledger.ts';
import * as walking from './walking.ts';

exercise(walking, {
  walkRecords: {
    'comes past every record once, in the order in which they were made': async (walkRecords, stage) => {
      const { store, scope } = stage.context;
      const made = await seedRecords(stage, [{}, { kind: 'impact', fields: { what: 'Impact' } }, {}]);
      const first = await walkRecords(store.db, scope, { after: null, limit: 2 });
      const rest = await walkRecords(store.db, scope, { after: first[1]?.id ?? null, limit: 2 });
      expect([...first, ...rest]).toEqual(made);
      expect(await walkRecords(store.db, scope, { after: rest[0]?.id ?? null, limit: 2 })).toEqual([]);
    },
    'keeps to one kind where it is told to': async (walkRecords, stage) => {
      const { store, scope } = stage.context;
      await seedRecord(stage);
      const person = await seedRecord(stage, { kind: 'person', fields: { name: 'Noor' } });
      expect(await walkRecords(store.db, scope, { after: null, kind: 'person', limit: 9 })).toEqual([person]);
    },
    'leaves out what was removed': async (walkRecords, stage) => {
      const { store, scope } = stage.context;
      await seedRecord(stage, { standing: 'removed' });
      expect(await walkRecords(store.db, scope, { after: null, limit: 9 })).toEqual([]);
    },
  },
});
