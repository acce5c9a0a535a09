import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { seedPerson, seedTeam } from '../../../../test/stage/people.ts';
import {
  askToPublish,
  granted,
  publish,
  seedAuthor,
  takeDown,
  visitorOf,
} from '../../../../test/stage/sharing/publications.ts';
import { seedCards, seedDeck } from '../../../../test/stage/seed.ts';
import { engines } from '../../../../test/stage/stage.ts';
import { listCards } from '../cards/listCards.ts';
import { deleteDeck } from '../decks/deleteDeck.ts';
import { followDeck } from '../following/followDeck.ts';
import { changePublication } from './changePublication.ts';
import { explore } from './explore.ts';
import { getPublication } from './getPublication.ts';
import { listVersions } from './listVersions.ts';
import { lookAtPublication } from './lookAtPublication.ts';
import { previewVersion } from './previewVersion.ts';
import { openPublicDecks } from './publicDecks.ts';
import { withdrawPublication } from './withdrawPublication.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a published deck', () => {
    test('is shown to a team alone where its visibility says so', async () => {
      const set = await stage();
      const [ada, ben, cyd] = [
        await seedPerson(set, 'Ada'),
        await seedPerson(set, 'Ben'),
        await seedPerson(set, 'Cyd'),
      ];
      const team = await seedTeam(set, { editor: ada, viewer: ben });
      const deck = await seedDeck(team.editor);
      await seedCards(team.editor, deck.id, 1);
      const { slug } = await publish(team.editor, deck.id, { visibility: 'team' });
      expect(await lookAtPublication(ben.signedIn, { slug })).toMatchObject({ author: 'Ada', isOwn: false });
      expect(await lookAtPublication(cyd.signedIn, { slug })).toMatchObject({ code: 'no-publication' });
      expect(await lookAtPublication(visitorOf(set), { slug })).toMatchObject({ code: 'no-publication' });
      expect(await openPublicDecks(visitorOf(set)).findDeck(slug)).toBeUndefined();
      expect(await getPublication(team.viewer.context, { deckId: deck.id })).toMatchObject({
        publication: { visibility: 'team', author: 'Ada' },
      });
    });

    test('tells whoever looks whether it is their own, and whether they follow it', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { slug, publicationId } = await publish(ada, deck.id);
      const ben = await seedPerson(set, 'Ben');
      expect(await lookAtPublication(ada.signedIn, { slug })).toMatchObject({
        author: 'You',
        isOwn: true,
        follow: null,
      });
      expect(await lookAtPublication(ben.signedIn, { slug })).toMatchObject({ isOwn: false, follow: null });
      const { deckId } = granted(await followDeck(ben.context, { publicationId, protectedFields: [] }));
      expect(await lookAtPublication(ben.signedIn, { slug })).toMatchObject({
        followers: 1,
        follow: { deckId, version: 1 },
      });
    });

    test('changes its details and its address, and the old address leads there', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { slug } = await publish(ada, deck.id);
      const changed = granted(
        await changePublication(ada.context, { deckId: deck.id, title: 'Anew', visibility: 'unlisted' }),
      );
      expect(changed.slug).toMatch(/^anew-/);
      const found = await openPublicDecks(visitorOf(set)).findDeck(slug);
      expect(found).toMatchObject({ slug: changed.slug, title: 'Anew', visibility: 'unlisted', tags: ['leading'] });
      expect(await changePublication(ada.context, { deckId: deck.id, visibility: 'team' })).toMatchObject({
        code: 'no-team',
      });
      const other = await seedDeck(ada);
      expect(await changePublication(ada.context, { deckId: other.id })).toMatchObject({ code: 'no-publication' });
    });

    test('that is withdrawn is gone for others, who keep their cards, until it is published again', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { slug, publicationId } = await publish(ada, deck.id);
      const ben = await seedPerson(set, 'Ben');
      const { deckId } = granted(await followDeck(ben.context, { publicationId, protectedFields: [] }));
      expect(await withdrawPublication(ada.context, { deckId: deck.id })).toEqual({ done: true });
      expect(await withdrawPublication(ada.context, { deckId: deck.id })).toMatchObject({ code: 'no-publication' });
      expect(await lookAtPublication(ben.signedIn, { slug })).toMatchObject({ code: 'no-publication' });
      expect(await listVersions(visitorOf(set), { publicationId })).toMatchObject({ code: 'no-publication' });
      expect((await listCards(ben.context, { deckId, offset: 0, limit: 9 })).total).toBe(4);
      expect(await askToPublish(ada, deck.id)).toMatchObject({ version: 1, slug });
      expect(await lookAtPublication(ben.signedIn, { slug })).toMatchObject({ followers: 1, follow: { version: 1 } });
    });

    test('is withdrawn with the deletion of its deck', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { slug } = await publish(ada, deck.id);
      granted(await deleteDeck(ada.context, { deckId: deck.id }));
      expect(await lookAtPublication(visitorOf(set), { slug })).toMatchObject({ code: 'no-publication' });
      expect(await getPublication(ada.context, { deckId: deck.id })).toMatchObject({ code: 'no-deck' });
      expect(await previewVersion(ada.context, { deckId: deck.id, offset: 0, limit: 9 })).toMatchObject({
        code: 'no-deck',
      });
    });

    test('that is taken down is gone from everywhere, and its maintainers read why', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { slug, publicationId } = await publish(ada, deck.id, { tags: ['gone-tomorrow'] });
      const decks = openPublicDecks(visitorOf(set));
      const found = async (): Promise<number> => (await decks.explore({ ...everything, tag: 'gone-tomorrow' })).found;
      expect(await found()).toBe(1);
      await takeDown(ada, publicationId);
      expect(await found()).toBe(0);
      expect(await decks.findDeck(slug)).toEqual({ kind: 'taken-down' });
      expect(await decks.listCards({ publicationId, version: 1, page: 1 })).toEqual([]);
      expect(await decks.listVersions({ publicationId, version: 1 })).toEqual([]);
      expect((await decks.listForSitemap()).map((mapped) => mapped.slug)).not.toContain(slug);
      expect(await getPublication(ada.context, { deckId: deck.id })).toMatchObject({
        publication: { takenDown: { reason: 'Copied' } },
      });
    });

    test('is set for its public pages, a page at a time', async () => {
      const { ada, set } = await seedAuthor(await stage());
      const { id } = await seedDeck(ada);
      await seedCards(ada, id, 51);
      const { slug, publicationId } = await publish(ada, id);
      const decks = openPublicDecks(visitorOf(set));
      expect(await decks.findDeck(slug)).toMatchObject({
        kind: 'readable',
        id: publicationId,
        notes: 51,
        description: { html: expect.stringContaining('<strong>others</strong>'), line: 'How others come along.' },
        forkedFrom: null,
      });
      const pages = [1, 2, 3].map((page) => decks.listCards({ publicationId, version: 1, page }));
      expect((await Promise.all(pages)).map(({ length }) => length)).toEqual([50, 1, 0]);
      expect(await decks.listVersions({ publicationId, version: 1 })).toMatchObject([{ number: 1, added: 51 }]);
      expect(await decks.findDeck('no-such-deck')).toBeUndefined();
      expect(await decks.findDeck('deck-0000000000')).toBeUndefined();
      expect((await decks.listForSitemap()).map((mapped) => mapped.slug)).toContain(slug);
    });

    test('is found in Explore by its words and tags', async () => {
      const { ada, deck, set } = await seedAuthor(await stage());
      const { slug } = await publish(ada, deck.id, { tags: ['rare-tag', 'leading'] });
      const found = await explore(visitorOf(set), { ...everything, words: 'QUIETLY come', tag: 'rare-tag' });
      expect(found).toMatchObject({
        found: 1,
        decks: [{ slug, line: 'How others come along.', author: 'Ada', cards: 4, followers: 0 }],
      });
      expect(found.tags).toContain('rare-tag');
      expect(await explore(visitorOf(set), { ...everything, tag: 'rare-tag', page: 2 })).toMatchObject({
        found: 1,
        decks: [],
      });
    });
  });
});

const everything = { words: '', tag: null, order: 'newest', page: 1 } as const;
