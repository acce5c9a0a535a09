import { expect } from 'vitest';
import { exercise } from '../../../../test/stage/exercise.ts';
import { write } from '../../../../test/stage/sharing/following.ts';
import { seedPerson } from '../../../../test/stage/people.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { freshId, only, passDays, seedDeck, seedNotes } from '../../../../test/stage/seed.ts';
import type { Stage } from '../../../../test/stage/stage.ts';
import { setDeletion } from '../bulk.ts';
import { updateNote } from '../notes.ts';
import * as noteRevisions from './noteRevisions.ts';

exercise(noteRevisions, {
  findCurrentRevision: {
    'tells what a note says, who wrote that, when and why': async (findCurrentRevision, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const note = await seedNote(ada, 'One');
      const { store, scope } = ada.context;
      const { id: noteId, deckId, createdAt, changedAt: _, ...content } = note;
      const first = { revision: 1, deckId, content, writtenBy: ada.account.id, writtenAt: createdAt, reason: '' };
      expect(await findCurrentRevision(store.db, scope, noteId)).toEqual(first);
      const writtenAt = passDays(stage, 1);
      const change = { id: noteId, content: { ...content, back: 'B' }, changedAt: writtenAt, reason: 'Shorter' };
      await store.transact((tx) => updateNote(tx, scope, change));
      expect(await findCurrentRevision(store.db, scope, noteId)).toEqual({
        ...first,
        revision: 2,
        content: change.content,
        writtenAt,
        reason: 'Shorter',
      });
    },
    'finds no note that was deleted, and none of another workspace': async (findCurrentRevision, stage) => {
      const { store, scope } = stage.context;
      const { id } = await seedNote(stage, 'One');
      const stranger = await seedPerson(stage, 'Eve');
      expect(await findCurrentRevision(stranger.context.store.db, stranger.context.scope, id)).toBeUndefined();
      await store.transact((tx) => setDeletion(tx, scope, { noteIds: [id], deletionId: freshId(stage.context) }));
      expect(await findCurrentRevision(store.db, scope, id)).toBeUndefined();
    },
  },
  listEarlierRevisions: {
    'goes back through what a note has said, page by page': async (listEarlierRevisions, stage) => {
      const { store, scope } = stage.context;
      const noteId = await seedStory(stage);
      const page = { noteId, before: 4, limit: 2 };
      const newest = await listEarlierRevisions(store.db, scope, page);
      expect(newest.map(({ revision, content }) => [revision, content.front])).toEqual([
        [3, 'Three'],
        [2, 'Two'],
      ]);
      const oldest = await listEarlierRevisions(store.db, scope, { ...page, before: 2 });
      expect(oldest.map(({ content }) => content.front)).toEqual(['One']);
    },
    'tells no other workspace': async (listEarlierRevisions, stage) => {
      const noteId = await seedStory(stage);
      const { store, scope } = (await seedPerson(stage, 'Eve')).context;
      expect(await listEarlierRevisions(store.db, scope, { noteId, before: 4, limit: 9 })).toEqual([]);
    },
  },
  findEarlierRevision: {
    'finds what a note said, and not what it says': async (findEarlierRevision, stage) => {
      const { store, scope } = stage.context;
      const noteId = await seedStory(stage);
      expect(await findEarlierRevision(store.db, scope, { noteId, revision: 2 })).toMatchObject({
        content: { front: 'Two' },
      });
      expect(await findEarlierRevision(store.db, scope, { noteId, revision: 4 })).toBeUndefined();
    },
    'finds nothing for another workspace': async (findEarlierRevision, stage) => {
      const noteId = await seedStory(stage);
      const { store, scope } = (await seedPerson(stage, 'Eve')).context;
      expect(await findEarlierRevision(store.db, scope, { noteId, revision: 1 })).toBeUndefined();
    },
  },
  listNoteEditions: {
    'tells what a published note has said, to whoever may read it': async (listNoteEditions, stage) => {
      const ada = await seedPerson(stage, 'Ada');
      const { id: noteId, deckId } = await seedNote(ada, 'One');
      const { publication } = await seedPublication(ada, { deckId });
      await write(ada, noteId, { front: 'Two' });
      const publishedAt = passDays(ada, 1);
      await publishAgain(ada, publication);
      const { workspaceId, id: publicationId } = publication;
      const published = { workspaceId, publicationId, noteId };
      const { store, who } = (await seedPerson(stage, 'Ben')).signedIn;
      const editions = await listNoteEditions(store.db, who, published);
      expect(editions.map(({ since, until, content }) => [since, until, content.front])).toEqual([
        [2, null, 'Two'],
        [1, 2, 'One'],
      ]);
      expect(editions[0]).toMatchObject({ writtenBy: ada.account.id, publishedAt, reason: '' });
      await takeDown(ada, publicationId);
      expect(await listNoteEditions(store.db, who, published)).toEqual([]);
    },
  },
});

async function seedNote(stage: Stage, front: string) {
  return only(await seedNotes(stage, (await seedDeck(stage)).id, [{ front }])).note;
}

/** A note that has said One, Two and Three, and says Four. */
async function seedStory(stage: Stage) {
  const { id } = await seedNote(stage, 'One');
  for (const front of ['Two', 'Three', 'Four']) await write(stage, id, { front });
  return id;
}
