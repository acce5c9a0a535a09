import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDeck, written } from '../../test/stage/seed.ts';
import { type Served, serveApp } from '../../test/stage/served/serve.ts';
import { isRefusal } from '../core/base/refusal.ts';

let served: Served;
let notesPath: string;

beforeAll(async () => {
  served = await serveApp();
  notesPath = `/api/decks/${(await seedDeck(served)).id}/notes`;
});

afterAll(async () => served.tearDown());

const post = (path: string, body: unknown) =>
  served.ask(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });

async function refusalOf(answer: Response) {
  const json: unknown = await answer.json();
  return isRefusal(json) ? json : undefined;
}

describe('what is sent', () => {
  test('may be a card of 100,000 characters, and comes back whole', async () => {
    const front = `漢${'x'.repeat(99_999)}`;
    const answer = await post(notesPath, { content: written({ front }) });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ note: { front } });
  });

  test('is no card of a million characters', async () => {
    const answer = await post(notesPath, { content: written({ back: 'x'.repeat(1_000_000) }) });
    expect(answer.status).toBe(400);
    expect(await refusalOf(answer)).toMatchObject({
      message: 'content.back is too large: 100,000 characters at most.',
    });
  });

  test('is at most 8 MB, whether its length is told or not', async () => {
    const message = 'That is more than Cairn takes at once (8 MB). Send less at a time, or import it as a file.';
    const large = 'x'.repeat(8 * 1024 * 1024 + 1);
    const told = await post(notesPath, large);
    const body = new Blob([large]).stream();
    const untold = await served.ask(notesPath, { method: 'POST', body, duplex: 'half' } as RequestInit);
    for (const answer of [told, untold]) {
      expect(answer.status).toBe(413);
      expect(await refusalOf(answer)).toMatchObject({ code: 'too-large', message });
    }
  });

  test('is at most 8 MB from an assistant too', async () => {
    const headers = { 'content-length': String(8 * 1024 * 1024 + 1) };
    expect((await served.ask('/mcp', { method: 'POST', body: 'x', headers })).status).toBe(413);
  });

  test.each([
    ['no JSON', '{"content":'],
    ['a list', '[1]'],
    ['a word', '"note"'],
    ['null', 'null'],
    ['a form', 'content=x'],
  ])('is refused where it is %s', async (_, body) => {
    const answer = await post(notesPath, body);
    expect(answer.status).toBe(400);
    expect(await refusalOf(answer)).toMatchObject({ message: 'The body of this request is not a JSON object.' });
  });

  test('is not taken for an answer of Cairn', async () => {
    const answer = await post(notesPath, { kind: 'refusal', code: 'mine', message: 'Mine.' });
    expect(await refusalOf(answer)).toMatchObject({ code: 'bad-request' });
  });

  test.each([
    ['a NUL', { front: 'a\u0000b' }, 'content.front holds a character that is no text; remove it.'],
    ['half a character', { back: '\ud83d' }, 'content.back holds a character that is no text; remove it.'],
    ['a NUL in a tag', { tags: ['a\u0000'] }, 'content.tags.0 holds a character that is no text; remove it.'],
    ['a field left out', { front: undefined }, 'content.front is missing or of another kind; it must be text.'],
    ['a kind nobody knows', { kind: 'essay' as 'basic' }, 'content.kind is none of basic, reversed, cloze, typed.'],
    ['two words as a tag', { tags: ['a b'] }, 'content.tags.0 is no tag: one word without spaces.'],
  ])('is refused in words where it has %s', async (_, content, message) => {
    const answer = await post(notesPath, { content: { ...written(), ...content } });
    expect(await refusalOf(answer)).toMatchObject({ code: 'bad-request', message });
  });

  test('of which nothing is known beyond its contract changes nothing', async () => {
    const answer = await post('/api/decks', '{"name":"A","__proto__":{"admin":true},"createdAt":1,"id":"x"}');
    expect(await answer.json()).toMatchObject({ name: 'A', createdAt: served.clock.now });
  });

  test('an empty change of a deck changes nothing', async () => {
    const deck = await seedDeck(served);
    const answer = await served.ask(`/api/decks/${deck.id}`, { method: 'PATCH', body: '{}' });
    expect(await answer.json()).toEqual(deck);
  });
});

describe('an address', () => {
  test.each(['/api/', '/api/nothing', '/api/decks/x/y/z', '/api/../api/nothing'])(
    '%s under /api that means nothing is told so',
    async (path) => {
      for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
        const answer = await served.ask(path, { method });
        expect(answer.status).toBe(404);
        expect(await refusalOf(answer)).toMatchObject({ code: 'no-such-path' });
      }
    },
  );

  test.each(['/api/decks/nope', '/api/cards/01M7Y2', '/api/notes/%20'])(
    '%s names nothing, and says so to a person',
    async (path) => {
      const answer = await served.ask(path);
      expect(answer.status).toBe(404);
      expect(await refusalOf(answer)).toMatchObject({
        code: 'no-such-thing',
        message: 'There is nothing at this address. It may be mistyped or cut off, or what was there was deleted.',
      });
    },
  );

  test('that is known answers no verb it does not know', async () => {
    expect((await served.ask('/api/today', { method: 'POST' })).status).toBe(404);
    expect((await served.ask('/decks', { method: 'POST' })).status).toBe(404);
    expect((await served.ask('/decks', { method: 'OPTIONS' })).status).toBe(404);
  });

  test('asked for its head alone tells the same without a body', async () => {
    for (const path of ['/', '/assets/app-1.js', '/api/today', '/api/nothing', '/nothing.js']) {
      const [whole, head] = [await served.ask(path), await served.ask(path, { method: 'HEAD' })];
      expect(head.status).toBe(whole.status);
      expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
      expect(await head.text()).toBe('');
      await whole.arrayBuffer();
    }
  });

  test('of any page of the app is its one page, and is not sent again while it is the same', async () => {
    const page = await served.ask('/decks/01ABC');
    expect(await page.text()).toContain('<title>Cairn</title>');
    const again = await served.ask('/', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers.get('content-security-policy')).not.toBeNull();
  });

  test('of a file of the app is kept by the browser for good where its name tells its content', async () => {
    const asset = await served.ask('/assets/app-1.js');
    expect(await asset.text()).toBe('void 1;');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const theme = await served.ask('/theme.js');
    expect(theme.headers.get('cache-control')).toBe('no-cache');
    await theme.text();
  });

  const climbs = [
    '..',
    '%2e%2e',
    '.%2e',
    '%252e%252e',
    '..%2f..',
    '..%5c..',
    '..\\..',
    '%2e%2e%2f%2e%2e',
    '....//',
    '%c0%ae%c0%ae',
    '..;',
  ];
  const places = climbs.flatMap((up) => [
    `/${up}/secret.json`,
    `/assets/${up}/${up}/secret.json`,
    `/${up}%2fsecret.json`,
  ]);
  test.each([
    ...places,
    '/secret.json%00.js',
    '/assets/app-1.js%00',
    '/%00',
    '/%E0%A4%A',
    '/notes.txt',
    `/${'x'.repeat(5_000)}.js`,
    '/assets/',
    '//secret.json',
    '/assets',
  ])('%s leads out of nowhere', async (path) => {
    const answer = await served.ask(path);
    expect([200, 404]).toContain(answer.status);
    expect(await answer.text()).not.toContain('secret":');
    if (answer.status === 200) expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.runIf(process.platform === 'linux')('asked for its head a hundred times keeps no file open', async () => {
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let time = 0; time < 100; time += 1) await served.ask('/assets/large-1.js', { method: 'HEAD' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(open() - before).toBeLessThan(20);
  });
});

describe('every kind of answer', () => {
  const kinds: readonly (readonly [string, () => Promise<Response>, number])[] = [
    ['a page', () => served.ask('/'), 200],
    ['a file', () => served.ask('/assets/app-1.js'), 200],
    ['no file', () => served.ask('/nothing.js'), 404],
    ['JSON', () => served.ask('/api/today'), 200],
    ['a bad request', () => post('/api/decks', {}), 400],
    ['a refusal', () => served.ask('/api/decks/01KJPWD6M0ECQWWPBEMDQQFWT9'), 404],
    ['no address', () => served.ask('/api/nothing'), 404],
    ['a verb nobody knows', () => served.ask('/', { method: 'PUT' }), 404],
    ['a stranger', () => served.ask('/', { headers: { host: 'evil.example' } }), 403],
    ['too much', () => post(notesPath, 'x'.repeat(9_000_000)), 413],
  ];

  test.each(kinds)('forbids the browser foreign script, frames and guesses: %s', async (_, asks, status) => {
    const answer = await asks();
    await answer.arrayBuffer();
    expect(answer.status).toBe(status);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('also of a mistake of its own, which it tells without its reason and reports', async () => {
    const broken = await serveApp();
    await broken.context.store.close();
    const answer = await broken.ask('/api/today');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-security-policy')).not.toBeNull();
    expect(await refusalOf(answer)).toMatchObject({
      code: 'failure',
      message: expect.not.stringMatching(/sqlite|database/i),
    });
    expect(broken.reports).toHaveLength(1);
    expect(served.reports).toEqual([]);
  });
});

test('the page that is built has no script within it, and no style', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'web', 'index.html'), 'utf8');
  expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
  expect(page.match(/<style|\sstyle=|\son\w+=/g)).toBeNull();
});
