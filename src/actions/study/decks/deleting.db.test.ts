import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { listTroubles, lookAtMemories } from '../../../../test/stage/look.ts';
import { answer, seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { CardId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { freshId } from '../../base/context.ts';
import { deleteCards } from '../cards/deleteCards.ts';
import { getDeck } from './getDeck.ts';
import { deleteDeck } from './deleteDeck.ts';
import { listDecks } from './listDecks.ts';
import { undoDeletion } from './undoDeletion.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('deleting', () => {
    test('a deck of 3,000 cards and undoing it brings everything back as it was, in a moment', async () => {
      const set = await stage();
      const deck = await seedDeck(set);
      await seedCards(set, (await seedDeck(set)).id, 3);
      const cards = await seedCards(set, deck.id, 3_000);
      for (const card of cards.slice(0, 3)) await answer(set, card, 'easy');
      const before = { decks: await listDecks(set.context), memories: await lookAtMemories(set) };
      const startedAt = performance.now();
      const deleted = await deleteDeck(set.context, { deckId: deck.id });
      if (isRefusal(deleted)) throw new Error(deleted.message);
      expect(deleted.cards).toBe(3_000);
      expect((await listDecks(set.context)).decks).toHaveLength(1);
      expect(await getDeck(set.context, { deckId: deck.id })).toMatchObject({ code: 'no-deck' });
      expect(await deleteDeck(set.context, { deckId: deck.id })).toMatchObject({ code: 'no-deck' });
      expect(await undoDeletion(set.context, deleted)).toEqual({ done: true });
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect({ decks: await listDecks(set.context), memories: await lookAtMemories(set) }).toEqual(before);
      expect(await undoDeletion(set.context, deleted)).toMatchObject({ code: 'no-deletion' });
      expect(await listTroubles(set)).toEqual([]);
    });

    test('cards and undoing it after their deck went brings the deck back with them alone', async () => {
      const set = await stage();
      const deck = await seedDeck(set);
      const cards = await seedCards(set, deck.id, 3);
      const one = await removeCards(set, cards.slice(0, 1));
      const all = await deleteDeck(set.context, { deckId: deck.id });
      expect(await undoDeletion(set.context, one)).toEqual({ done: true });
      expect(await getDeck(set.context, { deckId: deck.id })).toMatchObject({ cards: 1, fresh: 1 });
      if (isRefusal(all)) throw new Error(all.message);
      expect(await undoDeletion(set.context, all)).toEqual({ done: true });
      expect(await getDeck(set.context, { deckId: deck.id })).toMatchObject({ cards: 3 });
    });

    test('a deck leaves what was deleted before it deleted when it comes back', async () => {
      const set = await stage();
      const deck = await seedDeck(set);
      const cards = await seedCards(set, deck.id, 3);
      await removeCards(set, cards.slice(0, 1));
      const all = await deleteDeck(set.context, { deckId: deck.id });
      if (isRefusal(all)) throw new Error(all.message);
      await undoDeletion(set.context, all);
      expect(await getDeck(set.context, { deckId: deck.id })).toMatchObject({ cards: 2 });
    });

    test('what is not there deletes nothing, and there is nothing to bring back', async () => {
      const set = await stage();
      const nothing = await removeCards(set, [freshId<'card'>(set.context)]);
      expect(nothing).toMatchObject({ notes: 0, cards: 0 });
      expect(await undoDeletion(set.context, nothing)).toMatchObject({ code: 'no-deletion' });
    });
  });
});

const removeCards = (set: Stage, cardIds: readonly CardId[]) =>
  deleteCards(set.context, { cards: { kind: 'these', cardIds: [...cardIds] } });
