import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../test/stage/exercise.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { engines, type Stage } from '../../../test/stage/stage.ts';
import { taken } from '../../../test/walls/ground/house.ts';
import type { RecordId } from '../../core/base/id.ts';
import type { Tx } from '../../store/base/database.ts';
import { eraseRecord } from './erasing/eraseRecord.ts';
import { examineLedger, mendLedger } from './examineLedger.ts';
import { getRecord } from './records/getRecord.ts';
import { listRecords } from './records/listRecords.ts';

describe.each(engines)('a ledger on %s', (engine) => {
  const stage = stageOn(engine);

  test('that was written, changed, taken out and erased agrees with itself', async () => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    taken(await eraseRecord(set.context, { recordId, fields: ['before'] }));
    taken(await eraseRecord(set.context, { recordId }));
    expect(await examineLedger(set.context)).toEqual([]);
    expect(await examineLedger((await stage()).context)).toEqual([]);
  });

  const damages: Readonly<
    Record<string, readonly [damage: (tx: Tx, id: RecordId) => Promise<unknown>, message: string]>
  > = {
    'a leaf': [
      (tx, id) =>
        tx
          .updateTable('revision')
          .set({ leaf: '{"fields":{}}' } as never)
          .where('record_id', '=', id)
          .execute(),
      'The log of the ledger is not what its leaves add up to',
    ],
    'a node of the tree': [
      (tx) =>
        tx
          .updateTable('ledger_node')
          .set({ hash: 'a'.repeat(64) } as never)
          .where('level', '=', 1)
          .execute(),
      'The log of the ledger is not what its leaves add up to',
    ],
    'the edge of the tree': [
      (tx) => tx.updateTable('ledger_log').set({ size: 2 }).execute(),
      'The log of the ledger is not what its leaves add up to',
    ],
    'a value': [
      (tx, id) =>
        tx
          .updateTable('revision')
          .set({ disclosures: '{"what":{"salt":"ab","value":"Another"}}' })
          .where('record_id', '=', id)
          .where('number', '=', 1)
          .execute(),
      'Values in the ledger are not those that were logged',
    ],
    'a revision': [
      (tx, id) => tx.deleteFrom('revision').where('record_id', '=', id).where('number', '=', 2).execute(),
      'Records have no revision that says them',
    ],
  };

  test.each(Object.entries(damages))('is found out where somebody changes %s', async (_, [damage, message]) => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    await set.context.store.transact((tx) => damage(tx, recordId));
    const troubles = await examineLedger(set.context);
    expect(troubles).toContainEqual(expect.objectContaining({ message, mend: 'restore' }));
  });

  const caches: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    'what a record says': (tx) => tx.updateTable('record').set({ fields: '{}', title: '' }).execute(),
    'its day': (tx) => tx.updateTable('record').set({ day: null }).execute(),
    'its links': (tx) => tx.deleteFrom('record_link').execute(),
    'its words': (tx) => tx.deleteFrom('record_text').execute(),
  };

  test.each(Object.entries(caches))('makes again of its log: %s', async (_, lose) => {
    const set = await stage();
    const { recordId } = await seedTwo(set);
    const before = await getRecord(set.context, { recordId });
    await set.context.store.transact((tx) => lose(tx));
    expect(await examineLedger(set.context)).toContainEqual(
      expect.objectContaining({ message: 'Records are not what their newest revision says', mend: 'rebuild' }),
    );
    expect(await mendLedger(set.context)).toBeGreaterThan(0);
    expect(await examineLedger(set.context)).toEqual([]);
    expect(await getRecord(set.context, { recordId })).toEqual(before);
    const asked = { standing: 'draft', search: 'stages', from: '2026-02-01', until: '2026-02-01' } as const;
    expect((await listRecords(set.context, asked)).records).toHaveLength(1);
  });
});

/** A team, and an impact on it that was said twice. */
async function seedTwo(set: Stage) {
  const team = await seedRecord(set);
  const fields = { what: 'Pays', teams: [team.id], before: 'At once' };
  const { id: recordId } = await seedRecord(set, { kind: 'impact', fields });
  await seedRecord(set, { id: recordId, fields: { ...fields, what: 'Pays in stages', changedOn: '2026-02-01' } });
  return { recordId };
}
