import { withdrawDeck } from '../../../src/store/study/sharing/publications.ts';
import { follow, seedPair } from '../sharing/following.ts';
import { seedPublication } from '../sharing/publications.ts';
import { exhaust, type SiteCases, type SiteGround } from '../grounds/siteGround.ts';

const bad = () => ({ publicationId: 'x' });
const nowhere = ({ nowhere: publicationId }: SiteGround) => ({ publicationId });
const published = async ({ ada }: SiteGround) => ({ publicationId: (await seedPair(ada)).publication.id });
const own = async ({ ada }: SiteGround) => ({ publicationId: (await seedPublication(ada)).publication.id });

const followed = async ({ ada }: SiteGround) => {
  const { ada: author, publication } = await seedPair(ada);
  await follow(ada, publication);
  return { author, publication, publicationId: publication.id };
};

const followedAlone = async (ground: SiteGround) => ({ publicationId: (await followed(ground)).publicationId });

const withdrawn = async (ground: SiteGround) => {
  const { author, publication, publicationId } = await followed(ground);
  const { store, scope } = author.context;
  await store.transact((tx) => withdrawDeck(tx, scope, publication.deckId));
  return { publicationId };
};

/** Following published decks and forking them. */
export const followingCases: SiteCases = {
  'POST /api/follows': {
    asks: published,
    bad,
    refusals: {
      'no-publication': nowhere,
      'no-version': async (ground) => ({ ...(await published(ground)), version: 2 }),
      'own-publication': own,
      'too-often': async (ground) => {
        await exhaust(ground, 'copy', ground.ada.account.id);
        return published(ground);
      },
      'already-following': followedAlone,
    },
  },
  'GET /api/follows': {
    asks: async (ground) => {
      await followed(ground);
      return {};
    },
  },
  'GET /api/follows/:publicationId/update': {
    asks: followedAlone,
    bad,
    refusals: { 'no-follow': nowhere, 'no-publication': withdrawn },
  },
  'POST /api/follows/:publicationId/update': {
    asks: async (ground) => ({ ...(await followedAlone(ground)), toVersion: 1 }),
    bad: followedAlone,
    refusals: {
      'no-follow': (ground) => ({ ...nowhere(ground), toVersion: 1 }),
      'no-publication': async (ground) => ({ ...(await withdrawn(ground)), toVersion: 1 }),
      'newer-version': async (ground) => ({ ...(await followedAlone(ground)), toVersion: 2 }),
    },
  },
  'PATCH /api/follows/:publicationId': {
    asks: async (ground) => ({ ...(await followedAlone(ground)), pinned: true }),
    bad: async (ground) => ({ ...(await followedAlone(ground)), protectedFields: ['kind'] }),
    refusals: { 'no-follow': nowhere },
  },
  'DELETE /api/follows/:publicationId': { asks: followedAlone, bad, refusals: { 'no-follow': nowhere } },
  'POST /api/forks': {
    asks: published,
    bad,
    refusals: {
      'no-publication': nowhere,
      'no-version': async (ground) => ({ ...(await published(ground)), version: 2 }),
      'too-often': async (ground) => {
        await exhaust(ground, 'copy', ground.ada.account.id);
        return published(ground);
      },
    },
  },
};
