import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { kindOf, seedRecord, seedRecords } from '../../../test/stage/ledger.ts';
import { freshId } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { fileRecord } from '../../core/ledger/filing.ts';
import { day } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import { listRecords } from './listing.ts';
import * as records from './records.ts';

exercise(records, {
  findRecord: {
    'answers a record as it was said, one that was taken out too': async (findRecord, stage) => {
      const { store, scope } = stage.context;
      const [draft, removed] = await seedRecords(stage, [{}, { standing: 'removed', fields: { name: 'Gone' } }]);
      if (draft === undefined || removed === undefined) throw new Error('two were seeded');
      expect(await findRecord(store.db, scope, draft.id)).toEqual(draft);
      expect(await findRecord(store.db, scope, removed.id)).toEqual(removed);
      expect(await findRecord(store.db, scope, freshId(stage.context))).toBeUndefined();
    },
  },
  listRecordsById: {
    'answers those that are there, however many are asked for': async (listRecordsById, stage) => {
      const { store, scope } = stage.context;
      const seeded = await seedRecords(stage, [{}, {}]);
      const strangers = Array.from({ length: 1_200 }, () => freshId<'record'>(stage.context));
      const found = await listRecordsById(store.db, scope, [...strangers, ...seeded.map(({ id }) => id)]);
      expect(found.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(seeded);
    },
  },
  insertRecords: {
    'keeps each with its links and its words': async (insertRecords, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedRecord(stage);
      const made = newImpact(stage, { what: 'Pays in stages', teams: [id] });
      await store.transact((tx) => insertRecords(tx, scope, [fileRecord(kindOf('impact'), made)]));
      expect(await records.findRecord(store.db, scope, made.id)).toEqual(made);
      expect(await records.listLinks(store.db, scope, [id])).toEqual([
        { fromId: made.id, relation: 'teams', toId: id },
      ]);
      expect(await search(stage, ['stages'])).toEqual([made.id]);
    },
  },
  updateRecord: {
    'brings a record, its links and its words up to what it says now': async (updateRecord, stage) => {
      const { store, scope } = stage.context;
      const [old, current] = await seedRecords(stage, [{ fields: { name: 'Old' } }, { fields: { name: 'Current' } }]);
      if (old === undefined || current === undefined) throw new Error('two were seeded');
      const before = newImpact(stage, { what: 'Pays in stages', teams: [old.id] });
      const after: LedgerRecord = {
        ...before,
        standing: 'kept',
        title: 'Pays at once',
        fields: { what: 'Pays at once', teams: [current.id], changedOn: '2026-02-01' },
        revision: 2,
        changedAt: instant(stage.clock.now + 1),
      };
      await store.transact(async (tx) => {
        await records.insertRecords(tx, scope, [fileRecord(kindOf('impact'), before)]);
        await updateRecord(tx, scope, fileRecord(kindOf('impact'), after));
      });
      expect(await records.findRecord(store.db, scope, before.id)).toEqual(after);
      expect(await records.listLinks(store.db, scope, [old.id])).toEqual([]);
      expect(await records.listLinks(store.db, scope, [current.id])).toHaveLength(1);
      expect(await search(stage, ['stages'])).toEqual([]);
      expect(await search(stage, ['once'], 'kept')).toEqual([before.id]);
      const dated = { filter: { standing: 'kept', from: day(20_485), until: day(20_485) }, limit: 9 } as const;
      expect((await listRecords(store.db, scope, dated)).map(({ record }) => record.id)).toEqual([before.id]);
    },
  },
  listLinks: {
    'answers the links at both ends, each once': async (listLinks, stage) => {
      const { store, scope } = stage.context;
      const { team, first, second } = await seedLinked(stage);
      expect(await listLinks(store.db, scope, [first.id])).toHaveLength(2);
      const all = await listLinks(store.db, scope, [team.id, first.id, second.id]);
      expect(all).toHaveLength(3);
      expect(all).toContainEqual({ fromId: second.id, relation: 'followedFrom', toId: first.id });
    },
  },
  listLinksUpTo: {
    'answers no more at either end than it is asked for': async (listLinksUpTo, stage) => {
      const { store, scope } = stage.context;
      const { team } = await seedLinked(stage);
      expect(await listLinksUpTo(store.db, scope, { ids: [team.id], most: 9 })).toHaveLength(2);
      expect(await listLinksUpTo(store.db, scope, { ids: [team.id], most: 1 })).toHaveLength(1);
    },
  },
  listOwnLinks: {
    'answers the links that records hold themselves': async (listOwnLinks, stage) => {
      const { store, scope } = stage.context;
      const { team, first, second } = await seedLinked(stage);
      expect(await listOwnLinks(store.db, scope, { ids: [team.id, first.id], most: 9 })).toEqual([
        { fromId: first.id, relation: 'teams', toId: team.id },
      ]);
      expect(await listOwnLinks(store.db, scope, { ids: [second.id], most: 1 })).toHaveLength(1);
    },
  },
  recordOf: {
    'is the record that a row holds': async (recordOf, stage) => {
      const { store, scope } = stage.context;
      const seeded = await seedRecord(stage);
      const row = await store.db
        .selectFrom('record')
        .selectAll()
        .where('workspace_id', '=', scope.workspaceId)
        .executeTakeFirstOrThrow();
      expect(recordOf(row)).toEqual(seeded);
    },
  },
});

const newImpact = (stage: Stage, fields: LedgerRecord['fields']): LedgerRecord => ({
  id: freshId(stage.context),
  kind: 'impact',
  standing: 'draft',
  means: 'import',
  title: String(fields['what']),
  fields,
  revision: 1,
  createdAt: stage.clock.now,
  changedAt: stage.clock.now,
});

async function seedLinked(stage: Stage) {
  const team = await seedRecord(stage);
  const first = await seedRecord(stage, { kind: 'impact', fields: { what: 'One', teams: [team.id] } });
  const fields = { what: 'Two', teams: [team.id], followedFrom: [first.id] };
  const second = await seedRecord(stage, { kind: 'impact', fields });
  return { team, first, second };
}

async function search({ context }: Stage, words: readonly string[], standing: LedgerRecord['standing'] = 'draft') {
  const page = { filter: { standing, words }, limit: 50 };
  return (await listRecords(context.store.db, context.scope, page)).map(({ record }) => record.id);
}
