import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followingCases } from '../../test/stage/followingCases.ts';
import { reviewOf, seedCards, seedDeck, seedNotes, written } from '../../test/stage/seed.ts';
import { type Served, serveApp } from '../../test/stage/serve.ts';
import { publicationCases } from '../../test/stage/cases/publicationCases.ts';
import { suggestionCases } from '../../test/stage/cases/suggestionCases.ts';
import { freshId } from '../actions/base/context.ts';
import type { Endpoint } from '../contract/base/endpoint.ts';
import type { CardId, DeckId, NoteId } from '../core/base/id.ts';
import { dayMs, instant } from '../core/base/instant.ts';
import { isRefusal } from '../core/base/refusal.ts';

/** What is there when an endpoint is asked. */
type Ground = {
  readonly served: Served;
  readonly deckId: DeckId;
  readonly noteId: NoteId;
  readonly cardIds: readonly CardId[];
  /** An id that names nothing. */
  readonly nowhere: string;
};

type Ask = (ground: Ground) => object | Promise<object>;

/** A request that is answered, one that is not understood, and one for each refusal the endpoint declares. */
type Case = { readonly asks: Ask; readonly bad?: Ask; readonly refusals?: Readonly<Record<string, Ask>> };

const nothing = () => ({});
const these = ({ cardIds }: Ground) => ({ kind: 'these', cardIds });
const inDeck: Ask = ({ deckId }) => ({ deckId });
const noDeck: Ask = ({ nowhere }) => ({ deckId: nowhere });
const badDeck = () => ({ deckId: 'nowhere' });
const gapless = { kind: 'cloze', front: 'no gap' } as const;

const cases: Readonly<Record<string, Case>> = {
  'GET /api/today': { asks: nothing },
  'POST /api/sessions': { asks: () => ({ deckId: null }), bad: nothing, refusals: { 'no-deck': noDeck } },
  'POST /api/study-cards': { asks: ({ cardIds }) => ({ cardIds }), bad: () => ({ cardIds: ['x'] }) },
  'POST /api/reviews': {
    asks: ({ served, cardIds: [cardId] }) => ({ review: reviewOf(served, cardId as CardId), want: [] }),
    bad: ({ served, cardIds: [cardId] }) => ({ review: { ...reviewOf(served, cardId as CardId), grade: 'fine' } }),
    refusals: {
      'no-card': ({ served, nowhere }) => ({ review: reviewOf(served, nowhere as CardId) }),
      'wrong-clock': ({ served, cardIds: [cardId] }) => ({
        review: reviewOf(served, cardId as CardId, { answeredAt: instant(served.clock.now + 2 * dayMs) }),
      }),
    },
  },
  'POST /api/undos': {
    asks: async (ground) => ({ ...undoOf(ground), reviewId: await answered(ground) }),
    bad: nothing,
    refusals: { 'no-review': undoOf },
  },
  'GET /api/decks': { asks: nothing },
  'GET /api/decks/:deckId': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'POST /api/decks': { asks: () => ({ name: ' Risk ' }), bad: () => ({ name: ' ' }) },
  'PATCH /api/decks/:deckId': {
    asks: ({ deckId }) => ({ deckId, archived: true }),
    bad: ({ deckId }) => ({ deckId, archived: 'yes' }),
    refusals: { 'no-deck': noDeck },
  },
  'DELETE /api/decks/:deckId': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'POST /api/deletions/:deletionId/undo': {
    asks: async (ground) => ({ deletionId: await deleted(ground) }),
    bad: () => ({ deletionId: 'x' }),
    refusals: { 'no-deletion': ({ nowhere }) => ({ deletionId: nowhere }) },
  },
  'POST /api/decks/:deckId/notes': {
    asks: ({ deckId }) => ({ deckId, content: written() }),
    bad: ({ deckId }) => ({ deckId, content: { ...written(), tags: ['two words'] } }),
    refusals: {
      'no-deck': ({ nowhere }) => ({ deckId: nowhere, content: written() }),
      'bad-content': ({ deckId }) => ({ deckId, content: written(gapless) }),
    },
  },
  'GET /api/notes/:noteId': {
    asks: ({ noteId }) => ({ noteId }),
    bad: () => ({ noteId: 'x' }),
    refusals: { 'no-note': ({ nowhere }) => ({ noteId: nowhere }) },
  },
  'PUT /api/notes/:noteId': {
    asks: ({ noteId }) => ({ noteId, content: written() }),
    bad: ({ noteId }) => ({ noteId }),
    refusals: {
      'no-note': ({ nowhere }) => ({ noteId: nowhere, content: written() }),
      'bad-content': ({ noteId }) => ({ noteId, content: written(gapless) }),
    },
  },
  'POST /api/notes/duplicates': { asks: () => ({ front: 'Who decides?' }), bad: () => ({ front: 7 }) },
  'GET /api/cards': { asks: () => ({ limit: 2, search: 'who', state: 'new' }), bad: () => ({ limit: 501 }) },
  'GET /api/tags': { asks: inDeck, bad: badDeck },
  'GET /api/cards/:cardId': {
    asks: async (ground) => {
      await answered(ground);
      return { cardId: ground.cardIds[0] };
    },
    bad: () => ({ cardId: 'x' }),
    refusals: { 'no-card': ({ nowhere }) => ({ cardId: nowhere }) },
  },
  'POST /api/cards/move': {
    asks: async (ground) => ({ cards: these(ground), deckId: (await seedDeck(ground.served)).id }),
    bad: ({ deckId }) => ({ cards: { kind: 'these', cardIds: [] }, deckId }),
    refusals: { 'no-deck': (ground) => ({ cards: these(ground), deckId: ground.nowhere }) },
  },
  'POST /api/cards/move/undo': {
    asks: ({ deckId, cardIds: [cardId] }) => ({ moved: [{ deckId, cards: [[cardId, 7]] }] }),
    bad: ({ deckId, cardIds }) => ({ moved: [{ deckId, cards: cardIds }] }),
    refusals: { 'no-deck': ({ nowhere }) => ({ moved: [{ deckId: nowhere, cards: [] }] }) },
  },
  'POST /api/cards/tag': {
    asks: (ground) => ({ cards: these(ground), add: ['new'], remove: [] }),
    bad: (ground) => ({ cards: these(ground), add: 'new', remove: [] }),
  },
  'POST /api/cards/mark': {
    asks: (ground) => ({ cards: these(ground), mark: { kind: 'flag', flag: 7 } }),
    bad: (ground) => ({ cards: these(ground), mark: { kind: 'flag', flag: 8 } }),
  },
  'POST /api/cards/delete': { asks: (ground) => ({ cards: these(ground) }), bad: () => ({ cards: { kind: 'most' } }) },
  'GET /api/statistics': { asks: inDeck, bad: badDeck, refusals: { 'no-deck': noDeck } },
  'GET /api/preferences': { asks: nothing },
  'PUT /api/preferences': {
    asks: ({ served }) => current(served),
    bad: async ({ served }) => ({
      ...(await current(served)),
      calendar: { timeZone: 'Mars/Olympus', dayStartHour: 4 },
    }),
  },
  'POST /api/imports/:importId/preview': {
    asks: async ({ served }) => ({ importId: await uploaded(served) }),
    bad: () => ({ importId: 'x' }),
    refusals: {
      'no-import': ({ nowhere }) => ({ importId: nowhere }),
      unreadable: async ({ served }) => ({ importId: await uploaded(served, 'front,back\ncaf\xe9,b'), reading: utf8 }),
    },
  },
  'DELETE /api/imports/:importId': {
    asks: async ({ served }) => ({ importId: await uploaded(served) }),
    bad: () => ({ importId: 'x' }),
  },
  ...followingCases,
  ...publicationCases,
  ...suggestionCases,
};

const utf8 = { encoding: 'utf-8', separator: ',', quoted: true, header: true, mapping: ['front', 'back'] };

const endpoints = await listEndpoints();

describe('the contract', () => {
  test('has a case for each of its endpoints, and no case without an endpoint', () => {
    expect(Object.keys(cases).toSorted()).toEqual(endpoints.map(nameOf).toSorted());
  });

  test.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
    '%s has a request for each of its refusals',
    (name, { refusals }) => {
      expect(Object.keys(cases[name]?.refusals ?? {}).toSorted()).toEqual(Object.keys(refusals).toSorted());
    },
  );
});

describe.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (name, endpoint) => {
  let served: Served;
  let ground: Ground;
  const { asks, bad, refusals = {} } = cases[name] ?? { asks: nothing };

  beforeAll(async () => {
    served = await serveApp();
    ground = await prepare(served);
  });

  afterAll(async () => served.tearDown());

  test.each(Object.entries(refusals))('refuses with %s and a sentence', async (code, asksInVain) => {
    const answer = await served.send(endpoint, await asksInVain(ground));
    const refusal: unknown = await answer.json();
    expect(refusal).toMatchObject({ kind: 'refusal', code });
    expect(isRefusal(refusal) && refusal.message).toMatch(/^[A-Z].*\.$/);
    expect(answer.status).toBe(code.startsWith('no-') ? 404 : 409);
  });

  test.each(bad === undefined ? [] : [bad])(
    'says what is wrong with a request it does not understand',
    async (asksBadly) => {
      const answer = await served.send(endpoint, await asksBadly(ground));
      const refusal: unknown = await answer.json();
      const isAddress = answer.status === 404 && endpoint.path.includes(':');
      expect({ status: answer.status, refusal }).toMatchObject({
        status: isAddress ? 404 : 400,
        refusal: { kind: 'refusal', code: isAddress ? 'no-such-thing' : 'bad-request' },
      });
      expect(isRefusal(refusal) && refusal.message).toMatch(/^[\w.]+ .+\.$/);
    },
  );

  test('answers what its contract says, and nothing besides', async () => {
    const answer = await served.send(endpoint, await asks(ground));
    const json: unknown = await answer.json();
    expect({ status: answer.status, json }).toEqual({ status: 200, json: endpoint.response.safeParse(json).data });
    expect(served.reports).toEqual([]);
  });
});

function nameOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}

async function listEndpoints(): Promise<readonly Endpoint[]> {
  const contract = join(import.meta.dirname, '..', 'contract');
  const files = globSync('*/*.ts', { cwd: contract, exclude: (name) => name.endsWith('.test.ts') });
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(join(contract, file))));
  return modules.flatMap((module) => Object.values(module)).filter(isEndpoint);
}

function isEndpoint(exported: unknown): exported is Endpoint {
  return (
    typeof exported === 'object' &&
    exported !== null &&
    'method' in exported &&
    'path' in exported &&
    'response' in exported
  );
}

async function prepare(served: Served): Promise<Ground> {
  const deck = await seedDeck(served);
  const cardIds = await seedCards(served, deck.id, 3);
  const [note] = await seedNotes(served, deck.id, [{ kind: 'reversed', tags: ['a'] }]);
  if (note === undefined) throw new Error('a note was seeded');
  return { served, deckId: deck.id, noteId: note.note.id, cardIds, nowhere: freshId(served.context) };
}

function undoOf({ served, nowhere }: Ground) {
  return { id: freshId(served.context), reviewId: nowhere, at: served.clock.now, deviceId: freshId(served.context) };
}

async function answered({ served, cardIds: [cardId] }: Ground): Promise<string> {
  const review = reviewOf(served, cardId as CardId);
  await served.ask('/api/reviews', { method: 'POST', body: JSON.stringify({ review }) });
  return review.id;
}

async function deleted({ served, deckId }: Ground): Promise<string> {
  const answer = await served.ask(`/api/decks/${deckId}`, { method: 'DELETE' });
  return ((await answer.json()) as { deletionId: string }).deletionId;
}

async function current(served: Served): Promise<object> {
  return (await (await served.ask('/api/preferences')).json()) as object;
}

async function uploaded(served: Served, text = 'front,back\nWho?,Me'): Promise<string> {
  const body = Buffer.from(text, 'latin1');
  const answer = await served.ask('/api/imports?fileName=cards.csv', { method: 'POST', body });
  return ((await answer.json()) as { importId: string }).importId;
}
