import { freshId } from '../../../src/actions/base/context.ts';
import type { DeckId } from '../../../src/core/base/id.ts';
import { insertFollow } from '../../../src/store/study/sharing/follows.ts';
import { seedPublication } from '../publications.ts';
import { seedCards, seedDeck, seedNotes } from '../seed.ts';
import type { Served } from '../serve.ts';

type Ground = { readonly served: Served; readonly deckId: DeckId; readonly nowhere: string };

const details = { title: 'Deciding', visibility: 'public', licence: 'CC-BY-4.0' } as const;
const inDeck = ({ deckId }: Ground) => ({ deckId });
const noDeck = ({ nowhere: deckId }: Ground) => ({ deckId });
const badDeck = () => ({ deckId: 'x' });

async function published({ served }: Ground) {
  const { id: deckId } = await seedDeck(served);
  await seedCards(served, deckId, 2);
  return (await seedPublication(served, { deckId })).publication;
}

const publishedDeck = async (ground: Ground) => ({ deckId: (await published(ground)).deckId });

const emptyDeck = async ({ served }: Ground) => ({ ...details, deckId: (await seedDeck(served)).id });

const starterDeck = async ({ served }: Ground) => {
  const { id: deckId } = await seedDeck(served, { origin: 'lead' });
  await seedNotes(served, deckId, [{ ownId: 'lead-1' }]);
  return { ...details, deckId };
};

const followedDeck = async ({ served }: Ground) => {
  const { store, scope } = served.context;
  const { id: deckId } = await seedDeck(served);
  await seedCards(served, deckId, 1);
  const terms = { version: 1, pinned: false, active: true, protectedFields: [], createdAt: served.clock.now };
  const publicationId = freshId<'publication'>(served.context);
  await store.transact((tx) => insertFollow(tx, scope, { ...terms, publicationId, deckId }));
  return { ...details, deckId };
};

/** The requests of the endpoints of published decks, and one for each of their refusals, asked with an account. */
export const publicationCases = {
  'GET /api/decks/:deckId/publication': { asks: publishedDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'GET /api/decks/:deckId/publication/changes': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'POST /api/decks/:deckId/publication': {
    asks: ({ deckId }: Ground) => ({ deckId, ...details }),
    bad: ({ deckId }: Ground) => ({ deckId, ...details, visibility: 'private' }),
    refusals: {
      'no-deck': ({ nowhere: deckId }: Ground) => ({ deckId, ...details }),
      'no-team': ({ deckId }: Ground) => ({ deckId, ...details, visibility: 'team' }),
      'empty-deck': emptyDeck,
      'followed-deck': followedDeck,
      'starter-deck': starterDeck,
      'nothing-new': async (ground: Ground) => ({ ...details, ...(await publishedDeck(ground)) }),
    },
  },
  'PATCH /api/decks/:deckId/publication': {
    asks: async (ground: Ground) => ({ ...(await publishedDeck(ground)), title: 'Deciding well' }),
    bad: async (ground: Ground) => ({ ...(await publishedDeck(ground)), title: ' ' }),
    refusals: {
      'no-publication': noDeck,
      'no-team': async (ground: Ground) => ({ ...(await publishedDeck(ground)), visibility: 'team' }),
    },
  },
  'DELETE /api/decks/:deckId/publication': {
    asks: publishedDeck,
    bad: badDeck,
    refusals: { 'no-publication': noDeck },
  },
  'GET /api/publications/:slug': {
    asks: async (ground: Ground) => ({ slug: (await published(ground)).slug }),
    bad: () => ({ slug: 'x'.repeat(301) }),
    refusals: { 'no-publication': () => ({ slug: 'deck-0000000000' }) },
  },
  'GET /api/publications/:publicationId/versions': {
    asks: async (ground: Ground) => ({ publicationId: (await published(ground)).id, before: 9 }),
    bad: () => ({ publicationId: 'x' }),
    refusals: { 'no-publication': ({ nowhere: publicationId }: Ground) => ({ publicationId }) },
  },
  'GET /api/explore': {
    asks: async (ground: Ground) => {
      await published(ground);
      return { words: 'deciding', order: 'followed' };
    },
    bad: () => ({ page: 0 }),
  },
} as const;
