import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { answer, passDays, seedCards, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { type Day, day } from '../../core/base/day.ts';
import type { CardId, DeckId } from '../../core/base/id.ts';
import { dayMs, instant } from '../../core/base/instant.ts';
import type { StudiedMemory } from '../../core/study/memory.ts';
import { setLive } from './cards.ts';
import { updateMarks, updateMemory } from './memories.ts';
import * as queue from './queue.ts';

exercise(queue, {
  listSteps: {
    'lists cards within their steps, soonest first, with their memory': async (listSteps, stage) => {
      const { store, scope } = stage.context;
      const { id, cardIds } = await seedDue(stage, 3);
      const [one, two, three] = cardIds;
      if (one === undefined || two === undefined || three === undefined) throw new Error('three cards were seeded');
      const late = inSteps('learning', stage, 9);
      const soon = inSteps('relearning', stage, 1);
      await remember(stage, { [one]: late, [two]: soon, [three]: known(stage, 0, 1) });
      const listed = await listSteps(store.db, scope, asked(stage, [id]));
      expect(listed.map(({ cardId, memory }) => ({ cardId, memory }))).toEqual([
        { cardId: two, memory: soon },
        { cardId: one, memory: late },
      ]);
    },
    'leaves out what is put aside, withdrawn, of another deck, or due later': async (listSteps, stage) => {
      const { id, cardIds } = await seedDue(stage, 6);
      const steps = inSteps('learning', stage, 1);
      await remember(stage, Object.fromEntries(cardIds.map((cardId) => [cardId, steps])));
      expect(
        await leftAfterSorting(stage, cardIds, {
          listed: listSteps,
          deckId: id,
          later: { ...steps, due: day(today(stage) + 1) },
        }),
      ).toEqual(cardIds.slice(4));
    },
  },
  listDue: {
    'lists cards by the day they were due, within a day the most at risk first': async (listDue, stage) => {
      const { store, scope } = stage.context;
      const { id, cardIds } = await seedDue(stage, 5);
      const [calm, risky, older, twin, second] = cardIds;
      if (!calm || !risky || !older || !twin || !second) throw new Error('five cards were seeded');
      await remember(stage, {
        [calm]: known(stage, 0, 100),
        [risky]: known(stage, 0, 2),
        [older]: known(stage, -3, 50),
        [twin]: known(stage, 0, 10),
        [second]: known(stage, 0, 10),
      });
      const listed = await listDue(store.db, scope, asked(stage, [id]));
      expect(listed.map(({ cardId }) => cardId)).toEqual([older, risky, ...[twin, second].toSorted(), calm]);
      const two = await listDue(store.db, scope, { ...asked(stage, [id]), mostDue: 2 });
      expect(two).toEqual(listed.slice(0, 2));
    },
    'leaves out what is put aside, withdrawn, of another deck, or due later': async (listDue, stage) => {
      const { id, cardIds } = await seedDue(stage, 6);
      const due = known(stage, 0, 10);
      await remember(stage, Object.fromEntries(cardIds.map((cardId) => [cardId, due])));
      expect(
        await leftAfterSorting(stage, cardIds, {
          listed: listDue,
          deckId: id,
          later: { ...due, due: day(today(stage) + 1) },
        }),
      ).toEqual(cardIds.slice(4));
    },
  },
  listNew: {
    'lists new cards deck after deck in the order they were made': async (listNew, stage) => {
      const { store, scope } = stage.context;
      const { id, cardIds } = await seedDue(stage, 3);
      const other = await seedDeck(stage);
      const further = await seedCards(stage, other.id, 2);
      const listed = await listNew(store.db, scope, asked(stage, [other.id, id]));
      expect(listed.map(({ cardId }) => cardId)).toEqual([...cardIds, ...further]);
      expect(listed.every(({ memory }) => memory.phase === 'new')).toBe(true);
      expect(await listNew(store.db, scope, { ...asked(stage, [id]), mostNew: 2 })).toEqual(listed.slice(0, 2));
    },
    'leaves out what is put aside, withdrawn, of another deck, or met already': async (listNew, stage) => {
      const { id, cardIds } = await seedDue(stage, 6);
      expect(
        await leftAfterSorting(stage, cardIds, { listed: listNew, deckId: id, later: known(stage, 0, 1) }),
      ).toEqual(cardIds.slice(4));
    },
  },
  listAnsweredOn: {
    'lists every answer of a day with its note and how the card stood': async (listAnsweredOn, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const [first] = await seedNotes(stage, id, [{}, {}]);
      const [card] = first?.cards ?? [];
      if (card === undefined) throw new Error('a card was seeded');
      const date = today(stage);
      await answer(stage, card.id, 'easy');
      await answer(stage, card.id, 'good');
      passDays(stage, 1);
      await answer(stage, card.id, 'again');
      const of = { cardId: card.id, noteId: card.noteId };
      const listed = await listAnsweredOn(store.db, scope, date);
      expect(listed.map(({ phaseBefore }) => phaseBefore).toSorted()).toEqual(['new', 'review']);
      expect(listed).toContainEqual({ ...of, phaseBefore: 'new' });
      expect(await listAnsweredOn(store.db, scope, day(date + 1))).toEqual([{ ...of, phaseBefore: 'review' }]);
      expect(await listAnsweredOn(store.db, scope, day(date + 2))).toEqual([]);
    },
  },
});

const today = ({ clock }: Stage): Day => day(clock.now / dayMs);

const asked = (stage: Stage, deckIds: readonly DeckId[]) => ({
  deckIds,
  today: today(stage),
  mostDue: 50,
  mostNew: 50,
});

async function seedDue(stage: Stage, count: number) {
  const { id } = await seedDeck(stage);
  return { id, cardIds: await seedCards(stage, id, count) };
}

const known = (stage: Stage, dueIn: number, stabilityDays: number): StudiedMemory => ({
  phase: 'review',
  stabilityDays,
  difficulty: 5,
  due: day(today(stage) + dueIn),
  dueAt: null,
  step: 0,
  answers: 1,
  lapses: 0,
  firstDay: day(today(stage) - 10),
  lastDay: day(today(stage) - 10),
  lastAnsweredAt: instant(stage.clock.now - 10 * dayMs),
});

const inSteps = (phase: 'learning' | 'relearning', stage: Stage, minutes: number): StudiedMemory => ({
  ...known(stage, 0, 1),
  phase,
  dueAt: instant(stage.clock.now + minutes * 60_000),
});

async function remember({ context }: Stage, memories: Readonly<Record<string, StudiedMemory>>): Promise<void> {
  await context.store.transact(async (tx) => {
    for (const [cardId, memory] of Object.entries(memories))
      await updateMemory(tx, context.scope, { cardId: cardId as CardId, memory });
  });
}

type Sorting = {
  readonly listed: (typeof queue)['listSteps' | 'listDue' | 'listNew'];
  readonly deckId: DeckId;
  readonly later: StudiedMemory;
};

/** Suspends the first card, buries the second, withdraws the third, puts the fourth off, digs the fifth up today. */
async function leftAfterSorting(stage: Stage, cardIds: readonly CardId[], { listed, deckId, later }: Sorting) {
  const { store, scope } = stage.context;
  const [suspended, buried, withdrawn, put, dug] = cardIds;
  if (!suspended || !buried || !withdrawn || !put || !dug) throw new Error('five cards were seeded');
  await store.transact(async (tx) => {
    await updateMarks(tx, scope, { cardIds: [suspended], marks: { suspended: true } });
    await updateMarks(tx, scope, { cardIds: [buried], marks: { buriedUntil: day(today(stage) + 1) } });
    await updateMarks(tx, scope, { cardIds: [dug], marks: { buriedUntil: today(stage), flag: 1 } });
    await setLive(tx, scope, { cardIds: [withdrawn], state: 'withdrawn' });
    await updateMemory(tx, scope, { cardId: put, memory: later });
  });
  const elsewhere = await seedDeck(stage);
  expect(await listed(store.db, scope, asked(stage, [elsewhere.id]))).toEqual([]);
  return (await listed(store.db, scope, asked(stage, [deckId]))).map(({ cardId }) => cardId).toSorted();
}
