import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedRecord } from '../../../../test/stage/ledger.ts';
import { setStage } from '../../../../test/stage/stage.ts';
import { taken } from '../../../../test/walls/ground/house.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { openSqlite } from '../../../store/base/openSqlite.ts';
import { eraseRecord } from './eraseRecord.ts';

test('what was erased stood in the file for whoever reads its free pages, or those of the search', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-remains-'));
  const store = await openSqlite(join(folder, 'cairn.db'));
  if (isRefusal(store)) throw new Error(store.message);
  const set = await setStage(store);
  const long = Array.from({ length: 200 }, (_, at) => `zanzibar${at} is where it was`).join('\n');
  const { id: recordId } = await seedRecord(set, { fields: { name: 'Zanzibar', note: long } });
  for (let at = 0; at < 60; at += 1)
    await seedRecord(set, { fields: { name: `Beside it ${at}`, note: `Something else ${at} and more of it` } });
  await seedRecord(set, { id: recordId, fields: { name: 'Zanzibar once more', note: `${long}\nAnd on.` } });
  taken(await eraseRecord(set.context, { recordId }));
  await store.close();
  const left = readdirSync(folder).map((name) => [
    name,
    /zanzibar/i.exec(readFileSync(join(folder, name), 'latin1'))?.[0],
  ]);
  rmSync(folder, { recursive: true });
  expect(left.filter(([, found]) => found !== undefined)).toEqual([]);
});
