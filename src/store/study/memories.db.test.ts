import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, only, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day } from '../../core/base/day.ts';
import { instant } from '../../core/base/instant.ts';
import type { StudiedMemory } from '../../core/study/memory.ts';
import * as memories from './memories.ts';

const unmarked = { suspended: false, buriedUntil: null, flag: 0 };

const relearning: StudiedMemory = {
  phase: 'relearning',
  stabilityDays: 0.1 + 0.2,
  difficulty: 9.87654321012345,
  due: day(20_514),
  dueAt: instant(1_772_442_000_123),
  step: 1,
  answers: 12,
  lapses: 3,
  firstDay: day(20_000),
  lastDay: day(20_514),
  lastAnsweredAt: instant(1_772_441_400_123),
};

const columns = {
  phase: 'review',
  stability_days: 1,
  difficulty: 1,
  due: 1,
  due_at: null,
  step: 0,
  answers: 1,
  lapses: 0,
};

exercise(memories, {
  listStates: {
    'lists a state for each card named, of this learner alone': async (listStates, stage) => {
      const { store, scope } = stage.context;
      const cardIds = await seedCards(stage, (await seedDeck(stage)).id, 2);
      const [cardId] = cardIds;
      const fresh = { memory: { phase: 'new' }, marks: unmarked };
      expect(await listStates(store.db, scope, cardIds.slice(0, 1))).toEqual([{ cardId, ...fresh }]);
      const other = { ...scope, learnerId: freshId<'learner'>(stage.context) };
      expect(await listStates(store.db, other, cardIds)).toEqual([]);
      expect(await listStates(store.db, scope, [])).toEqual([]);
    },
  },
  insertNewStates: {
    'makes cards new and unmarked for this learner': async (insertNewStates, stage) => {
      const { store, scope } = stage.context;
      const [cardId] = await seedCards(stage, (await seedDeck(stage)).id, 1);
      if (cardId === undefined) throw new Error('a card was seeded');
      const other = { ...scope, learnerId: freshId<'learner'>(stage.context) };
      const state = { cardId, deckId: freshId<'deck'>(stage.context), position: 1 };
      await store.transact((tx) => insertNewStates(tx, other, [state]));
      const listed = only(await memories.listStates(store.db, other, [cardId]));
      expect(listed).toEqual({ cardId, memory: { phase: 'new' }, marks: unmarked });
    },
  },
  updateCopies: {
    'writes what is copied into the state that every learner of the workspace has': async (updateCopies, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      const cardIds = await seedCards(stage, deck.id, 2);
      const change = { cardIds: cardIds.slice(1), copies: { live: 0, position: 9 } } as const;
      await store.transact((tx) => updateCopies(tx, scope, change));
      const rows = await store.db
        .selectFrom('memory')
        .select(['live', 'position', 'deck_id'])
        .where('workspace_id', '=', scope.workspaceId)
        .orderBy('card_id')
        .execute();
      expect(rows).toEqual([
        { live: 1, position: 1, deck_id: deck.id },
        { live: 0, position: 9, deck_id: deck.id },
      ]);
    },
  },
  updateMemory: {
    'keeps every number to the last bit, and goes back to new': async (updateMemory, stage) => {
      const { store, scope } = stage.context;
      const [one, other] = await seedCards(stage, (await seedDeck(stage)).id, 2);
      if (one === undefined || other === undefined) throw new Error('two cards were seeded');
      await store.transact((tx) => updateMemory(tx, scope, { cardId: one, memory: relearning }));
      const states = await memories.listStates(store.db, scope, [one, other]);
      expect(states.find(({ cardId }) => cardId === one)?.memory).toEqual(relearning);
      expect(states.find(({ cardId }) => cardId === other)?.memory).toEqual({ phase: 'new' });
      await store.transact((tx) => updateMemory(tx, scope, { cardId: one, memory: { phase: 'new' } }));
      expect(only(await memories.listStates(store.db, scope, [one])).memory).toEqual({ phase: 'new' });
    },
  },
  updateMarks: {
    'changes the marks named, of the cards named, and no memory': async (updateMarks, stage) => {
      const { store, scope } = stage.context;
      const cardIds = await seedCards(stage, (await seedDeck(stage)).id, 401);
      const marked = cardIds.slice(1);
      await store.transact((tx) => updateMarks(tx, scope, { cardIds: marked, marks: { suspended: true, flag: 7 } }));
      await store.transact((tx) =>
        updateMarks(tx, scope, { cardIds: marked, marks: { buriedUntil: day(5), suspended: false } }),
      );
      expect(await marksOf(stage, cardIds.slice(0, 1))).toEqual([unmarked]);
      expect(await marksOf(stage, cardIds.slice(400))).toEqual([{ suspended: false, buriedUntil: 5, flag: 7 }]);
      await store.transact((tx) => updateMarks(tx, scope, { cardIds: marked, marks: { buriedUntil: null } }));
      expect(await marksOf(stage, cardIds.slice(400))).toEqual([{ suspended: false, buriedUntil: null, flag: 7 }]);
    },
    'changes nothing where no mark is named': async (updateMarks, stage) => {
      const { store, scope } = stage.context;
      const cardIds = await seedCards(stage, (await seedDeck(stage)).id, 1);
      await store.transact((tx) => updateMarks(tx, scope, { cardIds, marks: {} }));
      expect(await marksOf(stage, cardIds)).toEqual([unmarked]);
    },
  },
  memoryOf: {
    'reads a new memory whatever the other columns hold': (memoryOf) => {
      expect(memoryOf({ ...columns, phase: 'new' } as Parameters<typeof memoryOf>[0])).toEqual({ phase: 'new' });
    },
  },
  studiedMemoryOf: {
    'says which command repairs a row that no fold has written': (studiedMemoryOf) => {
      const row = { ...columns, first_day: null, last_day: 1, last_answered_at: 1 };
      expect(() => studiedMemoryOf(row as unknown as Parameters<typeof studiedMemoryOf>[0])).toThrow(
        'cairn doctor --rebuild',
      );
    },
  },
  marksOf: {
    'reads 1 as yes': (marksOf) => {
      const marks = marksOf({ suspended: 1, buried_until: null, flag: 0 });
      expect(marks).toEqual({ suspended: true, buriedUntil: null, flag: 0 });
    },
  },
});

const marksOf = async ({ context }: Stage, cardIds: Parameters<typeof memories.listStates>[2]) =>
  (await memories.listStates(context.store.db, context.scope, cardIds)).map(({ marks }) => marks);
