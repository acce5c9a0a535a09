import { freshId } from '../../../src/actions/base/context.ts';
import { insertFollow } from '../../../src/store/study/sharing/follows.ts';
import { seedPublication } from '../sharing/publications.ts';
import { seedCards, seedDeck, seedNotes } from '../seed.ts';
import { type SiteCases, type SiteGround, exhaust } from '../grounds/siteGround.ts';

const details = { title: 'Deciding', visibility: 'public', licence: 'CC-BY-4.0' } as const;
const noDeck = ({ nowhere: deckId }: SiteGround) => ({ deckId });
const badDeck = () => ({ deckId: 'x' });

const ownDeck = async ({ ada }: SiteGround) => {
  const { id: deckId } = await seedDeck(ada);
  await seedCards(ada, deckId, 2);
  return { deckId };
};

const published = async (ground: SiteGround) => (await seedPublication(ground.ada, await ownDeck(ground))).publication;

const publishedDeck = async (ground: SiteGround) => ({ deckId: (await published(ground)).deckId });

const starterDeck = async ({ ada }: SiteGround) => {
  const { id: deckId } = await seedDeck(ada, { origin: 'lead' });
  await seedNotes(ada, deckId, [{ ownId: 'lead-1' }]);
  return { ...details, deckId };
};

const followedDeck = async (ground: SiteGround) => {
  const { context, clock } = ground.ada;
  const { deckId } = await ownDeck(ground);
  const terms = { version: 1, pinned: false, active: true, protectedFields: [], createdAt: clock.now };
  const publicationId = freshId<'publication'>(context);
  await context.store.transact((tx) => insertFollow(tx, context.scope, { ...terms, publicationId, deckId }));
  return { ...details, deckId };
};

/** Publishing decks, and reading what was published. */
export const publicationCases: SiteCases = {
  'GET /api/decks/:deckId/publication': { asks: publishedDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'GET /api/decks/:deckId/publication/changes': { asks: ownDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'POST /api/decks/:deckId/publication': {
    asks: async (ground) => ({ ...details, ...(await ownDeck(ground)) }),
    bad: async (ground) => ({ ...details, ...(await ownDeck(ground)), visibility: 'secret' }),
    refusals: {
      'no-deck': (ground) => ({ ...details, ...noDeck(ground) }),
      'no-team': async (ground) => ({ ...details, ...(await ownDeck(ground)), visibility: 'team' }),
      'empty-deck': async ({ ada }) => ({ ...details, deckId: (await seedDeck(ada)).id }),
      'followed-deck': followedDeck,
      'starter-deck': starterDeck,
      'nothing-new': async (ground) => ({ ...details, ...(await publishedDeck(ground)) }),
      'too-often': async (ground) => {
        await exhaust(ground, 'publication', ground.ada.account.id);
        return { ...details, ...(await ownDeck(ground)) };
      },
    },
  },
  'PATCH /api/decks/:deckId/publication': {
    asks: async (ground) => ({ ...(await publishedDeck(ground)), title: 'Deciding well' }),
    bad: async (ground) => ({ ...(await publishedDeck(ground)), title: ' ' }),
    refusals: {
      'no-publication': noDeck,
      'no-team': async (ground) => ({ ...(await publishedDeck(ground)), visibility: 'team' }),
    },
  },
  'DELETE /api/decks/:deckId/publication': {
    asks: publishedDeck,
    bad: badDeck,
    refusals: { 'no-publication': noDeck },
  },
  'GET /api/publications/:slug': {
    asks: async (ground) => ({ slug: (await published(ground)).slug }),
    bad: () => ({ slug: 'x'.repeat(301) }),
    refusals: { 'no-publication': () => ({ slug: 'deck-0000000000' }) },
  },
  'GET /api/publications/:publicationId/versions': {
    asks: async (ground) => ({ publicationId: (await published(ground)).id, before: 9 }),
    bad: () => ({ publicationId: 'x' }),
    refusals: { 'no-publication': ({ nowhere: publicationId }) => ({ publicationId }) },
  },
  'GET /api/explore': {
    asks: async (ground) => {
      await published(ground);
      return { words: 'deciding', order: 'followed' };
    },
    bad: () => ({ page: 0 }),
  },
};
