import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { freshId } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { slugKey } from '../../../core/base/slug.ts';
import { closedWall } from '../../base/wall.ts';
import * as publications from './publications.ts';

exercise(publications, {
  findPublication: {
    'finds it as it was kept': async (findPublication, stage) => {
      const { publication } = await seedPublication(stage, { description: 'Über "alles"', tags: ['a b', 'ü'] });
      expect(await findPublication(stage.context.store.db, stage.context.scope, publication.id)).toEqual(publication);
    },
    'shows it to whom its visibility says, and to nobody while it is taken down': async (findPublication, stage) => {
      const { team, readers } = await seedReaders(stage);
      for (const [visibility, expected] of [
        ['private', ['editor', 'viewer']],
        ['team', ['editor', 'viewer', 'viewer at home', 'viewer signed in']],
        ['unlisted', Object.keys(readers)],
        ['public', Object.keys(readers)],
      ] as const) {
        const { publication } = await seedPublication(team.editor, { visibility });
        const found = async (): Promise<readonly string[]> => {
          const asked = Object.entries(readers).map(async ([name, { store, reader }]) =>
            (await findPublication(store.db, reader, publication.id)) === undefined ? [] : [name],
          );
          return (await Promise.all(asked)).flat();
        };
        expect(await found()).toEqual(expected);
        await takeDown(team.editor, publication.id);
        expect(await found()).toEqual(['editor', 'viewer']);
        expect(await findPublication(team.viewer.context.store.db, team.viewer.context.scope, publication.id)).toEqual({
          ...publication,
          takenDown: { at: stage.clock.now, reason: 'Copied' },
        });
      }
    },
  },
  listPublications: {
    'lists those that the reader may read': async (listPublications, stage) => {
      const { publication } = await seedPublication(stage);
      const hidden = await seedPublication(stage, { visibility: 'private' });
      const { db } = stage.context.store.behind(closedWall);
      const ids = [publication.id, hidden.publication.id];
      expect(await listPublications(db, null, ids)).toEqual([publication]);
      expect(await listPublications(db, null, [])).toEqual([]);
    },
  },
  findPublicationByDeck: {
    'finds what a deck of the workspace is published as': async (findPublicationByDeck, stage) => {
      const { publication } = await seedPublication(stage, { visibility: 'private' });
      const { store, scope } = stage.context;
      expect(await findPublicationByDeck(store.db, scope, publication.deckId)).toEqual(publication);
      expect(await findPublicationByDeck(store.db, scope, freshId(stage.context))).toBeUndefined();
      const other = await seedPerson(stage, 'Ben');
      const { db } = other.context.store;
      expect(await findPublicationByDeck(db, other.context.scope, publication.deckId)).toBeUndefined();
    },
  },
  findPublicationByKey: {
    'finds it by the end of its address, if the reader may read it': async (findPublicationByKey, stage) => {
      const { publication } = await seedPublication(stage);
      const hidden = await seedPublication(stage, { visibility: 'private' });
      const { db } = stage.context.store.behind(closedWall);
      expect(await findPublicationByKey(db, null, slugKey(publication.id))).toEqual(publication);
      expect(await findPublicationByKey(db, null, slugKey(hidden.publication.id))).toBeUndefined();
      expect(await findPublicationByKey(db, null, '0000000000')).toBeUndefined();
    },
  },
  countFollowers: {
    'counts from nobody': async (countFollowers, stage) => {
      const { publication } = await seedPublication(stage);
      const { db } = stage.context.store.behind(closedWall);
      expect(await countFollowers(db, publication.id)).toBe(0);
      expect(await countFollowers(db, freshId(stage.context))).toBe(0);
    },
  },
  listVersions: {
    'lists the newest first, a page at a time': async (listVersions, stage) => {
      const { publication, version } = await seedPublication(stage);
      const second = { ...version, number: 2, message: 'Clearer words', added: 0, changed: 3 };
      const { store, scope } = stage.context;
      const next = { ...second, publicationId: publication.id, cards: 3 };
      await store.transact((tx) => publications.insertVersion(tx, scope, next));
      const { db } = stage.context.store.behind(closedWall);
      const page = { publicationId: publication.id, before: null, limit: 1 };
      expect(await listVersions(db, null, page)).toEqual([second]);
      expect(await listVersions(db, null, { ...page, before: 2 })).toEqual([version]);
      expect(await listVersions(db, null, { ...page, before: 1 })).toEqual([]);
    },
    'lists none of what the reader may not read': async (listVersions, stage) => {
      const { publication } = await seedPublication(stage, { visibility: 'private' });
      const { db } = stage.context.store.behind(closedWall);
      expect(await listVersions(db, null, { publicationId: publication.id, before: null, limit: 9 })).toEqual([]);
    },
  },
  insertPublication: {
    'keeps one for a deck, and no other': async (insertPublication, stage) => {
      const { publication } = await seedPublication(stage);
      const twin = { ...publication, id: freshId<'publication'>(stage.context) };
      const { store, scope } = stage.context;
      await expect(store.transact((tx) => insertPublication(tx, scope, twin))).rejects.toThrow(/unique/i);
      expect(await publications.findPublication(store.db, scope, twin.id)).toBeUndefined();
    },
  },
  updateDetails: {
    'writes them anew, and the address with the title': async (updateDetails, stage) => {
      const { publication } = await seedPublication(stage, { title: 'First words' });
      const { store, scope } = stage.context;
      const { id } = publication;
      const details = {
        title: 'Zweite Wörter',
        description: 'x',
        tags: ['y'],
        visibility: 'unlisted',
        licence: 'CC0-1.0',
      } as const;
      await store.transact((tx) => updateDetails(tx, scope, { id, ...details }));
      expect(await publications.findPublication(store.db, scope, id)).toEqual({
        ...publication,
        ...details,
        slug: `zweite-worter-${slugKey(id)}`,
      });
    },
  },
  insertVersion: {
    'makes the version the one that is read': async (insertVersion, stage) => {
      const { publication, version } = await seedPublication(stage);
      const next = { ...version, number: 2, notes: 7, publishedAt: stage.clock.now };
      const { store, scope } = stage.context;
      await store.transact((tx) => insertVersion(tx, scope, { ...next, publicationId: publication.id, cards: 9 }));
      expect(await publications.findPublication(store.db, scope, publication.id)).toEqual({
        ...publication,
        version: 2,
        notes: 7,
        cards: 9,
      });
    },
  },
  withdrawDeck: {
    'keeps a published deck from others, and minds no other deck': async (withdrawDeck, stage) => {
      const [one, other] = [await seedPublication(stage), await seedPublication(stage)];
      const { store, scope } = stage.context;
      await store.transact((tx) => withdrawDeck(tx, scope, one.publication.deckId));
      const { db } = store.behind(closedWall);
      expect(await publications.findPublication(db, null, one.publication.id)).toBeUndefined();
      expect(await publications.findPublication(db, null, other.publication.id)).toEqual(other.publication);
      await store.transact((tx) => withdrawDeck(tx, scope, freshId(stage.context)));
    },
  },
  selectReadableId: {
    'asks for the id where the reader may read it': async (selectReadableId, stage) => {
      const { publication } = await seedPublication(stage, { visibility: 'private' });
      const { store, scope } = stage.context;
      const asked = selectReadableId(store.db, scope, publication.id);
      expect(await asked.execute()).toEqual([{ id: publication.id }]);
      expect(await selectReadableId(store.behind(closedWall).db, null, publication.id).execute()).toEqual([]);
    },
  },
});

/** Everybody who could come by a deck of a team: its people, in it and elsewhere, and strangers. */
async function seedReaders(stage: Stage) {
  const [ada, ben, cyd] = [
    await seedPerson(stage, 'Ada'),
    await seedPerson(stage, 'Ben'),
    await seedPerson(stage, 'Cyd'),
  ];
  const team = await seedTeam(stage, { editor: ada, viewer: ben });
  const inside = ({ context: { store, scope } }: Stage) => ({ store, reader: scope });
  const outside = ({ store, who }: typeof ben.signedIn) => ({ store, reader: who });
  const readers = {
    editor: inside(team.editor),
    viewer: inside(team.viewer),
    'viewer at home': inside(ben),
    'viewer signed in': outside(ben.signedIn),
    stranger: inside(cyd),
    'stranger signed in': outside(cyd.signedIn),
    nobody: { store: stage.context.store.behind(closedWall), reader: null },
  };
  return { team, readers };
}
