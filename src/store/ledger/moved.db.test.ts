import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import type { RecordId } from '../../core/base/id.ts';
import * as moved from './moved.ts';
import { keepCheckpoint } from './proofs.ts';

const nowhere = '01ARZ3NDEKTSV4RRFFQ69G5FAV' as RecordId;

exercise(moved, {
  listPlacedLeaves: {
    'answers a page in the order of the log': async (listPlacedLeaves, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedRecord(stage);
      await seedRecord(stage);
      await seedRecord(stage, { id, fields: { name: 'Billing' } });
      const page = await listPlacedLeaves(store.db, scope, { from: 1, limit: 2 });
      expect(page.map(({ leafIndex }) => leafIndex)).toEqual([1, 2]);
      expect(page[1]?.leaf).toContain(id);
      expect(await listPlacedLeaves(store.db, scope, { from: 0, limit: 1 })).toHaveLength(1);
    },
  },
  listCheckpointsWithin: {
    'answers those above one size and up to another, the smallest first': async (listCheckpointsWithin, stage) => {
      const { store, scope } = stage.context;
      await seedRecord(stage);
      for (const size of [4, 1, 3, 2]) {
        const kept = { size, origin: 'cairn/1', note: `${size}`, madeAt: stage.clock.now };
        await store.transact((tx) => keepCheckpoint(tx, scope, kept));
      }
      const found = await listCheckpointsWithin(store.db, scope, { above: 1, most: 3 });
      expect(found.map(({ size, note }) => [size, note])).toEqual([
        [2, '2'],
        [3, '3'],
      ]);
    },
  },
  listLinkShapes: {
    'answers each way in which records are linked, once': async (listLinkShapes, stage) => {
      const team = await seedRecord(stage);
      const fields = { what: 'Pays', teams: [team.id] };
      await seedRecord(stage, { kind: 'impact', fields });
      const { id } = await seedRecord(stage, { kind: 'impact', fields: { ...fields, teams: [team.id, nowhere] } });
      await seedRecord(stage, { id, fields: { ...fields, followedFrom: [id] } });
      const found = await listLinkShapes(stage.context.store.db, stage.context.scope);
      expect(found.toSorted((one, other) => (one.relation < other.relation ? -1 : 1))).toEqual([
        { from: 'impact', relation: 'followedFrom', to: null },
        { from: 'impact', relation: 'teams', to: 'team' },
      ]);
      await seedRecord(stage, { kind: 'impact', fields: { ...fields, teams: [nowhere] } });
      expect(await listLinkShapes(stage.context.store.db, stage.context.scope)).toContainEqual({
        from: 'impact',
        relation: 'teams',
        to: null,
      });
    },
  },
});
