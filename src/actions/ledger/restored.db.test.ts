import { afterAll, describe, expect, test } from 'vitest';
import { openStore, openYard } from '../../../test/stage/everyTable.ts';
import { seedRecord } from '../../../test/stage/ledger.ts';
import { engines, setStage } from '../../../test/stage/stage.ts';
import { taken } from '../../../test/walls/ground/house.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Whole } from '../../store/base/archive/handle.ts';
import { takeSnapshot } from '../../store/base/archive/snapshot.ts';
import { unpackIntoDatabase, unpackIntoFile } from '../../store/base/archive/unpack.ts';
import { copyDataFile, listDamage } from '../../store/base/dataFile.ts';
import { wallOf } from '../../store/base/wall.ts';
import { openWorld } from '../base/context.ts';
import { examineLedger } from './examineLedger.ts';
import { eraseRecord } from './erasing/eraseRecord.ts';
import { listRecords } from './records/listRecords.ts';

const yard = openYard();
afterAll(() => yard.remove());

const ways = engines.flatMap((from) => engines.map((to) => ({ from, to })));

test.each(ways)(
  'a ledger of $from restored into $to is found by search, and agrees with itself',
  async ({ from, to }) => {
    const place = await yard.openPlace(from);
    const scope = await fill(place);
    const other = await yard.emptyPlace(to);
    const snapshot = taken(await takeSnapshot(place));
    const packed = { migration: snapshot.migration, rows: snapshot.rows() };
    taken(await (other.kind === 'file' ? unpackIntoFile(other.path, packed) : unpackIntoDatabase(other, packed)));
    await snapshot.close();
    await expectWhole(other, scope);
  },
);

describe('a copy of the data file', () => {
  test('is found by search too, and nothing in it is damaged', async () => {
    const place = await yard.openPlace('sqlite');
    const scope = await fill(place);
    const path = yard.path('copy.db');
    if (place.kind !== 'file') throw new Error('SQLite keeps a file');
    taken(copyDataFile(place.path, path));
    await expectWhole({ kind: 'file', path }, scope);
    expect(listDamage(path)).toEqual([]);
  });
});

async function fill(place: Whole): Promise<Scope> {
  const store = await openStore(place);
  const set = await setStage(store);
  const { id } = await seedRecord(set, { fields: { name: 'Payments' } });
  await seedRecord(set, { id, fields: { name: 'Billing in Zürich', note: 'Zanzibar' } });
  taken(await eraseRecord(set.context, { recordId: id, fields: ['note'] }));
  await store.close();
  return set.context.scope;
}

async function expectWhole(place: Whole, scope: Scope): Promise<void> {
  const store = await openStore(place);
  const context = { ...openWorld(), store: store.behind(wallOf(scope)), scope };
  const found = async (search: string): Promise<number> =>
    (await listRecords(context, { standing: 'draft', search })).records.length;
  expect([await found('zurich bill'), await found('b'), await found('payments'), await found('zanzibar')]).toEqual([
    1, 1, 0, 0,
  ]);
  expect(await examineLedger(context)).toEqual([]);
  await store.close();
}
