import { expect } from 'vitest';
import { exercise } from '../../../test/stage/exercise.ts';
import { answer, seedCards, seedDeck, seedNotes } from '../../../test/stage/seed.ts';
import type { Stage } from '../../../test/stage/stage.ts';
import { day } from '../../core/base/day.ts';
import { dayMs } from '../../core/base/instant.ts';
import type { NoteContent } from '../../core/study/note.ts';
import * as browse from './browse.ts';
import { setDeletion } from './bulk.ts';
import { setLive } from './cards.ts';
import { updateMarks } from './memories.ts';

exercise(browse, {
  listCardIds: {
    'lists the live cards deck after deck in their order, a page at a time': async (listCardIds, stage) => {
      const { store, scope } = stage.context;
      const first = await seedDeck(stage);
      const second = await seedDeck(stage);
      const later = await seedCards(stage, second.id, 3);
      const [gone, ...earlier] = await seedCards(stage, first.id, 3);
      await store.transact((tx) => setLive(tx, scope, { cardIds: [gone ?? ('' as never)], state: 'withdrawn' }));
      const filter = { today: today(stage) };
      expect(await listCardIds(store.db, scope, filter)).toEqual([...earlier, ...later]);
      expect(await listCardIds(store.db, scope, { ...filter, deckId: second.id })).toEqual(later);
      const page = await listCardIds(store.db, scope, { ...filter, page: { offset: 1, limit: 2 } });
      expect(page).toEqual([...earlier, ...later].slice(1, 3));
      expect(await listCardIds(store.db, scope, { ...filter, page: { offset: 9, limit: 2 } })).toEqual([]);
    },
    'keeps cards of the same place in one order, so that pages neither repeat nor drop one': async (list, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      const cardIds = await seedCards(stage, id, 9);
      await store.transact(async (tx) => {
        for (const cardId of cardIds.toReversed()) {
          await tx.updateTable('card').set({ position: 1 }).where('id', '=', cardId).execute();
        }
      });
      const pages = [];
      for (let offset = 0; offset < 9; offset += 2) {
        pages.push(...(await list(store.db, scope, { today: today(stage), deckId: id, page: { offset, limit: 2 } })));
      }
      expect(pages).toEqual(cardIds);
    },
    'finds text in front, back, tags and own id, whatever the case of its letters': async (listCardIds, stage) => {
      const texts: Record<string, Partial<NoteContent>> = {
        ascii: { front: 'Escalate EARLY' },
        german: { back: 'Übergröße' },
        greek: { front: 'Ήταν Ωραία' },
        cyrillic: { back: 'Решение' },
        chinese: { front: '決定' },
        tagged: { tags: ['Influence'] },
        named: { ownId: 'Lead-17' },
        percent: { front: '100% sure_thing \\ done' },
      };
      const found = await searchIn(stage, texts, listCardIds);
      expect(await found('early')).toEqual(['ascii']);
      expect(await found('ESCALATE e')).toEqual(['ascii']);
      for (const search of ['Übergröße', 'übergröße', 'ÜBERGRÖßE', 'gröSSE'.replace('SS', 'ß')])
        expect({ search, found: await found(search) }).toEqual({ search, found: ['german'] });
      expect(await found('ωραία')).toEqual(['greek']);
      for (const search of ['РЕШЕНИЕ', 'решение', 'Решение']) expect(await found(search)).toEqual(['cyrillic']);
      expect(await found('決')).toEqual(['chinese']);
      expect(await found('influ')).toEqual(['tagged']);
      expect(await found('lead-1')).toEqual(['named']);
      expect(await found('100%')).toEqual(['percent']);
      expect(await found('e_t')).toEqual(['percent']);
      expect(await found('\\')).toEqual(['percent']);
      expect(await found('%%')).toEqual([]);
      expect(await found('')).toEqual(Object.keys(texts));
    },
    'finds a tag as a whole': async (listCardIds, stage) => {
      const texts = { one: { tags: ['risk', 'a"b'] }, other: { tags: ['risky'] }, mentions: { front: '"risk"' } };
      const found = await searchIn(stage, texts, listCardIds);
      expect(await found({ tag: 'risk' })).toEqual(['one']);
      expect(await found({ tag: 'a"b' })).toEqual(['one']);
      expect(await found({ tag: 'ris' })).toEqual([]);
    },
    'finds cards by their state': async (listCardIds, stage) => {
      const { store, scope } = stage.context;
      const names = { fresh: {}, suspended: {}, buried: {}, flagged: {}, learning: {}, known: {} };
      const found = await searchIn(stage, names, listCardIds);
      const [, suspended, buried, flagged, learning, known] = await listCardIds(store.db, scope, {
        today: today(stage),
      });
      if (!suspended || !buried || !flagged || !learning || !known) throw new Error('six cards were seeded');
      await answer(stage, learning, 'again');
      await answer(stage, known, 'easy');
      await store.transact(async (tx) => {
        await updateMarks(tx, scope, { cardIds: [suspended], marks: { suspended: true } });
        await updateMarks(tx, scope, { cardIds: [buried], marks: { buriedUntil: day(today(stage) + 1) } });
        await updateMarks(tx, scope, { cardIds: [flagged], marks: { flag: 1 } });
      });
      expect(await found({ state: 'new' })).toEqual(['fresh', 'buried', 'flagged']);
      expect(await found({ state: 'learning' })).toEqual(['learning']);
      expect(await found({ state: 'review' })).toEqual(['known']);
      expect(await found({ state: 'due' })).toEqual(['learning']);
      expect(await found({ state: 'due', today: day(today(stage) + 100) })).toEqual(['learning', 'known']);
      expect(await found({ state: 'suspended' })).toEqual(['suspended']);
      expect(await found({ state: 'buried' })).toEqual(['buried']);
      expect(await found({ state: 'buried', today: day(today(stage) + 1) })).toEqual([]);
      expect(await found({ state: 'flagged' })).toEqual(['flagged']);
    },
  },
  countCardIds: {
    'counts what a filter shows': async (countCardIds, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      await seedCards(stage, deck.id, 4);
      await seedCards(stage, (await seedDeck(stage)).id, 2);
      const count = (filter: Partial<browse.CardFilter>) =>
        countCardIds(store.db, scope, { today: today(stage), ...filter });
      expect(await count({})).toBe(6);
      expect(await count({ deckId: deck.id })).toBe(4);
      expect(await count({ search: 'question 1', state: 'new' })).toBe(2);
      expect(await count({ search: 'nowhere' })).toBe(0);
    },
  },
  listTags: {
    'counts the live notes of each tag, by name': async (listTags, stage) => {
      const { store, scope } = stage.context;
      const deck = await seedDeck(stage);
      const seeded = await seedNotes(stage, deck.id, [{ tags: ['b', 'a'] }, { tags: ['a'] }, {}, { tags: ['gone'] }]);
      await seedNotes(stage, (await seedDeck(stage)).id, [{ tags: ['a'] }]);
      const gone = seeded.slice(3).map(({ note }) => note.id);
      await store.transact((tx) => setDeletion(tx, scope, { noteIds: gone, deletionId: 'D' }));
      expect(await listTags(store.db, scope)).toEqual([
        { tag: 'a', notes: 3 },
        { tag: 'b', notes: 1 },
      ]);
      expect(await listTags(store.db, scope, deck.id)).toContainEqual({ tag: 'a', notes: 2 });
    },
  },
});

const today = ({ clock }: Stage) => day(clock.now / dayMs);

/** Keeps a note for each name and tells of a search which names it finds. */
async function searchIn(
  stage: Stage,
  texts: Readonly<Record<string, Partial<NoteContent>>>,
  list: typeof browse.listCardIds,
) {
  const { store, scope } = stage.context;
  const seeded = await seedNotes(stage, (await seedDeck(stage)).id, Object.values(texts));
  const names = new Map(seeded.map(({ cards }, index) => [cards[0]?.id, Object.keys(texts)[index]]));
  return async (search: string | Partial<browse.CardFilter>) => {
    const filter = typeof search === 'string' ? { search } : search;
    const found = await list(store.db, scope, { today: today(stage), ...filter });
    return found.map((id) => names.get(id));
  };
}
