import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { remove, seedPair, write } from '../../../../test/stage/sharing/following.ts';
import { listTroubles, memoryOf } from '../../../../test/stage/look.ts';
import { seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { answer, freshId, only, passDays, seedDeck, seedNotes, written } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { NoteId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { tagCards } from '../cards/tagCards.ts';
import { changeNote } from '../notes/changeNote.ts';
import { getEditionHistory } from './getEditionHistory.ts';
import { getNoteHistory } from './getNoteHistory.ts';
import { restoreRevision } from './restoreRevision.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('the history of a note', () => {
    test('tells what it said, when and why, newest first; in a store of one’s own, by oneself', async () => {
      const set = await stage();
      const { note } = only(await seedNotes(set, (await seedDeck(set)).id, [{ front: 'One' }]));
      const writtenAt = passDays(set, 1);
      await changeNote(set.context, { noteId: note.id, content: written({ front: 'Two' }), reason: 'Clearer' });
      expect(await historyOf(set, note.id)).toEqual([
        {
          revision: 2,
          content: written({ front: 'Two' }),
          writtenBy: 'You',
          writtenAt,
          reason: 'Clearer',
          published: [],
        },
        {
          revision: 1,
          content: written({ front: 'One' }),
          writtenBy: 'You',
          writtenAt: note.createdAt,
          reason: '',
          published: [],
        },
      ]);
    });

    test('names whoever wrote in a team, and calls those who are gone former members', async () => {
      const set = await stage();
      const [ada, ben, cy] = [await seedPerson(set, 'Ada'), await seedPerson(set, 'Ben'), await seedPerson(set, 'Cy')];
      const team = await seedTeam(set, { owner: ada, member: ben, viewer: cy });
      const { note } = only(await seedNotes(team.owner, (await seedDeck(team.owner)).id, [{}]));
      await write(team.member, note.id, { back: 'By Ben' });
      const authors = async () => (await historyOf(team.viewer, note.id)).map(({ writtenBy }) => writtenBy);
      expect(await authors()).toEqual(['Ben', 'Ada']);
      const { store, scope } = team.owner.context;
      await store.transact((tx) =>
        tx.updateTable('note').set({ changed_by: null }).where('workspace_id', '=', scope.workspaceId).execute(),
      );
      expect(await authors()).toEqual(['A former member', 'Ada']);
      expect((await historyOf(team.owner, note.id)).at(-1)).toMatchObject({ writtenBy: 'You' });
    });

    test('tells of tags that were changed in bulk', async () => {
      const set = await stage();
      const { note, cards } = only(await seedNotes(set, (await seedDeck(set)).id, [{ tags: ['a'] }]));
      const cardIds = cards.map(({ id }) => id);
      await tagCards(set.context, { cards: { kind: 'these', cardIds }, add: ['b'], remove: [] });
      expect((await historyOf(set, note.id)).map(({ content }) => content.tags)).toEqual([['a', 'b'], ['a']]);
    });

    test('tells in which versions others read what it said', async () => {
      const { ada, publication, notes } = await seedPair(await stage());
      const { id, front } = notes[0];
      await write(ada, id, { front: 'Never published' });
      await write(ada, id, { front: 'Better' });
      const second = await publishAgain(ada, publication);
      await write(ada, id, { front });
      await publishAgain(ada, second);
      const told = (await historyOf(ada, id)).map((one) => [one.content.front, one.published]);
      const first = [
        { since: 1, until: 2 },
        { since: 3, until: null },
      ];
      expect(told).toEqual([
        ['One', first],
        ['Better', [{ since: 2, until: 3 }]],
        ['Never published', []],
        ['One', first],
      ]);
    });

    test('goes on where a page ends', async () => {
      const set = await stage();
      const { note } = only(await seedNotes(set, (await seedDeck(set)).id, [{}]));
      for (let revision = 2; revision <= 53; revision += 1) await write(set, note.id, { back: `${revision}` });
      const first = await getNoteHistory(set.context, { noteId: note.id });
      if (isRefusal(first)) throw new Error(first.message);
      expect([first.revisions.length, first.revisions.at(-1)?.revision, first.more]).toEqual([51, 3, true]);
      const rest = await getNoteHistory(set.context, { noteId: note.id, before: 3 });
      expect(rest).toMatchObject({ revisions: [{ revision: 2 }, { revision: 1 }], more: false });
    });

    test('is that of no deleted note, and of none in another workspace', async () => {
      const { ada, ben, notes } = await seedPair(await stage());
      expect(await getNoteHistory(ben.context, { noteId: notes[0].id })).toMatchObject({ code: 'no-note' });
      await remove(ada, notes[0].id);
      expect(await getNoteHistory(ada.context, { noteId: notes[0].id })).toMatchObject({ code: 'no-note' });
    });
  });

  describe('a revision', () => {
    test('is restored as a new one; the card keeps what is known of it', async () => {
      const set = await stage();
      const { note, cards } = only(await seedNotes(set, (await seedDeck(set)).id, [{ front: 'One', ownId: 'n-1' }]));
      const card = only(cards).id;
      await answer(set, card, 'easy');
      const learnt = await memoryOf(set, card);
      await write(set, note.id, { front: 'Two', ownId: 'n-2' });
      const restored = await restoreRevision(set.context, { noteId: note.id, revision: 1 });
      expect(restored).toMatchObject({ note: { front: 'One', ownId: 'n-1' }, cardIds: [card] });
      const history = await historyOf(set, note.id);
      expect(history.map(({ content, reason }) => [content.front, reason])).toEqual([
        ['One', 'Restored version 1'],
        ['Two', ''],
        ['One', ''],
      ]);
      expect(await memoryOf(set, card)).toEqual(learnt);
      expect(await listTroubles(set)).toEqual([]);
    });

    test('that never was, or is what the note says, is refused', async () => {
      const set = await stage();
      const { note } = only(await seedNotes(set, (await seedDeck(set)).id, [{}]));
      const restore = (noteId: NoteId, revision: number) => restoreRevision(set.context, { noteId, revision });
      expect(await restore(note.id, 1)).toMatchObject({ code: 'no-revision' });
      expect(await restore(freshId(set.context), 1)).toMatchObject({ code: 'no-note' });
    });
  });

  describe('the history of a published card', () => {
    test('tells everybody what its versions said, and who wrote that', async () => {
      const set = await stage();
      const { ada, ben, publication, notes } = await seedPair(set);
      const { id: noteId } = notes[0];
      await changeNote(ada.context, { noteId, content: written({ front: 'Better' }), reason: 'Clearer' });
      await publishAgain(ada, publication);
      const asked = { publicationId: publication.id, noteId };
      const told = await getEditionHistory({ ...ben.signedIn, who: null }, asked);
      expect(told).toMatchObject({
        editions: [
          { since: 2, until: null, content: { front: 'Better' }, writtenBy: 'Ada', reason: 'Clearer' },
          { since: 1, until: 2, content: { front: 'One', ownId: null }, writtenBy: 'Ada', reason: '' },
        ],
      });
      expect(await getEditionHistory(ada.signedIn, asked)).toMatchObject({ editions: [{ writtenBy: 'You' }, {}] });
      await takeDown(ada, publication.id);
      expect(await getEditionHistory(ben.signedIn, asked)).toMatchObject({ code: 'no-publication' });
    });

    test('is a former member’s where nobody is named, whoever asks', async () => {
      const set = await stage();
      const { note } = only(await seedNotes(set, (await seedDeck(set)).id, [{}]));
      const { publication } = await seedPublication(set, { deckId: note.deckId });
      const told = await getEditionHistory(
        { ...set.context, who: null },
        { publicationId: publication.id, noteId: note.id },
      );
      expect(told).toMatchObject({ editions: [{ writtenBy: 'A former member' }] });
    });
  });
});

async function historyOf({ context }: Stage, noteId: NoteId) {
  const history = await getNoteHistory(context, { noteId });
  if (isRefusal(history)) throw new Error(history.message);
  return history.revisions;
}
