import { describe, expect, test } from 'vitest';
import { stageOn } from '../../test/stage/exercise.ts';
import { engines } from '../../test/stage/stage.ts';
import { seedDeck } from '../../test/stage/seed.ts';
import { findDeck, listDecks, updateDeck } from './study/decks.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a transaction', () => {
    test('keeps nothing of work that throws', async () => {
      const { context } = await stage();
      const deck = await seedDeck({ context, clock: { now: context.now() } });
      const broken = context.store.transact(async (tx) => {
        await updateDeck(tx, context.scope, { id: deck.id, name: 'Half' });
        throw new Error('midway');
      });
      await expect(broken).rejects.toThrow('midway');
      expect(await findDeck(context.store.db, context.scope, deck.id)).toEqual(deck);
    });

    test('shows others nothing before it is done, and does not make them wait', async () => {
      const { context } = await stage();
      const { store, scope } = context;
      const deck = await seedDeck({ context, clock: { now: context.now() } });
      const seen = await store.transact(async (tx) => {
        await updateDeck(tx, scope, { id: deck.id, name: 'Later' });
        const [outside, inside] = [await listDecks(store.db, scope), await listDecks(tx, scope)];
        return [outside, inside].map(([first]) => first?.name);
      });
      expect(seen).toEqual([deck.name, 'Later']);
      expect((await findDeck(store.db, scope, deck.id))?.name).toBe('Later');
    });

    test('answers what its work answers, many at once', async () => {
      const { context } = await stage();
      const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => context.store.transact(async () => number)));
      expect(answers).toEqual([1, 2, 3, 4, 5]);
    });
  });
});
