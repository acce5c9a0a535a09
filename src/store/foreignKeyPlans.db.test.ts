import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshId, seedDeck, written } from '../../test/stage/seed.ts';
import { engines, type House, monday, openHouse, setStage } from '../../test/stage/stage.ts';
import type { Tx } from './base/database.ts';
import { insertCards } from './study/cards.ts';
import { insertNotes } from './study/notes.ts';

describe.runIf(engines.includes('postgres'))('in a database that was never measured', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse('postgres');
  });
  afterAll(() => house.tearDown());

  test('each card that is inserted looks for its note alone, however many there are', async () => {
    const stage = await setStage(house.store);
    const { id: deckId } = await seedDeck(stage);
    const { context } = stage;
    const fetched = await context.store.transact(async (tx) => {
      const keep = async (count: number): Promise<number> => {
        const notes = Array.from({ length: count }, () => ({
          ...written(),
          id: freshId<'note'>(context),
          deckId,
          createdAt: monday,
          changedAt: monday,
        }));
        await insertNotes(tx, context.scope, notes);
        const cards = notes.map(({ id: noteId }, position) => ({
          id: freshId<'card'>(context),
          noteId,
          deckId,
          ordinal: 0,
          position,
        }));
        await insertCards(tx, context.scope, cards);
        return countFetched(tx);
      };
      // The first few make the plan, over a table that is small as yet.
      for (const count of [50, 500, 500]) await keep(count);
      const before = await keep(500);
      return (await keep(500)) - before;
    });
    expect(fetched).toBeGreaterThanOrEqual(500);
    expect(fetched).toBeLessThan(5_000);
  });
});

async function countFetched(tx: Tx): Promise<number> {
  const { rows } = await sql<{ fetched: number }>`select idx_tup_fetch as fetched
    from pg_stat_xact_user_tables where relname = 'note'`.execute(tx);
  return rows[0]?.fetched ?? 0;
}
