import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import type { RecordId } from '../../core/base/id.ts';
import type { Leaf } from '../../core/ledger/log/leaf.ts';
import * as revisions from './revisions.ts';

exercise(revisions, {
  insertRevisions: {
    'keeps the leaf to the byte, and what opens it': async (insertRevisions, stage) => {
      const { store, scope } = stage.context;
      const { id: recordId } = await seedRecord(stage);
      const kept = {
        id: freshId<'revision'>(stage.context),
        recordId,
        number: 2,
        leafIndex: 1,
        leaf: '{"fields":{"name":"ab"},"at":"2026-03-02T09:00:00.000Z"}',
        disclosures: { name: { salt: 'cd', value: 'Payments' } },
      };
      await store.transact((tx) => insertRevisions(tx, scope, [kept]));
      expect((await revisions.listRevisions(store.db, scope, recordId)).at(-1)).toEqual(kept);
    },
  },
  listRevisions: {
    'answers every one of a record, oldest first': async (listRevisions, stage) => {
      const { store, scope } = stage.context;
      const id = await seedThree(stage);
      const found = await listRevisions(store.db, scope, id);
      expect(found.map(({ number, leafIndex }) => [number, leafIndex])).toEqual([
        [1, 0],
        [2, 1],
        [3, 2],
      ]);
    },
  },
  findRevision: {
    'answers the one of that number': async (findRevision, stage) => {
      const { store, scope } = stage.context;
      const recordId = await seedThree(stage);
      expect(await findRevision(store.db, scope, { recordId, number: 2 })).toMatchObject({ number: 2 });
      expect(await findRevision(store.db, scope, { recordId, number: 4 })).toBeUndefined();
    },
  },
  listEverSaid: {
    'answers all that records of a kind said, those that were taken out too, each in its order': async (
      list,
      stage,
    ) => {
      const { store, scope } = stage.context;
      const id = await seedThree(stage);
      await seedRecord(stage, { id, standing: 'removed' });
      await seedRecord(stage, { kind: 'person' });
      const found = await list(store.db, scope, ['team', 'impact']);
      expect(found.map(({ recordId, number }) => [recordId, number])).toEqual([1, 2, 3, 4].map((one) => [id, one]));
    },
  },
  listRevisionsOf: {
    'answers those of many records by their numbers, and leaves out what is not there': async (list, stage) => {
      const { store, scope } = stage.context;
      const [first, second] = [await seedThree(stage), await seedThree(stage)];
      const wanted = [
        { recordId: first, number: 1 },
        { recordId: second, number: 3 },
        { recordId: second, number: 9 },
      ];
      const found = await list(store.db, scope, wanted);
      expect(found.map(({ recordId, number }) => ({ recordId, number })).toSorted(byNumber)).toEqual(
        wanted.slice(0, 2),
      );
      expect(await list(store.db, scope, [])).toEqual([]);
    },
  },
  listLastRevisions: {
    'answers a page, newest first': async (listLastRevisions, stage) => {
      const { store, scope } = stage.context;
      const recordId = await seedThree(stage);
      const page = await listLastRevisions(store.db, scope, { recordId, before: 3, limit: 1 });
      expect(page.map(({ number }) => number)).toEqual([2]);
    },
  },
  listLeaves: {
    'answers what was said in the order of the log, a page at a time': async (listLeaves, stage) => {
      const { store, scope } = stage.context;
      const first = await seedThree(stage);
      const { id: second } = await seedRecord(stage);
      const page = await listLeaves(store.db, scope, { from: 2, limit: 5 });
      expect(page.map(({ recordId, leafIndex }) => [recordId, leafIndex])).toEqual([
        [first, 2],
        [second, 3],
      ]);
      expect(await listLeaves(store.db, scope, { from: 0, limit: 1 })).toHaveLength(1);
    },
  },
  keepDisclosures: {
    'forgets what is left out, and leaves the leaf as it is': async (keepDisclosures, stage) => {
      const { store, scope } = stage.context;
      const recordId = await seedThree(stage);
      const before = await revisions.listRevisions(store.db, scope, recordId);
      await store.transact((tx) => keepDisclosures(tx, scope, { recordId, number: 2, disclosures: {} }));
      const after = await revisions.listRevisions(store.db, scope, recordId);
      expect(after.map(({ leaf }) => leaf)).toEqual(before.map(({ leaf }) => leaf));
      expect(after.map((one) => revisions.revisionOf(one).fields)).toEqual([{ name: 'One' }, {}, { name: 'Three' }]);
    },
  },
  revisionOf: {
    'says what the leaf and its disclosures say': async (revisionOf, stage) => {
      const { store, scope } = stage.context;
      const recordId = await seedThree(stage);
      const [kept] = await revisions.listRevisions(store.db, scope, recordId);
      if (kept === undefined) throw new Error('three were seeded');
      expect(revisionOf(kept)).toEqual({
        id: kept.id,
        recordId,
        number: 1,
        kind: 'team',
        standing: 'draft',
        authorId: null,
        means: 'person',
        at: stage.clock.now,
        fields: { name: 'One' },
      });
    },
  },
  listErased: {
    'names the fields that the leaf holds and nothing opens': (listErased) => {
      const leaf = JSON.stringify({ fields: { name: 'ab', note: 'cd' } } as unknown as Leaf);
      const kept = { id: '' as never, recordId: '' as never, number: 1, leafIndex: 0, leaf };
      expect(listErased({ ...kept, disclosures: { name: { salt: '', value: 'Payments' } } })).toEqual(['note']);
    },
  },
});

async function seedThree(stage: Stage): Promise<RecordId> {
  const { id } = await seedRecord(stage, { fields: { name: 'One' } });
  for (const name of ['Two', 'Three']) await seedRecord(stage, { id, fields: { name } });
  return id;
}

const byNumber = (one: { readonly number: number }, other: { readonly number: number }): number =>
  one.number - other.number;
