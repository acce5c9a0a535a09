import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { kindOf, lookAtLedger, lookAtSearch, seedRecord } from '../../../test/stage/ledger.ts';
import { freshId, only } from '../../../test/stage/seed.ts';
import { fileRecord } from '../../core/ledger/filing.ts';
import * as filed from './filed.ts';
import { listRecords } from './listing.ts';

exercise(filed, {
  listFiled: {
    'answers records with all that they are found by': async (listFiled, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedRecord(stage);
      const fields = { what: 'Pays in stages', teams: [id], changedOn: '2026-02-01' };
      const impact = await seedRecord(stage, { kind: 'impact', fields });
      const found = await listFiled(store.db, scope, [impact.id, freshId(stage.context)]);
      expect(found).toEqual([fileRecord(kindOf('impact'), impact)]);
    },
  },
  listUnsaid: {
    'names records that no revision says': async (listUnsaid, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedRecord(stage);
      expect(await listUnsaid(store.db, scope, 5)).toEqual([]);
      await store.transact((tx) => tx.deleteFrom('revision').where('record_id', '=', id).execute());
      expect(await listUnsaid(store.db, scope, 5)).toEqual([id]);
    },
  },
  forgetStruckWords: {
    'leaves nothing of them in the search, and what stands there to be found': async (forgetStruckWords, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedRecord(stage, { fields: { name: 'Zanzibar' } });
      await seedRecord(stage, { id, fields: { name: 'Madeira' } });
      await store.transact((tx) => forgetStruckWords(tx, scope));
      expect(await lookAtLedger(stage)).toMatch(/madeira/i);
      const found = { filter: { standing: 'draft', words: ['madeira'] }, limit: 5 } as const;
      expect(only(await listRecords(store.db, scope, found)).record.id).toBe(id);
      if (store.engine === 'sqlite') expect(await lookAtSearch(store)).not.toMatch(/zanzibar/i);
    },
  },
  reenterWords: {
    'leaves records to be found as before': async (reenterWords, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedRecord(stage);
      await store.transact((tx) => reenterWords(tx, scope));
      const page = { filter: { standing: 'draft', words: ['payments'] }, limit: 5 } as const;
      expect(only(await listRecords(store.db, scope, page)).record.id).toBe(id);
    },
  },
});
