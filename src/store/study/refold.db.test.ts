import { expect } from 'vitest';
import { undo } from '../../../test/stage/look.ts';
import { exercise } from '../../../test/stage/exercise.ts';
import { answer, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { CardId } from '../../core/base/id.ts';
import { listStates } from './memories.ts';
import * as refold from './refold.ts';
import { listReviews } from './reviews.ts';

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
});
