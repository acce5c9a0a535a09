import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { freshId, answer, only, passDays, seedCards, seedDeck } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day } from '../../core/base/day.ts';
import type { Deck } from '../../core/study/deck.ts';
import { listDeckCards, setDeckDeletion } from './bulk.ts';
import { setLive } from './cards.ts';
import * as decks from './decks.ts';
import { updateMarks } from './memories.ts';

exercise(decks, {
  listDecks: {
    'lists decks in the order they were made, archived ones too, deleted ones not': async (listDecks, stage) => {
      const { store, scope } = stage.context;
      const first = await seedDeck(stage, { name: 'Z' });
      const archived = await seedDeck(stage, { name: 'A', archivedAt: passDays(stage, 1) });
      await remove(stage, await seedDeck(stage));
      expect(await listDecks(store.db, scope)).toEqual([first, archived]);
    },
  },
  findDeck: {
    'finds a deck as it was kept, until it is deleted': async (findDeck, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage, { name: 'Ünïcode 漢字', tags: ['a', 'b"'], origin: 'lead' });
      expect(await findDeck(store.db, scope, deck.id)).toEqual(deck);
      await remove(stage, deck);
      expect(await findDeck(store.db, scope, deck.id)).toBeUndefined();
    },
  },
  findDeckByName: {
    'finds the oldest deck of exactly that name': async (findDeckByName, stage) => {
      const { store, scope } = stage.context;
      const gone = await seedDeck(stage, { name: 'Risk' });
      const older = await seedDeck(stage, { name: 'Risk' });
      await seedDeck(stage, { name: 'Risk' });
      await remove(stage, gone);
      expect(await findDeckByName(store.db, scope, 'Risk')).toEqual(older);
      expect(await findDeckByName(store.db, scope, 'risk')).toBeUndefined();
    },
  },
  findOrigin: {
    'tells of a deck from a file whether it was deleted': async (findOrigin, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage, { origin: 'lead' });
      expect(await findOrigin(store.db, scope, 'lead')).toEqual({ deckId: deck.id, deleted: false });
      expect(await findOrigin(store.db, scope, 'other')).toBeUndefined();
      await remove(stage, deck);
      expect(await findOrigin(store.db, scope, 'lead')).toEqual({ deckId: deck.id, deleted: true });
    },
  },
  listOriginDigests: {
    'names the state of every file a deck was read from, deleted decks included': async (listOriginDigests, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage, { origin: 'lead' });
      await seedDeck(stage, { origin: 'staff' });
      expect(await listOriginDigests(store.db, scope)).toEqual(new Set());
      await store.transact((tx) => decks.updateOriginDigest(tx, scope, { origin: 'lead', digest: 'abc' }));
      await remove(stage, deck);
      expect(await listOriginDigests(store.db, scope)).toEqual(new Set(['abc']));
    },
  },
  updateOriginDigest: {
    'replaces the state noted before, of that file only': async (updateOriginDigest, stage) => {
      const { store, scope } = stage.context;
      for (const origin of ['lead', 'staff']) {
        await seedDeck(stage, { origin });
        await store.transact((tx) => updateOriginDigest(tx, scope, { origin, digest: `first ${origin}` }));
      }
      await store.transact((tx) => updateOriginDigest(tx, scope, { origin: 'lead', digest: 'second' }));
      expect(await decks.listOriginDigests(store.db, scope)).toEqual(new Set(['second', 'first staff']));
    },
  },
  insertDeck: {
    'refuses a second deck of the same id': async (insertDeck, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      await expect(store.transact((tx) => insertDeck(tx, scope, deck))).rejects.toThrow(/unique/i);
    },
  },
  updateDeck: {
    'changes what is named and leaves the rest': async (updateDeck, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage, { tags: ['a'] });
      const other = await seedDeck(stage);
      await store.transact((tx) =>
        updateDeck(tx, scope, { id: deck.id, name: 'New', tags: ['b'], archivedAt: deck.createdAt }),
      );
      const changed = { ...deck, name: 'New', tags: ['b'], archivedAt: deck.createdAt };
      expect(await decks.listDecks(store.db, scope)).toEqual([changed, other]);
      await store.transact((tx) => updateDeck(tx, scope, { id: deck.id, archivedAt: null, description: undefined }));
      expect(await decks.findDeck(store.db, scope, deck.id)).toEqual({ ...changed, archivedAt: null });
    },
    'changes nothing where nothing is named': async (updateDeck, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      await store.transact((tx) => updateDeck(tx, scope, { id: deck.id }));
      expect(await decks.findDeck(store.db, scope, deck.id)).toEqual(deck);
    },
  },
  countDecks: {
    'counts the cards of each deck by why they wait': async (countDecks, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      const [inSteps, learnt] = await seedCards(stage, deck.id, 5);
      const other = await seedDeck(stage);
      await seedCards(stage, other.id, 1);
      await seedDeck(stage);
      if (inSteps === undefined || learnt === undefined) throw new Error('five cards were seeded');
      await answer(stage, inSteps, 'again');
      await answer(stage, learnt, 'easy');
      const nothing = { due: 0, steps: 0 };
      const soon = today(stage);
      const counted = await countDecks(store.db, scope, soon);
      const fresh = { deckId: other.id, cards: 1, ...nothing, fresh: 1 };
      expect(byId(counted)).toEqual(byId([{ deckId: deck.id, cards: 5, ...nothing, steps: 1, fresh: 3 }, fresh]));
      const later = await countDecks(store.db, scope, day(soon + 100));
      expect(byId(later)).toEqual(byId([{ deckId: deck.id, cards: 5, due: 1, steps: 1, fresh: 3 }, fresh]));
    },
    'leaves out suspended, buried and withdrawn cards of every sort': async (countDecks, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      const cardIds = await seedCards(stage, deck.id, 6);
      const [one, two, three, ...fresh] = cardIds;
      if (one === undefined || two === undefined || three === undefined) throw new Error('six cards were seeded');
      for (const cardId of [one, two, three]) await answer(stage, cardId, 'easy');
      const then = day(today(stage) + 100);
      await store.transact(async (tx) => {
        for (const [suspended, buried, withdrawn] of [[one, two, three], fresh]) {
          if (suspended === undefined || buried === undefined || withdrawn === undefined) throw new Error('three each');
          await updateMarks(tx, scope, { cardIds: [suspended], marks: { suspended: true } });
          await updateMarks(tx, scope, { cardIds: [buried], marks: { buriedUntil: day(then + 1) } });
          await setLive(tx, scope, { cardIds: [withdrawn], state: 'withdrawn' });
        }
      });
      const nothing = { deckId: deck.id, cards: 4, due: 0, steps: 0, fresh: 0 };
      expect(await countDecks(store.db, scope, then)).toEqual([nothing]);
      expect(only(await countDecks(store.db, scope, day(then + 1)))).toEqual({ ...nothing, due: 1, fresh: 1 });
      expect(await listDeckCards(store.db, scope, deck.id)).toHaveLength(4);
    },
  },
  countWaiting: {
    'counts the same as the decks do, and leaves out decks in which nothing waits': async (countWaiting, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      const idle = await seedDeck(stage);
      const [inSteps] = await seedCards(stage, deck.id, 3);
      const [learnt] = await seedCards(stage, idle.id, 1);
      if (inSteps === undefined || learnt === undefined) throw new Error('four cards were seeded');
      await answer(stage, inSteps, 'again');
      await answer(stage, learnt, 'easy');
      const waiting = { deckId: deck.id, due: 0, steps: 1, fresh: 2 };
      expect(await countWaiting(store.db, scope, today(stage))).toEqual([waiting]);
    },
  },
});

const byId = (counts: readonly decks.DeckCounts[]) =>
  counts.toSorted((one, other) => (one.deckId < other.deckId ? -1 : 1));

const today = ({ clock }: Stage) => day(clock.now / 86_400_000);

const remove = ({ context }: Stage, deck: Deck): Promise<void> =>
  context.store.transact((tx) => setDeckDeletion(tx, context.scope, { deckId: deck.id, deletionId: freshId(context) }));
