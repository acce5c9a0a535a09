import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../test/stage/exercise.ts';
import { seedRecords } from '../../test/stage/ledger.ts';
import { engines } from '../../test/stage/stage.ts';
import type { Store } from './base/database.ts';

describe.skipIf(!engines.includes('postgres'))('on PostgreSQL a table', () => {
  const stage = stageOn('postgres');

  test('is measured in the transaction that lets it grow by much, and by no other', async () => {
    const set = await stage();
    const { store } = set.context;
    await seedRecords(set, [{}, {}]);
    expect(await rowsKnown(store)).toBeLessThan(1);
    await seedRecords(
      set,
      Array.from({ length: 1_200 }, () => ({})),
    );
    expect(await rowsKnown(store)).toBeGreaterThan(1_000);
  });
});

/** How many records PostgreSQL takes there to be; below 1 where it has not looked. */
async function rowsKnown({ identity }: Store): Promise<number> {
  const asked = sql<{ rows: number }>`select reltuples as rows from pg_class where relname = 'record'`;
  const { rows } = await asked.execute(identity.reader);
  return rows[0]?.rows ?? 0;
}
