import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { freshId, passDays } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { slugKey } from '../../../core/base/slug.ts';
import { closedWall } from '../../base/wall.ts';
import { countFollower } from './follows.ts';
import * as openDecks from './openDecks.ts';

exercise(openDecks, {
  findOpenDeck: {
    'tells a page all it shows, the deck it began as included': async (findOpenDeck, stage) => {
      const [ada, ben] = [await seedPerson(stage, 'Ada'), await seedPerson(stage, 'Ben')];
      const source = (await seedPublication(ada, { title: 'First' })).publication;
      const fork = (await seedPublication(ben, { title: 'Second', tags: ['x'], forkedFrom: source.id })).publication;
      await ben.context.store.transact((tx) => countFollower(tx, fork.id, 1));
      const { db } = outside(stage);
      expect(await findOpenDeck(db, slugKey(fork.id))).toEqual({
        id: fork.id,
        slug: fork.slug,
        visibility: 'public',
        title: 'Second',
        description: '',
        tags: ['x'],
        licence: 'CC-BY-4.0',
        author: 'Ben',
        version: 1,
        notes: 0,
        cards: 0,
        followers: 1,
        publishedAt: fork.publishedAt,
        forkedFrom: { slug: source.slug, title: 'First', author: 'Ada' },
      });
      expect(await findOpenDeck(db, slugKey(source.id))).toMatchObject({ forkedFrom: null, followers: 0 });
      await takeDown(ada, source.id);
      expect(await findOpenDeck(db, slugKey(fork.id))).toMatchObject({ forkedFrom: undefined });
    },
    'finds what is open to those with its address, and nothing else': async (findOpenDeck, stage) => {
      const { db } = outside(stage);
      for (const [visibility, isFound] of [
        ['private', false],
        ['team', false],
        ['unlisted', true],
        ['public', true],
      ] as const) {
        const { publication } = await seedPublication(stage, { visibility });
        const find = async () => (await findOpenDeck(db, slugKey(publication.id))) !== undefined;
        expect(await find()).toBe(isFound);
        await takeDown(stage, publication.id);
        expect(await find()).toBe(false);
      }
    },
  },
  isTakenDown: {
    'tells of what everybody could read, and of nothing that few could': async (isTakenDown, stage) => {
      const open = (await seedPublication(stage)).publication;
      const hidden = (await seedPublication(stage, { visibility: 'private' })).publication;
      const store = outside(stage);
      expect(await isTakenDown(store, slugKey(open.id))).toBe(false);
      await takeDown(stage, open.id);
      await takeDown(stage, hidden.id);
      expect(await isTakenDown(store, slugKey(open.id))).toBe(true);
      expect(await isTakenDown(store, slugKey(hidden.id))).toBe(false);
      expect(await isTakenDown(store, slugKey(freshId(stage.context)))).toBe(false);
    },
  },
  listOpenDecks: {
    'lists public decks in either order, page by page': async (listOpenDecks, stage) => {
      const { tag, titles } = await seedShelf(stage);
      const { db } = outside(stage);
      const list = async (order: 'newest' | 'followed', offset: number) =>
        titles(await listOpenDecks(db, { words: '', tag, order, offset, limit: 2 }));
      expect(await list('newest', 0)).toEqual(['Third', 'Second']);
      expect(await list('newest', 2)).toEqual(['First']);
      expect(await list('followed', 0)).toEqual(['First', 'Third']);
      expect(await list('followed', 2)).toEqual(['Second']);
    },
    'finds words in title, tags and description, whatever their case, and takes no sign for another': async (
      listOpenDecks,
      stage,
    ) => {
      const { tag, titles } = await seedShelf(stage);
      const { db } = outside(stage);
      const find = async (words: string) =>
        titles(await listOpenDecks(db, { words, tag, order: 'newest', offset: 0, limit: 9 }));
      expect(await find('ÜBER risk')).toEqual(['Second']);
      expect(await find(`second ${tag}`)).toEqual(['Second']);
      expect(await find('100%')).toEqual(['Third']);
      expect(await find('1_0')).toEqual([]);
      expect(await find('\\')).toEqual([]);
    },
  },
  countOpenDecks: {
    'counts what the list shows': async (countOpenDecks, stage) => {
      const { tag } = await seedShelf(stage);
      const { db } = outside(stage);
      expect(await countOpenDecks(db, { words: '', tag })).toBe(3);
      expect(await countOpenDecks(db, { words: '', tag: tag.toUpperCase() })).toBe(3);
      expect(await countOpenDecks(db, { words: '', tag: tag.slice(1) })).toBe(0);
      expect(await countOpenDecks(db, { words: 'risk', tag })).toBe(1);
    },
  },
  listOpenTags: {
    'lists the tags that most decks carry': async (listOpenTags, stage) => {
      for (let times = 0; times < 9; times++) await seedPublication(stage, { tags: ['often', 'also'] });
      await seedPublication(stage, { tags: ['seldom'] });
      await seedPublication(stage, { tags: ['hidden'], visibility: 'unlisted' });
      const { db } = outside(stage);
      expect(await listOpenTags(db, 2)).toEqual(['also', 'often']);
      const every = await listOpenTags(db, 1_000);
      expect(every).toContain('seldom');
      expect(every).not.toContain('hidden');
    },
  },
  listOpenSlugs: {
    'lists the addresses of the newest': async (listOpenSlugs, stage) => {
      passDays(stage, 400);
      const [one, other] = [await seedPublication(stage), await seedPublication(stage)];
      await seedPublication(stage, { visibility: 'unlisted' });
      expect(await listOpenSlugs(outside(stage).db, 2)).toEqual(
        [other, one].map(({ publication: { slug, publishedAt } }) => ({ slug, publishedAt })),
      );
    },
  },
});

const outside = (stage: Stage) => stage.context.store.behind(closedWall);

/** Three public decks with a tag of their own, and one that nobody is shown. */
async function seedShelf(stage: Stage) {
  const tag = `t${freshId(stage.context)}`;
  const tags = ['other', tag];
  const first = await seedPublication(stage, { title: 'First', tags });
  passDays(stage, 1);
  await seedPublication(stage, { title: 'Second', description: 'Über das Risk', tags });
  passDays(stage, 1);
  await seedPublication(stage, { title: 'Third', description: '100% sure', tags });
  await seedPublication(stage, { title: 'Hidden', tags, visibility: 'unlisted' });
  await stage.context.store.transact((tx) => countFollower(tx, first.publication.id, 1));
  const titles = (decks: readonly openDecks.ListedDeck[]) => decks.map(({ title }) => title);
  return { tag, titles };
}
