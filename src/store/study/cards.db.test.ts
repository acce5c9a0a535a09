import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { seedPerson, seedTeam } from '../../../test/stage/people.ts';
import { freshId, answer, only, passDays, seedCards, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day } from '../../core/base/day.ts';
import type { CardId } from '../../core/base/id.ts';
import * as cards from './cards.ts';
import { listStates, updateMarks } from './memories.ts';
import { listNew } from './queue.ts';

exercise(cards, {
  listFullCards: {
    'shows the cards of a team as new, since nobody learns there': async (listFullCards, stage) => {
      const { editor } = await seedTeam(stage, { editor: await seedPerson(stage, 'Ada') });
      const [cardId] = await seedCards(editor, (await seedDeck(editor)).id, 1);
      if (cardId === undefined) throw new Error('no card');
      const card = only(await listFullCards(editor.context.store.db, editor.context.scope, [cardId]));
      expect(card).toMatchObject({ id: cardId, memory: { phase: 'new' }, marks: { flag: 0 } });
    },
    'lists live cards with their note, deck and state': async (listFullCards, stage) => {
      const { store, scope } = stage.context;
      const { note, cards: seeded, deck } = await seedReversed(stage);
      const [front, back] = seeded;
      if (front === undefined || back === undefined) throw new Error('a reversed note asks two cards');
      await answer(stage, front.id, 'easy');
      await store.transact((tx) =>
        updateMarks(tx, scope, { cardIds: [front.id], marks: { flag: 3, buriedUntil: day(20_900) } }),
      );
      const [state] = await listStates(store.db, scope, [front.id]);
      const full = only(await listFullCards(store.db, scope, [front.id]));
      const { id, deckId, createdAt, changedAt, ...content } = note;
      const card = { id: front.id, noteId: id, deckId, ordinal: 0, deckName: deck.name };
      expect(full).toEqual({ ...card, content, memory: state?.memory, marks: state?.marks });
      expect(state?.marks).toEqual({ suspended: false, buriedUntil: 20_900, flag: 3 });
    },
    'leaves out cards that were withdrawn and those of others': async (listFullCards, stage) => {
      const { context } = stage;
      const ids = (await seedReversed(stage)).cards.map(({ id }) => id);
      await setLive(stage, ids.slice(0, 1), 'withdrawn');
      const listed = await listFullCards(context.store.db, context.scope, ids);
      expect(listed.map(({ id }) => id)).toEqual(ids.slice(1));
      const stranger = { ...context.scope, workspaceId: freshId<'workspace'>(context) };
      expect(await listFullCards(context.store.db, stranger, ids)).toEqual([]);
      expect(await listFullCards(context.store.db, context.scope, [])).toEqual([]);
    },
  },
  fullCardOf: {
    'reads the tags of a row from their text': (fullCardOf) => {
      const row = { id: 'c', tags: '["a","b c"]', phase: 'new', suspended: 1, buried_until: null, flag: 2 };
      const card = fullCardOf(row as Parameters<typeof fullCardOf>[0]);
      expect(card.content.tags).toEqual(['a', 'b c']);
      expect(card.marks).toEqual({ suspended: true, buriedUntil: null, flag: 2 });
      expect(card.memory).toEqual({ phase: 'new' });
    },
  },
  listCardsOfNotes: {
    'lists the cards of notes by ordinal, with those no longer asked': async (listCardsOfNotes, stage) => {
      const { store, scope } = stage.context;
      const { note, cards: seeded } = await seedReversed(stage);
      await setLive(
        stage,
        seeded.slice(1).map(({ id }) => id),
        'withdrawn',
      );
      const listed = await listCardsOfNotes(store.db, scope, [note.id]);
      expect(listed).toEqual(seeded.map((card, index) => ({ ...card, live: index === 0 })));
      expect(await listCardsOfNotes(store.db, scope, [])).toEqual([]);
    },
  },
  findCard: {
    'finds a card while it is asked': async (findCard, stage) => {
      const { store, scope } = stage.context;
      const { id, noteId, deckId, ordinal } = only((await seedReversed(stage)).cards.slice(1));
      expect(await findCard(store.db, scope, id)).toEqual({ id, noteId, deckId, ordinal });
      await setLive(stage, [id], 'withdrawn');
      expect(await findCard(store.db, scope, id)).toBeUndefined();
    },
  },
  getNextPosition: {
    'counts on from the last card of the deck': async (getNextPosition, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      await seedCards(stage, (await seedDeck(stage)).id, 9);
      expect(await getNextPosition(store.db, scope, id)).toBe(1);
      await seedCards(stage, id, 3);
      expect(await getNextPosition(store.db, scope, id)).toBe(4);
    },
  },
  insertCards: {
    'refuses two cards for one question of a note': async (insertCards, stage) => {
      const { store, scope } = stage.context;
      const { cards: seeded } = await seedReversed(stage);
      const twins = seeded.map((card) => ({ ...card, id: freshId<'card'>(stage.context) }));
      await expect(store.transact((tx) => insertCards(tx, scope, twins))).rejects.toThrow(/unique/i);
      expect(await cards.listCardsOfNotes(store.db, scope, [only(seeded.slice(1)).noteId])).toHaveLength(2);
    },
  },
  setLive: {
    'says so in the card and in what is known of it, and of no other': async (setLive, stage) => {
      const { store, scope } = stage.context;
      const { id: deckId } = await seedDeck(stage);
      const ids = await seedCards(stage, deckId, 1_001);
      const asked = async () => {
        const request = { deckIds: [deckId], today: day(30_000), mostDue: 0, mostNew: 5_000 };
        return (await listNew(store.db, scope, request)).map(({ cardId }) => cardId);
      };
      await store.transact((tx) => setLive(tx, scope, { cardIds: ids.slice(1), state: 'withdrawn' }));
      expect(await asked()).toEqual(ids.slice(0, 1));
      await store.transact((tx) => setLive(tx, scope, { cardIds: ids.slice(2), state: 'asked' }));
      expect(await asked()).toEqual([...ids.slice(0, 1), ...ids.slice(2)]);
    },
  },
});

async function seedReversed(stage: Stage) {
  const deck = await seedDeck(stage, { name: 'Both ways' });
  passDays(stage, 1);
  return {
    deck,
    ...only(await seedNotes(stage, deck.id, [{ kind: 'reversed', tags: ['x'], why: 'w', tryAtWork: 't' }])),
  };
}

const setLive = ({ context }: Stage, ids: readonly CardId[], state: 'asked' | 'withdrawn'): Promise<void> =>
  context.store.transact((tx) => cards.setLive(tx, context.scope, { cardIds: ids, state }));
