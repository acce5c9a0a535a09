import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, answer, seedCards, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import { setDeckDeletion, setDeletion } from './bulk.ts';
import { appendUndo } from './reviews.ts';
import * as totals from './totals.ts';

exercise(totals, {
  countTotals: {
    'counts what there is, deleted or not': async (countTotals, stage) => {
      const { store, scope, now } = stage.context;
      expect(await countTotals(store.db, scope)).toEqual({ deck: 0, note: 0, card: 0, review: 0, undo: 0 });
      const deck = await seedDeck(stage);
      const [reversed] = await seedNotes(stage, deck.id, [{ kind: 'reversed' }]);
      const [cardId] = await seedCards(stage, deck.id, 2);
      if (reversed === undefined || cardId === undefined) throw new Error('three notes were seeded');
      const { id: reviewId, deviceId } = await answer(stage, cardId);
      await answer(stage, cardId);
      await store.transact(async (tx) => {
        await appendUndo(tx, scope, { id: freshId(stage.context), reviewId, deviceId, at: now() });
        await setDeletion(tx, scope, { noteIds: [reversed.note.id], deletionId: 'D' });
        await setDeckDeletion(tx, scope, { deckId: deck.id, deletionId: 'D' });
      });
      expect(await countTotals(store.db, scope)).toEqual({ deck: 1, note: 3, card: 4, review: 2, undo: 1 });
    },
  },
});
