import { expect } from 'vitest';
import { undo } from '../../../test/stage/look.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, answer, passDays, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { CardId } from '../../core/base/id.ts';
import { listStates } from './memories.ts';
import * as refold from './refold.ts';
import { appendUndo, listReviews } from './reviews.ts';

exercise(refold, {
  listRemembered: {
    'goes through every card once, each with its reviews in order': async (listRemembered, stage) => {
      const { store, scope } = stage.context;
      const cardIds = await seedCards(stage, (await seedDeck(stage)).id, 5);
      for (const cardId of [...cardIds, ...cardIds.slice(2)]) await answer(stage, cardId, 'easy');
      await undo(stage, (await answer(stage, cardIds[0] ?? ('' as CardId), 'again')).id);
      const seen: refold.Remembered[] = [];
      for (let after = null; ; after = seen.at(-1)?.cardId ?? null) {
        const page = await listRemembered(store.db, scope, { after, limit: 2 });
        if (page.length === 0) break;
        seen.push(...page);
      }
      expect(seen.map(({ cardId }) => cardId)).toEqual(cardIds.toSorted());
      for (const { cardId, memory, reviews, traces } of seen) {
        expect(await listReviews(store.db, scope, cardId)).toEqual(reviews);
        expect((await listStates(store.db, scope, [cardId])).map((state) => state.memory)).toEqual([memory]);
        expect(traces.map(({ reviewId }) => reviewId)).toEqual(reviews.map(({ id }) => id));
      }
      expect(seen.flatMap(({ reviews }) => reviews)).toHaveLength(8);
    },
  },
  countMisjudgedUndos: {
    'counts nothing while every undo and its review agree': async (countMisjudgedUndos, stage) => {
      const { store, scope, now } = stage.context;
      const [cardId] = await seedCards(stage, (await seedDeck(stage)).id, 1);
      if (cardId === undefined) throw new Error('a card was seeded');
      const reviews = [await answer(stage, cardId), await answer(stage, cardId)];
      for (const { id: reviewId, deviceId } of reviews.slice(1)) {
        const undo = { id: freshId<'undo'>(stage.context), reviewId, deviceId, at: now() };
        await store.transact((tx) => appendUndo(tx, scope, undo));
      }
      expect(await countMisjudgedUndos(store.db, scope)).toBe(0);
    },
    'counts a review that counts although it was taken back, and the other way round': async (count, stage) => {
      const { store, scope } = stage.context;
      const [cardId] = await seedCards(stage, (await seedDeck(stage)).id, 1);
      if (cardId === undefined) throw new Error('a card was seeded');
      const [one, two] = [await answer(stage, cardId), await answer(stage, cardId)];
      passDays(stage, 1);
      await store.transact(async (tx) => {
        const undo = {
          id: freshId<'undo'>(stage.context),
          reviewId: one.id,
          deviceId: one.deviceId,
          at: one.answeredAt,
        };
        await appendUndo(tx, scope, undo);
        await tx.updateTable('review').set({ undone: 0 }).where('id', '=', one.id).execute();
        await tx.updateTable('review').set({ undone: 1 }).where('id', '=', two.id).execute();
      });
      expect(await count(store.db, scope)).toBe(2);
    },
  },
});
