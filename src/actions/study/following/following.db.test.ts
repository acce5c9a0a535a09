import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { cardsIn, follow, notesIn, remove, seedPair, write } from '../../../../test/stage/sharing/following.ts';
import { listTroubles, memoryOf } from '../../../../test/stage/look.ts';
import { type Person, seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import { publishAgain } from '../../../../test/stage/sharing/publish.ts';
import { seedPublication, takeDown } from '../../../../test/stage/sharing/publications.ts';
import { answer, only, seedDeck, seedNotes } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import type { CardId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Publication } from '../../../core/study/publication.ts';
import { findForkedFrom } from '../../../store/study/sharing/follows.ts';
import { countFollowers } from '../../../store/study/sharing/publications.ts';
import { deleteDeck } from '../decks/deleteDeck.ts';
import { getDeck } from '../decks/getDeck.ts';
import { listDecks } from '../decks/listDecks.ts';
import { changeFollow } from './changeFollow.ts';
import { followDeck } from './followDeck.ts';
import { forkDeck } from './forkDeck.ts';
import { listFollows } from './listFollows.ts';
import { stopFollowing } from './stopFollowing.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('following', () => {
    test('copies the notes of the latest version, each with its id, its author and its cards', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      const { deckId, ...followed } = await follow(ben, publication);
      expect(followed).toEqual({ version: 1, notes: 3 });
      const copies = await notesIn(ben, deckId);
      const expected = notes.map(({ id, front }) => [id, front, null]);
      expect(copies.map(({ id, front, ownId }) => [id, front, ownId])).toEqual(expected);
      const told = { publicationId: publication.id, slug: publication.slug, version: 1, latest: 1, pinned: false };
      expect(await getDeck(ben.context, { deckId })).toMatchObject({
        name: 'Risk',
        tags: ['risk'],
        fresh: 4,
        follow: told,
      });
      expect(only((await listDecks(ben.context)).decks).follow).toEqual(told);
      expect(await listAuthors(ben)).toEqual(notes.map(() => ada.account.id));
      expect(await followers(publication, ada)).toBe(1);
      expect(await listTroubles(ben)).toEqual([]);
    });

    test('is refused for one’s own deck, for one followed already, and for what is not there', async () => {
      const { ada, ben, publication } = await seedPair(await stage());
      const asked = { publicationId: publication.id, protectedFields: [] };
      expect(await followDeck(ada.context, asked)).toMatchObject({ code: 'own-publication' });
      const message = 'This deck has no such version. Choose one from 1 to 1.';
      expect(await followDeck(ben.context, { ...asked, version: 2 })).toMatchObject({ code: 'no-version', message });
      await follow(ben, publication);
      expect(await followDeck(ben.context, asked)).toMatchObject({ code: 'already-following' });
      expect((await listDecks(ben.context)).decks).toHaveLength(1);
      expect(await followers(publication, ada)).toBe(1);
      const hidden = (await seedPublication(ada, { visibility: 'private' })).publication;
      const gone = { ...asked, publicationId: hidden.id };
      expect(await followDeck(ben.context, gone)).toMatchObject({ code: 'no-publication' });
    });

    test('asked twice at once happens once', async () => {
      const { ada, ben, publication } = await seedPair(await stage());
      const asked = { publicationId: publication.id, protectedFields: [] };
      const answers = await Promise.all([followDeck(ben.context, asked), followDeck(ben.context, asked)]);
      expect(answers.filter(isRefusal)).toMatchObject([{ code: 'already-following' }]);
      expect((await listDecks(ben.context)).decks).toHaveLength(1);
      expect(await followers(publication, ada)).toBe(1);
    });

    test('brings a team’s deck home to its members, and to nobody else', async () => {
      const set = await stage();
      const [ada, ben, eve] = [
        await seedPerson(set, 'Ada'),
        await seedPerson(set, 'Ben'),
        await seedPerson(set, 'Eve'),
      ];
      const team = await seedTeam(set, { editor: ada, viewer: ben });
      const { id: deckId } = await seedDeck(team.editor);
      await seedNotes(team.editor, deckId, [{}]);
      const { publication } = await seedPublication(team.editor, { deckId, visibility: 'team' });
      expect(await getDeck(ben.context, await follow(ben, publication))).toMatchObject({ cards: 1, fresh: 1 });
      const asked = { publicationId: publication.id, protectedFields: [] };
      expect(await followDeck(eve.context, asked)).toMatchObject({ code: 'no-publication' });
    });

    test('at a version that is named stays there until that is unpinned', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      await write(ada, notes[0].id, { back: 'Later' });
      const { deckId } = await follow(ben, await publishAgain(ada, publication), 1);
      expect((await notesIn(ben, deckId))[0]?.back).toBe(notes[0].back);
      const list = async () => only((await listFollows(ben.context)).follows);
      expect(await list()).toMatchObject({ pinned: true, version: 1, updateWaits: false, deckName: 'Risk' });
      const change = { publicationId: publication.id, pinned: false, protectedFields: ['why'] as const };
      expect(await changeFollow(ben.context, change)).toEqual({ done: true });
      const published = { slug: publication.slug, title: 'Risk', version: 2 };
      expect(await list()).toMatchObject({ pinned: false, protectedFields: ['why'], published, updateWaits: true });
      expect(await changeFollow(ada.context, change)).toMatchObject({ code: 'no-follow' });
    });

    test('that is stopped keeps the cards and what was learnt; taken up again it goes on from there', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      const { deckId } = await follow(ben, publication);
      const [card = none] = await cardsIn(ben, deckId);
      await answer(ben, card, 'easy');
      const learnt = await memoryOf(ben, card);
      const asked = { publicationId: publication.id };
      expect(await stopFollowing(ben.context, asked)).toEqual({ done: true });
      expect(await stopFollowing(ben.context, asked)).toMatchObject({ code: 'no-follow' });
      expect(await followers(publication, ada)).toBe(0);
      expect(await getDeck(ben.context, { deckId })).toMatchObject({ cards: 4, follow: null });
      await write(ben, notes[0].id, { why: 'Mine' });
      await remove(ben, notes[1].id);
      await write(ada, notes[0].id, { tryAtWork: 'Theirs' });
      await remove(ada, notes[2].id);
      expect(await follow(ben, await publishAgain(ada, publication))).toEqual({ deckId, version: 2, notes: 2 });
      const now = await notesIn(ben, deckId);
      expect(now).toMatchObject([{ id: notes[0].id, why: 'Mine', tryAtWork: 'Theirs' }, { id: notes[1].id }]);
      expect(await memoryOf(ben, card)).toEqual(learnt);
      expect(await followers(publication, ada)).toBe(1);
      expect(await listTroubles(ben)).toEqual([]);
    });

    test('ends with its deck; followed again, the cards come back with their history into a new one', async () => {
      const { ada, ben, publication } = await seedPair(await stage());
      const { deckId } = await follow(ben, publication);
      const cards = await cardsIn(ben, deckId);
      const [card = none] = cards;
      await answer(ben, card, 'easy');
      const learnt = await memoryOf(ben, card);
      await deleteDeck(ben.context, { deckId });
      expect(await listFollows(ben.context)).toEqual({ follows: [] });
      expect(await followers(publication, ada)).toBe(0);
      const again = await follow(ben, publication);
      expect(again.deckId).not.toBe(deckId);
      expect((await cardsIn(ben, again.deckId)).toSorted()).toEqual(cards.toSorted());
      expect(await memoryOf(ben, card)).toEqual(learnt);
      expect(await listTroubles(ben)).toEqual([]);
    });

    test('outlives the publication: the cards stay, and the list says that it is gone', async () => {
      const { ada, ben, publication } = await seedPair(await stage());
      const { deckId } = await follow(ben, publication);
      await takeDown(ada, publication.id);
      expect(only((await listFollows(ben.context)).follows)).toMatchObject({ published: null, updateWaits: false });
      const follows = { slug: null, version: 1, latest: null };
      expect(await getDeck(ben.context, { deckId })).toMatchObject({ cards: 4, follow: follows });
    });
  });

  describe('a fork', () => {
    test('is a deck of new notes that remembers what it began as, and who wrote it', async () => {
      const { ada, ben, publication, notes } = await seedPair(await stage());
      const forked = await forkDeck(ben.context, { publicationId: publication.id });
      if (isRefusal(forked)) throw new Error(forked.message);
      expect(forked).toMatchObject({ version: 1, notes: 3 });
      const copies = await notesIn(ben, forked.deckId);
      expect(copies.map(({ front }) => front)).toEqual(notes.map(({ front }) => front));
      expect(copies.filter(({ id }) => notes.some((note) => note.id === id))).toEqual([]);
      expect(await listAuthors(ben)).toEqual(notes.map(() => ada.account.id));
      expect(await findForkedFrom(ben.context.store.db, ben.context.scope, forked.deckId)).toBe(publication.id);
      expect(await getDeck(ben.context, forked)).toMatchObject({ cards: 4, follow: null });
      expect(await followers(publication, ada)).toBe(0);
    });

    test('is made in a team as well, where nobody learns, and of an earlier version', async () => {
      const set = await stage();
      const { ada, ben, publication, notes } = await seedPair(set);
      const team = await seedTeam(set, { member: ben });
      await remove(ada, notes[0].id);
      await publishAgain(ada, publication);
      const forked = await forkDeck(team.member.context, { publicationId: publication.id, version: 1 });
      expect(forked).toMatchObject({ version: 1, notes: 3 });
      expect((await listDecks(team.member.context)).decks).toMatchObject([{ cards: 4, fresh: 0 }]);
      expect(await forkDeck(team.member.context, { publicationId: publication.id, version: 3 })).toMatchObject({
        code: 'no-version',
      });
      await takeDown(ada, publication.id);
      expect(await forkDeck(ben.context, { publicationId: publication.id })).toMatchObject({ code: 'no-publication' });
    });
  });
});

/** Where a card is missing, whatever is asked of it fails. */
const none = '' as CardId;

const followers = ({ id }: Publication, { context }: Person): Promise<number> => countFollowers(context.store.db, id);

async function listAuthors({ context }: Person) {
  const notes = context.store.db
    .selectFrom('note')
    .select('changed_by')
    .where('workspace_id', '=', context.scope.workspaceId);
  return (await notes.execute()).map((row) => row.changed_by);
}
