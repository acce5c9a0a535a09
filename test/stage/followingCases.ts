import { withdrawDeck } from '../../src/store/study/sharing/publications.ts';
import { follow, seedPair } from './following.ts';
import { seedPublication } from './publications.ts';
import type { Served } from './serve.ts';

type Ground = { readonly served: Served; readonly nowhere: string };

const bad = () => ({ publicationId: 'x' });
const nowhere = ({ nowhere: publicationId }: Ground) => ({ publicationId });
const published = async ({ served }: Ground) => ({ publicationId: (await seedPair(served)).publication.id });
const own = async ({ served }: Ground) => ({ publicationId: (await seedPublication(served)).publication.id });

const followed = async ({ served }: Ground) => {
  const { ada, publication } = await seedPair(served);
  await follow(served, publication);
  return { ada, publication, publicationId: publication.id };
};

const followedAlone = async (ground: Ground) => ({ publicationId: (await followed(ground)).publicationId });

const withdrawn = async (ground: Ground) => {
  const { ada, publication, publicationId } = await followed(ground);
  await ada.context.store.transact((tx) => withdrawDeck(tx, ada.context.scope, publication.deckId));
  return { publicationId };
};

/** The requests of the endpoints of following, and one for each of their refusals. */
export const followingCases = {
  'POST /api/follows': {
    asks: published,
    bad,
    refusals: {
      'no-publication': nowhere,
      'no-version': async (ground: Ground) => ({ ...(await published(ground)), version: 2 }),
      'own-publication': own,
      'already-following': followedAlone,
    },
  },
  'GET /api/follows': {
    asks: async (ground: Ground) => {
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
    asks: async (ground: Ground) => ({ ...(await followedAlone(ground)), toVersion: 1 }),
    bad: followedAlone,
    refusals: {
      'no-follow': (ground: Ground) => ({ ...nowhere(ground), toVersion: 1 }),
      'no-publication': async (ground: Ground) => ({ ...(await withdrawn(ground)), toVersion: 1 }),
      'newer-version': async (ground: Ground) => ({ ...(await followedAlone(ground)), toVersion: 2 }),
    },
  },
  'PATCH /api/follows/:publicationId': {
    asks: async (ground: Ground) => ({ ...(await followedAlone(ground)), pinned: true }),
    bad: async (ground: Ground) => ({ ...(await followedAlone(ground)), protectedFields: ['kind'] }),
    refusals: { 'no-follow': nowhere },
  },
  'DELETE /api/follows/:publicationId': { asks: followedAlone, bad, refusals: { 'no-follow': nowhere } },
  'POST /api/forks': {
    asks: published,
    bad,
    refusals: {
      'no-publication': nowhere,
      'no-version': async (ground: Ground) => ({ ...(await published(ground)), version: 2 }),
    },
  },
} as const;
