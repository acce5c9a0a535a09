import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, only, passDays, seedCards, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day } from '../../core/base/day.ts';
import * as bulk from './bulk.ts';
import { listCardsOfNotes, type PlacedCard, setLive } from './cards.ts';
import { findDeck } from './decks.ts';
import { listEarlierRevisions } from './sharing/noteRevisions.ts';
import { findNote, listNotes } from './notes.ts';
import { listNew } from './queue.ts';

exercise(bulk, {
  listSiblings: {
    'lists every live card of the notes of live cards': async (listSiblings, stage) => {
      const { store, scope } = stage.context;
      const { gaps } = await seedGaps(stage);
      const [first, second, third] = gaps.cards;
      if (first === undefined || second === undefined || third === undefined) throw new Error('three gaps were seeded');
      expect(await listSiblings(store.db, scope, [second.id])).toEqual(
        gaps.cards.map((card) => ({ ...card, live: true })),
      );
      await store.transact((tx) => setLive(tx, scope, { cardIds: [second.id], state: 'withdrawn' }));
      expect(await listSiblings(store.db, scope, [second.id])).toEqual([]);
      expect(await listSiblings(store.db, scope, [first.id, third.id])).toMatchObject([first, third]);
    },
  },
  setDeletion: {
    'takes notes away and brings them back': async (setDeletion, stage) => {
      const { store, scope } = stage.context;
      const { gaps, basic } = await seedGaps(stage);
      const deletionId = freshId(stage.context);
      await store.transact((tx) => setDeletion(tx, scope, { noteIds: [gaps.note.id], deletionId }));
      expect(await listNotes(store.db, scope, [gaps.note.id, basic.note.id])).toEqual([basic.note]);
      expect(await bulk.listDeletedNotes(store.db, scope, deletionId)).toEqual([gaps.note.id]);
      await store.transact((tx) => setDeletion(tx, scope, { noteIds: [gaps.note.id], deletionId: null }));
      expect(await findNote(store.db, scope, gaps.note.id)).toEqual(gaps.note);
    },
  },
  setDeckDeletion: {
    'takes one deck away': async (setDeckDeletion, stage) => {
      const { store, scope } = stage.context;
      const [deck, other] = [await seedDeck(stage), await seedDeck(stage)];
      await store.transact((tx) => setDeckDeletion(tx, scope, { deckId: deck.id, deletionId: freshId(stage.context) }));
      expect(await findDeck(store.db, scope, deck.id)).toBeUndefined();
      expect(await findDeck(store.db, scope, other.id)).toEqual(other);
    },
  },
  restoreDecks: {
    'brings back the deck of that deletion and says how many there were': async (restoreDecks, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      const deletionId = freshId(stage.context);
      await store.transact((tx) => bulk.setDeckDeletion(tx, scope, { deckId: deck.id, deletionId }));
      expect(await store.transact((tx) => restoreDecks(tx, scope, freshId(stage.context)))).toBe(0);
      expect(await store.transact((tx) => restoreDecks(tx, scope, deletionId))).toBe(1);
      expect(await store.transact((tx) => restoreDecks(tx, scope, deletionId))).toBe(0);
      expect(await findDeck(store.db, scope, deck.id)).toEqual(deck);
    },
  },
  restoreDecksOf: {
    'brings back the decks of notes and no other': async (restoreDecksOf, stage) => {
      const { store, scope } = stage.context;
      const { deck, gaps } = await seedGaps(stage);
      const other = await seedDeck(stage);
      for (const { id } of [deck, other]) {
        await store.transact((tx) =>
          bulk.setDeckDeletion(tx, scope, { deckId: id, deletionId: freshId(stage.context) }),
        );
      }
      await store.transact((tx) => restoreDecksOf(tx, scope, [gaps.note.id]));
      expect(await findDeck(store.db, scope, deck.id)).toEqual(deck);
      expect(await findDeck(store.db, scope, other.id)).toBeUndefined();
    },
  },
  listDeletedNotes: {
    'lists nothing of a deletion that never was': async (listDeletedNotes, stage) => {
      expect(await listDeletedNotes(stage.context.store.db, stage.context.scope, freshId(stage.context))).toEqual([]);
    },
  },
  listDeckCards: {
    'lists the live cards of a deck in their order': async (listDeckCards, stage) => {
      const { store, scope } = stage.context;
      const { gaps, basic, deck } = await seedGaps(stage);
      const [first, ...rest] = [...gaps.cards, ...basic.cards].map(({ id }) => id);
      if (first === undefined) throw new Error('cards were seeded');
      await store.transact((tx) => setLive(tx, scope, { cardIds: [first], state: 'withdrawn' }));
      expect(await listDeckCards(store.db, scope, deck.id)).toEqual(rest);
    },
  },
  moveNotes: {
    'puts notes and cards at the place given, in what is known of them too': async (moveNotes, stage) => {
      const { store, scope } = stage.context;
      const { gaps, basic, deck } = await seedGaps(stage);
      const target = await seedDeck(stage);
      const at = passDays(stage, 1);
      await store.transact((tx) => moveNotes(tx, scope, { cards: placedFrom(gaps.cards, 7), deckId: target.id, at }));
      expect(await findNote(store.db, scope, gaps.note.id)).toEqual({ ...gaps.note, deckId: target.id, changedAt: at });
      const placed = placedFrom(gaps.cards, 7).map((card) => ({ ...card, deckId: target.id, live: true }));
      expect(await listCardsOfNotes(store.db, scope, [gaps.note.id])).toEqual(placed);
      const waiting = { today: day(30_000), mostDue: 0, mostNew: 9 };
      const inDeck = async (deckIds: readonly (typeof deck.id)[]) =>
        (await listNew(store.db, scope, { ...waiting, deckIds })).map(({ cardId }) => cardId);
      expect(await inDeck([target.id])).toEqual(gaps.cards.map(({ id }) => id));
      expect(await inDeck([deck.id])).toEqual(basic.cards.map(({ id }) => id));
    },
  },
  listNoteTags: {
    'lists the tags of each note named': async (listNoteTags, stage) => {
      const { store, scope } = stage.context;
      const { gaps, basic } = await seedGaps(stage);
      const ids = [gaps.note.id, basic.note.id];
      expect(await listNoteTags(store.db, scope, ids)).toEqual(
        new Map([
          [ids[0], ['gap']],
          [ids[1], []],
        ]),
      );
    },
  },
  setTags: {
    'gives notes tags and says when': async (setTags, stage) => {
      const { store, scope } = stage.context;
      const { gaps, basic } = await seedGaps(stage);
      const at = passDays(stage, 1);
      const change = { noteIds: [gaps.note.id], tags: ['one', 'ünï"'], at };
      await store.transact((tx) => setTags(tx, scope, change));
      expect(await findNote(store.db, scope, gaps.note.id)).toEqual({ ...gaps.note, tags: change.tags, changedAt: at });
      expect(await findNote(store.db, scope, basic.note.id)).toEqual(basic.note);
    },
    'keeps what the notes said before': async (setTags, stage) => {
      const { store, scope, now } = stage.context;
      const { gaps } = await seedGaps(stage);
      await store.transact((tx) => setTags(tx, scope, { noteIds: [gaps.note.id], tags: ['one'], at: now() }));
      const page = { noteId: gaps.note.id, before: 2, limit: 9 };
      expect(await listEarlierRevisions(store.db, scope, page)).toMatchObject([
        { revision: 1, content: { tags: ['gap'] } },
      ]);
    },
  },
});

const placedFrom = (cards: readonly PlacedCard[], first: number): readonly PlacedCard[] =>
  cards.map((card, index) => ({ ...card, position: first + index }));

async function seedGaps(stage: Stage) {
  const deck = await seedDeck(stage);
  const front = '{{c1::Ask}} before you {{c2::answer}}, and {{c3::listen}}.';
  const gaps = only(await seedNotes(stage, deck.id, [{ kind: 'cloze', front, tags: ['gap'] }]));
  const basic = only(await seedNotes(stage, deck.id, [{}]));
  await seedCards(stage, (await seedDeck(stage)).id, 1);
  return { deck, gaps, basic };
}
