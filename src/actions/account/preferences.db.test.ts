import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../test/stage/exercise.ts';
import { listTroubles, lookAtMemories } from '../../../test/stage/look.ts';
import { answer, passDays, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../test/stage/stage.ts';
import { freshId, openWorld } from '../base/context.ts';
import { changePreferences } from './changePreferences.ts';
import { getPreferences } from './getPreferences.ts';
import { openLocal } from './openLocal.ts';

type Wishes = Parameters<typeof changePreferences>[1];

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('changing how one studies', () => {
    test('is kept as it was said', async () => {
      const set = await stage();
      const wishes: Wishes = { ...(await getPreferences(set.context)), newPerDay: 0, relearningStepsMinutes: [] };
      expect(await changePreferences(set.context, wishes)).toEqual(wishes);
      expect(await getPreferences(set.context)).toEqual(wishes);
    });

    test.each<readonly [string, Partial<Wishes>, boolean]>([
      ['the retention aimed at', { retention: 0.8 }, true],
      ['the steps', { learningStepsMinutes: [] }, true],
      ['the longest interval', { longestIntervalDays: 3 }, true],
      ['the hour at which a day begins', { calendar: { timeZone: 'UTC', dayStartHour: 12 } }, true],
      ['the daily limits', { newPerDay: 1, reviewsPerDay: 2 }, false],
      ['the longest answer', { longestAnswerSeconds: 5 }, false],
    ])('%s leaves every card as its answers fold under the new wishes', async (_, wishes, isFolded) => {
      const set = await withHistory(await stage());
      const before = await lookAtMemories(set);
      await changePreferences(set.context, { ...(await getPreferences(set.context)), ...wishes });
      expect(await listTroubles(set)).toEqual([]);
      const after = await lookAtMemories(set);
      expect(JSON.stringify(after) !== JSON.stringify(before)).toBe(isFolded);
    });

    test('back and forth leaves everything as it was', async () => {
      const set = await withHistory(await stage());
      const [before, wishes] = [await lookAtMemories(set), await getPreferences(set.context)];
      await changePreferences(set.context, {
        ...wishes,
        retention: 0.75,
        calendar: { timeZone: 'Asia/Tokyo', dayStartHour: 7 },
      });
      await changePreferences(set.context, wishes);
      expect(await lookAtMemories(set)).toEqual(before);
    });

    test('while an answer comes in loses neither', async () => {
      const set = await withHistory(await stage());
      const cards = await seedCards(set, (await seedDeck(set)).id, 5);
      const wishes = await getPreferences(set.context);
      const changing = [0.8, 0.95, 0.85].map((retention) => changePreferences(set.context, { ...wishes, retention }));
      await Promise.all([...changing, ...cards.map((card) => answer(set, card, 'easy'))]);
      expect(await listTroubles(set)).toEqual([]);
    });
  });

  test('a store that somebody uses opens for them, whoever starts it', async () => {
    const { context } = await stage();
    const world = openWorld(context.now);
    const [first, second] = [
      await openLocal(context.store, world, 'UTC'),
      await openLocal(context.store, world, 'Asia/Tokyo'),
    ];
    expect(second).toEqual(first);
    expect(first.learnerId).not.toBe(freshId(world));
  });
});

async function withHistory(set: Stage): Promise<Stage> {
  const cards = await seedCards(set, (await seedDeck(set)).id, 3);
  const grades = ['easy', 'good', 'again'] as const;
  for (const time of grades.keys()) {
    for (const [index, card] of cards.entries()) await answer(set, card, grades[(index + time) % grades.length]);
    passDays(set, 4 + time);
  }
  return set;
}
