import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { only, passDays, seedDeck, seedNotes } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import type { Draft } from '../../../core/study/publications/changes.ts';
import { closedWall } from '../../base/wall.ts';
import { setDeletion } from '../bulk.ts';
import * as editions from './editions.ts';
import { updateNote } from '../notes.ts';

exercise(editions, {
  listEditions: {
    'tells every version as it was, page by page in the order of the deck': async (listEditions, stage) => {
      const { store, publicationId } = await seedThreeVersions(stage);
      const tell = async (version: number): Promise<readonly string[]> => {
        const first = await listEditions(store.db, null, { publicationId, version, after: null, limit: 2 });
        const rest = await listEditions(store.db, null, {
          publicationId,
          version,
          after: first.at(-1) ?? null,
          limit: 9,
        });
        return [...first, ...rest].map(({ front }) => front);
      };
      expect(await tell(0)).toEqual([]);
      expect(await tell(1)).toEqual(['one', 'two', 'three']);
      expect(await tell(2)).toEqual(['one', 'two, better', 'three', 'four']);
      expect(await tell(3)).toEqual(['two, better', 'three', 'four']);
    },
    'keeps own ids at home, and who wrote what and why': async (listEditions, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { id: deckId } = await seedDeck(ada);
      const { note } = only(await seedNotes(ada, deckId, [{ kind: 'reversed', tags: ['a b', '"'], ownId: 'mine' }]));
      const { store, scope, now } = ada.context;
      const change = { id: note.id, content: { ...note, why: 'Because' }, changedAt: now(), reason: 'It was asked' };
      await store.transact((tx) => updateNote(tx, scope, change));
      const { publication } = await seedPublication(ada, { deckId });
      const page = { publicationId: publication.id, version: 1, after: null, limit: 9 };
      const { id, deckId: _, createdAt, changedAt, ...content } = note;
      expect(await listEditions(store.behind(closedWall).db, null, page)).toEqual([
        {
          ...content,
          why: 'Because',
          ownId: null,
          publicationId: publication.id,
          noteId: id,
          since: 1,
          until: null,
          position: 1,
          writtenBy: ada.account.id,
          reason: 'It was asked',
        },
      ]);
      expect(createdAt).toBe(changedAt);
    },
    'tells nothing to whom the publication is not shown': async (listEditions, stage) => {
      const { store, publicationId, version, home } = await seedThreeVersions(stage);
      const page = { publicationId, version, after: null, limit: 9 };
      await takeDown(stage, publicationId);
      expect(await listEditions(store.db, null, page)).toEqual([]);
      expect(await listEditions(home.store.db, home.scope, page)).toHaveLength(3);
    },
  },
  listEditionsAt: {
    'tells a stretch of a version, in the order of the deck': async (listEditionsAt, stage) => {
      const { store, publicationId } = await seedThreeVersions(stage);
      const tell = async (version: number, offset: number) =>
        (await listEditionsAt(store.db, null, { publicationId, version, offset, limit: 2 })).map(({ front }) => front);
      expect(await tell(1, 0)).toEqual(['one', 'two']);
      expect(await tell(1, 2)).toEqual(['three']);
      expect(await tell(3, 1)).toEqual(['three', 'four']);
      expect(await tell(3, 9)).toEqual([]);
    },
    'tells nothing to whom the publication is not shown': async (listEditionsAt, stage) => {
      const { store, publicationId, version } = await seedThreeVersions(stage);
      await takeDown(stage, publicationId);
      expect(await listEditionsAt(store.db, null, { publicationId, version, offset: 0, limit: 2 })).toEqual([]);
    },
  },
  listEditionsOf: {
    'tells what the named notes say in a version': async (listEditionsOf, stage) => {
      const { store, publicationId, noteIds } = await seedThreeVersions(stage);
      const named = { publicationId, noteIds: noteIds.slice(0, 2) };
      const tell = async (version: number) =>
        (await listEditionsOf(store.db, null, { ...named, version })).map(({ front }) => front).toSorted();
      expect(await tell(1)).toEqual(['one', 'two']);
      expect(await tell(3)).toEqual(['two, better']);
      expect(await listEditionsOf(store.db, null, { ...named, version: 1, noteIds: [] })).toEqual([]);
    },
  },
  listEditionChanges: {
    'tells what came, changed and went between two versions': async (listEditionChanges, stage) => {
      const { store, publicationId } = await seedThreeVersions(stage);
      const tell = async (from: number, to: number) =>
        (await listEditionChanges(store.db, null, { publicationId, from, to })).map(({ before, after }) => [
          before?.front,
          after?.front,
        ]);
      expect(await tell(1, 2)).toEqual([
        ['two', 'two, better'],
        [undefined, 'four'],
      ]);
      expect(await tell(2, 3)).toEqual([['one', undefined]]);
      expect(await tell(1, 3)).toEqual([
        ['one', undefined],
        ['two', 'two, better'],
        [undefined, 'four'],
      ]);
      expect(await tell(0, 1)).toHaveLength(3);
      expect(await tell(3, 3)).toEqual([]);
    },
    'leaves out a note that came and went in between, and one that came back as it was': async (list, stage) => {
      const { store, publicationId, write, drafts } = await seedThreeVersions(stage);
      const [one] = drafts;
      const five: Draft = { ...one, noteId: 'five' as Draft['noteId'], front: 'five' };
      await write({ publicationId, version: 4, ended: [], begun: [one, five] });
      await write({ publicationId, version: 5, ended: [five.noteId], begun: [] });
      expect(await list(store.db, null, { publicationId, from: 2, to: 5 })).toEqual([]);
      expect(await list(store.db, null, { publicationId, from: 3, to: 5 })).toMatchObject([
        { before: null, after: { front: 'one' } },
      ]);
    },
  },
  writeEditions: {
    'writes only what changes': async (writeEditions, stage) => {
      const { home, publicationId, noteIds } = await seedThreeVersions(stage);
      const { store, scope } = home;
      const rows = () => store.db.selectFrom('edition').selectAll().orderBy('note_id').orderBy('since').execute();
      const before = await rows();
      await store.transact((tx) =>
        writeEditions(tx, scope, { publicationId, version: 4, ended: noteIds.slice(2, 3), begun: [] }),
      );
      const after = await rows();
      expect(after).toHaveLength(before.length);
      const changed = after.filter((row, index) => row.until !== before[index]?.until);
      expect(changed).toMatchObject([{ note_id: noteIds[2], since: 1, until: 4 }]);
    },
  },
  listDrafts: {
    'tells the live notes of a deck in the order of their first cards': async (listDrafts, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      await seedNotes(stage, (await seedDeck(stage)).id, [{ front: 'elsewhere' }]);
      const seeded = await seedNotes(stage, id, [
        { front: 'one' },
        { kind: 'reversed', front: 'two' },
        { front: 'gone' },
      ]);
      const gone = seeded.slice(2).map(({ note }) => note.id);
      await store.transact((tx) => setDeletion(tx, scope, { noteIds: gone, deletionId: 'x' }));
      expect(await listDrafts(store.db, scope, id)).toMatchObject([
        { noteId: seeded[0]?.note.id, front: 'one', position: 1, cards: 1, writtenBy: null, reason: '' },
        { noteId: seeded[1]?.note.id, front: 'two', position: 2, cards: 2 },
      ]);
    },
  },
  lookAtDrafts: {
    'tells how many notes there are and when the latest was written': async (lookAtDrafts, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage);
      expect(await lookAtDrafts(store.db, scope, id)).toEqual({ notes: 0, changedAt: null });
      const [seeded] = await seedNotes(stage, id, [{ front: 'one' }, { front: 'two' }]);
      if (seeded === undefined) throw new Error('two notes were seeded');
      const changedAt = passDays(stage, 1);
      await store.transact((tx) => updateNote(tx, scope, { id: seeded.note.id, content: seeded.note, changedAt }));
      expect(await lookAtDrafts(store.db, scope, id)).toEqual({ notes: 2, changedAt });
    },
  },
  hasOwnWords: {
    'tells a deck that somebody wrote in from one that came out of a file': async (hasOwnWords, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedDeck(stage, { origin: 'lead' });
      const { note } = only(await seedNotes(stage, id, [{ ownId: 'a-1' }]));
      expect(await hasOwnWords(store.db, scope, id)).toBe(false);
      const change = { id: note.id, content: note, changedAt: passDays(stage, 1) };
      await store.transact((tx) => updateNote(tx, scope, change));
      expect(await hasOwnWords(store.db, scope, id)).toBe(true);
      const other = await seedDeck(stage, { origin: 'staff' });
      await seedNotes(stage, other.id, [{ ownId: 'b-1' }, {}]);
      expect(await hasOwnWords(store.db, scope, other.id)).toBe(true);
    },
  },
});

/** Notes one, two and three; then a better two and a four; then without one. Read by nobody in particular. */
async function seedThreeVersions(stage: Stage) {
  const { context: home } = stage;
  const { id: deckId } = await seedDeck(stage);
  const fronts = ['one', 'two', 'three'].map((front): Partial<NoteContent> => ({ front }));
  const noteIds = (await seedNotes(stage, deckId, fronts)).map(({ note }) => note.id);
  const publicationId = (await seedPublication(stage, { deckId })).publication.id;
  const [one, two] = await editions.listDrafts(home.store.db, home.scope, deckId);
  if (one === undefined || two === undefined) throw new Error('three notes were seeded');
  const four: Draft = { ...one, noteId: 'four' as Draft['noteId'], front: 'four', position: 4 };
  const write = (writing: editions.Writing): Promise<void> =>
    home.store.transact((tx) => editions.writeEditions(tx, home.scope, writing));
  const better = { ...two, front: 'two, better' };
  await write({ publicationId, version: 2, ended: [two.noteId], begun: [better, four] });
  await write({ publicationId, version: 3, ended: [one.noteId], begun: [] });
  return {
    home,
    store: home.store.behind(closedWall),
    publicationId,
    version: 3,
    noteIds,
    drafts: [one, better, four] as const,
    write,
  };
}
