import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { answer, passDays, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { type Day, day } from '../../core/base/day.ts';
import type { CardId } from '../../core/base/id.ts';
import { dayMs } from '../../core/base/instant.ts';
import { setLive } from './cards.ts';
import { updateMarks } from './memories.ts';
import * as statistics from './statistics.ts';

exercise(statistics, {
  countDays: {
    'counts the answers of each day, and what was recalled of what was tested': async (countDays, stage) => {
      const { store, scope } = stage.context;
      const { deck, one, two } = await seedTwo(stage);
      const first = today(stage);
      await answer(stage, one, 'easy');
      await answer(stage, one, 'good');
      passDays(stage, 3);
      await answer(stage, one, 'good');
      await answer(stage, two, 'again');
      passDays(stage, 4);
      await answer(stage, one, 'again');
      const days = [
        { day: first, answers: 2, spentMs: 8_000, again: 0, introduced: 1, recalled: 0, tested: 0 },
        { day: first + 3, answers: 2, spentMs: 8_000, again: 1, introduced: 1, recalled: 1, tested: 1 },
        { day: first + 7, answers: 1, spentMs: 4_000, again: 1, introduced: 0, recalled: 0, tested: 1 },
      ];
      expect(await countDays(store.db, scope, { from: day(0) })).toEqual(days);
      expect(await countDays(store.db, scope, { from: day(first + 4) })).toEqual(days.slice(2));
      const ofDeck = await countDays(store.db, scope, { from: day(first + 1), deckId: deck.id });
      expect(ofDeck.map(({ answers }) => answers)).toEqual([1, 1]);
    },
  },
  countDueAhead: {
    'counts what falls due by day, overdue days too, and nothing that is put aside': async (countDueAhead, stage) => {
      const { store, scope } = stage.context;
      const { deck, one, two } = await seedTwo(stage);
      const [dueOne, dueTwo] = [await learn(stage, one), await learn(stage, two)];
      const until = day(today(stage) + 100);
      const both = await countDueAhead(store.db, scope, { until });
      expect(both.reduce((sum, { cards }) => sum + cards, 0)).toBe(2);
      expect(both.map((count) => count.day)).toEqual([...new Set([dueOne, dueTwo])].toSorted((a, b) => a - b));
      expect(await countDueAhead(store.db, scope, { until, deckId: deck.id })).toEqual([{ day: dueOne, cards: 1 }]);
      expect(await countDueAhead(store.db, scope, { until: day(dueOne - 1), deckId: deck.id })).toEqual([]);
      await store.transact((tx) => updateMarks(tx, scope, { cardIds: [one], marks: { suspended: true } }));
      await store.transact((tx) => setLive(tx, scope, { cardIds: [two], state: 'withdrawn' }));
      expect(await countDueAhead(store.db, scope, { until })).toEqual([]);
    },
  },
  findNextDue: {
    'finds the first day after today with its cards': async (findNextDue, stage) => {
      const { store, scope } = stage.context;
      const { deck, other, one, two } = await seedTwo(stage);
      const after = (date: Day) => findNextDue(store.db, scope, { deckIds: [deck.id], today: date });
      expect(await after(today(stage))).toBeUndefined();
      const due = await learn(stage, one);
      await answer(stage, two, 'again');
      expect(await after(today(stage))).toEqual({ due, cards: 1 });
      expect(await after(due)).toBeUndefined();
      expect(await findNextDue(store.db, scope, { deckIds: [other.id], today: today(stage) })).toBeUndefined();
      expect(await findNextDue(store.db, scope, { deckIds: [], today: today(stage) })).toBeUndefined();
    },
  },
  countStates: {
    'counts where the cards stand, each once': async (countStates, stage) => {
      const { store, scope } = stage.context;
      const { deck, one, two } = await seedTwo(stage);
      const more = await seedCards(stage, deck.id, 4);
      const [three, four] = more;
      if (three === undefined || four === undefined) throw new Error('four cards were seeded');
      await answer(stage, one, 'again');
      await learn(stage, two);
      for (let time = 0; time < 4; time += 1) {
        await answer(stage, three, 'easy');
        passDays(stage, 30);
      }
      await store.transact((tx) => updateMarks(tx, scope, { cardIds: [four], marks: { suspended: true } }));
      expect(await countStates(store.db, scope, {})).toEqual({
        fresh: 2,
        learning: 1,
        young: 1,
        mature: 1,
        suspended: 1,
      });
      const ofDeck = await countStates(store.db, scope, { deckId: deck.id });
      expect(ofDeck).toEqual({ fresh: 2, learning: 1, young: 0, mature: 1, suspended: 1 });
    },
    'counts nothing where there is nothing': async (countStates, stage) => {
      const counted = await countStates(stage.context.store.db, stage.context.scope, {});
      expect(counted).toEqual({ fresh: 0, learning: 0, young: 0, mature: 0, suspended: 0 });
    },
  },
});

const today = ({ clock }: Stage) => day(clock.now / dayMs);

/** Two cards, the second in a deck of its own. */
async function seedTwo(stage: Stage) {
  const deck = await seedDeck(stage);
  const [one] = await seedCards(stage, deck.id, 1);
  const other = await seedDeck(stage);
  const [two] = await seedCards(stage, other.id, 1);
  if (one === undefined || two === undefined) throw new Error('two cards were seeded');
  return { deck, other, one, two };
}

/** Learns a card in one answer and tells when it is due. */
async function learn(stage: Stage, cardId: CardId) {
  await answer(stage, cardId, 'easy');
  const { store, scope } = stage.context;
  const row = await store.db
    .selectFrom('memory')
    .select('due')
    .where('card_id', '=', cardId)
    .where('workspace_id', '=', scope.workspaceId)
    .executeTakeFirstOrThrow();
  return row.due ?? day(0);
}
