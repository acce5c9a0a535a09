import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hono } from 'hono';
import { findBroken, findFlaws } from '../../test/stage/openApi.ts';
import { seedCards, seedDeck } from '../../test/stage/seed.ts';
import { type Served, serveApp } from '../../test/stage/served/serve.ts';
import { type ServedSite, serveSite } from '../../test/stage/served/serveSite.ts';
import { ways } from '../contract/endpoints.ts';
import type { ApiDocument } from './base/api/document.ts';

let local: Served;
let site: ServedSite;

beforeAll(async () => {
  local = await serveApp();
  site = await serveSite();
});

afterAll(async () => {
  await local.tearDown();
  await site.tearDown();
});

type Asked = { readonly ask: Served['ask'] };

const read = async ({ ask }: Asked): Promise<ApiDocument> =>
  (await (await ask('/api/openapi.json')).json()) as ApiDocument;

/** Every path of the API that an app has, apart from signing in, which is the library's, and from what tells of the API. */
const mountedIn = (app: Hono): readonly string[] => {
  const own = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  return own
    .filter(({ path }) => !['/api/openapi.json', '/api/page.css'].includes(path))
    .map(({ method, path }) => `${method} ${path}`);
};

const toldIn = ({ paths }: ApiDocument): readonly string[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );

const sorted = (names: readonly string[]) => [...new Set(names)].toSorted();

describe.each([
  ['one owner', () => local],
  ['people with accounts', () => site],
])('the document of a Cairn for %s', (_, served) => {
  test('is OpenAPI by the letter of its schema', async () => {
    expect(await findFlaws(await read(served()))).toEqual([]);
  });

  test('tells every way in that there is, and none besides', async () => {
    const told = sorted(toldIn(await read(served())));
    expect(told).toEqual(sorted(mountedIn(served().app)));
    expect(told.length).toBeGreaterThan(25);
  });

  test('refers only to schemas that it has', async () => {
    const document = await read(served());
    const names = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
    expect(sorted(names.map(String)).filter((name) => !Object.hasOwn(document.components.schemas, name))).toEqual([]);
  });
});

describe('the document', () => {
  test('of a server tells every endpoint and passage of the contract', async () => {
    expect(sorted(toldIn(await read(site)))).toEqual(sorted(ways.map(({ way }) => `${way.method} ${way.path}`)));
  });

  test('tells what is asked, who may, with which token, and which noes there are', async () => {
    const { paths } = await read(site);
    expect(paths['/api/decks/{deckId}']?.['patch']).toMatchObject({
      operationId: 'changeDeck',
      tags: ['decks'],
      parameters: [{ name: 'deckId', in: 'path' }, { $ref: '#/components/parameters/workspace' }],
      requestBody: { content: { 'application/json': { schema: { properties: { archived: { type: 'boolean' } } } } } },
      responses: {
        200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Deck' } } } },
        404: { description: 'Refused: no-such-thing, no-deck.' },
        403: { description: 'Refused: forbidden.' },
      },
      security: [{ token: ['write'] }, { session: [] }],
      'x-cairn-needs': 'member',
      'x-cairn-grant': 'write',
    });
    expect(paths['/api/tokens']?.['post']).toMatchObject({ security: [{ session: [] }], 'x-cairn-grant': null });
    expect(paths['/api/me']?.['get']).toMatchObject({ security: [], 'x-cairn-needs': 'nobody' });
  });

  test('of a local Cairn asks for no token', async () => {
    const { components, paths } = await read(local);
    expect(Object.keys(components)).toEqual(['schemas']);
    expect(paths['/api/decks']?.['get']).not.toHaveProperty('security');
  });

  test('is true of what is answered', async () => {
    const document = await read(local);
    const deck = await seedDeck(local);
    const [cardId] = await seedCards(local, deck.id, 2);
    const answers: Readonly<Record<string, string>> = {
      'GET /api/decks': '/api/decks',
      'GET /api/decks/{deckId}': `/api/decks/${deck.id}`,
      'GET /api/cards': '/api/cards?limit=2',
      'GET /api/cards/{cardId}': `/api/cards/${cardId}`,
      'GET /api/today': '/api/today',
      'GET /api/statistics': '/api/statistics',
      'GET /api/me': '/api/me',
      'GET /api/preferences': '/api/preferences',
    };
    for (const [way, path] of Object.entries(answers)) {
      const answer: unknown = await (await local.ask(path)).json();
      expect(findBroken(document, way, answer), way).toBeUndefined();
      expect(findBroken(document, way, { decks: 7 }), way).toBeDefined();
    }
  });

  test('is not sent again to who has it', async () => {
    const tag = (await site.ask('/api/openapi.json')).headers.get('etag') ?? '';
    const again = await site.ask('/api/openapi.json', { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });
});

describe('the page about the API', () => {
  test('shows every way in and every schema, and leads from one to the other', async () => {
    const page = await (await site.ask('/api')).text();
    const { paths, components } = await read(site);
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    const ids = [...operations.map(({ operationId }) => operationId), ...Object.keys(components.schemas)];
    expect(ids.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
    const places = [...page.matchAll(/href="#([^"]+)"/g)].map(([, place]) => String(place));
    expect(sorted(places).filter((place) => !page.includes(`id="${place}"`))).toEqual([]);
    expect(page).toContain('<code>PATCH /api/decks/{deckId}</code>');
    expect(page).toContain('Members of the workspace, and upwards');
  });

  test('has no script and no style within it, and its sheet is there', async () => {
    const page = await (await local.ask('/api')).text();
    expect(page).not.toMatch(/<script|<style| style=| on\w+=/);
    const [, href = ''] = /rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
    const sheet = await local.ask(href);
    expect(sheet.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(await sheet.text()).toContain('--paper:');
  });

  test('says nothing of roles and tokens where one person is alone', async () => {
    const page = await (await local.ask('/api')).text();
    expect(page).not.toContain('<dt>Token</dt>');
    expect(page).not.toContain('id="createToken"');
  });
});
