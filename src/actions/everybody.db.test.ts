import { afterAll, describe, expect, test } from 'vitest';
import { openAll, openStore, openYard } from '../../test/stage/everyTable.ts';
import { answer, seedCards, seedDeck } from '../../test/stage/seed.ts';
import { engines, setStage } from '../../test/stage/stage.ts';
import { asApp } from '../../test/harness/postgres.ts';
import { isRefusal } from '../core/base/refusal.ts';
import type { Whole } from '../store/base/archive/handle.ts';
import { examineAll, mendAll, openEverybody } from './everybody.ts';

const yard = openYard();
afterAll(() => yard.remove());

/** Works with everybody in a place. */
async function withAll<Done>(
  place: Whole,
  work: (contexts: Parameters<typeof examineAll>[0]) => Promise<Done>,
): Promise<Done> {
  const everybody = await openEverybody(place, 'write');
  if (isRefusal(everybody)) throw new Error(everybody.message);
  return work(everybody.contexts).finally(everybody.close);
}

describe.each(engines)('on %s', (engine) => {
  test('what everybody has is looked over as one, and mended', async () => {
    const place = await yard.openPlace(engine);
    const store = await openStore(place);
    for (const cards of [3, 2]) {
      const stage = await setStage(store);
      for (const card of await seedCards(stage, (await seedDeck(stage)).id, cards)) await answer(stage, card);
    }
    await store.close();
    const totals = { deck: 2, note: 5, card: 5, review: 5, undo: 0 };
    expect(await withAll(place, examineAll)).toEqual({ totals, troubles: [] });

    const all = await openAll(place);
    await all.handle.updateTable('memory').set({ answers: 9 }).execute();
    await all.close();
    expect(await withAll(place, examineAll)).toEqual({
      totals,
      troubles: [
        {
          message: 'Cards are not remembered as their answers say',
          rows: 5,
          examples: expect.objectContaining({ length: 5 }),
          mend: 'rebuild',
        },
      ],
    });
    expect(await withAll(place, mendAll)).toBe(5);
    expect(await withAll(place, examineAll)).toEqual({ totals, troubles: [] });
  });

  test('where nobody has learnt anything yet there is nothing to look over', async () => {
    expect(await openEverybody(await yard.openPlace(engine), 'read')).toMatchObject({ code: 'nothing yet' });
  });
});

test.runIf(engines.includes('postgres'))('a role that would see a part only is told to name the owner', async () => {
  const place = await yard.openPlace('postgres');
  const url = place.kind === 'postgres' ? place.url : '';
  expect(await openEverybody({ kind: 'postgres', url: asApp(url) }, 'read')).toMatchObject({
    code: 'not owner',
    message: expect.stringContaining('Name the role that owns them in DATABASE_OWNER_URL.'),
  });
});
