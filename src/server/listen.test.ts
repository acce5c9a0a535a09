import { connect } from 'node:net';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedCards, seedDeck } from '../../test/stage/seed.ts';
import { type Served, serveApp } from '../../test/stage/served/serve.ts';
import { createApp } from './app.ts';
import { localDoor } from './base/door.ts';
import { localHosts } from './base/guard.ts';
import { isRefusal } from '../core/base/refusal.ts';
import { type Listening, listen } from './listen.ts';

describe('a server that listens', () => {
  let served: Served;
  let listening: Listening;

  beforeAll(async () => {
    served = await serveApp();
    let hosts: ReadonlySet<string> = new Set();
    const report = (error: Error): void => void served.reports.push(error);
    const app = createApp({
      door: localDoor(served.context),
      hosts: () => hosts,
      pages: served.pages,
      uploads: served.pages,
      report,
    });
    const begun = await listen(app, 0);
    if (isRefusal(begun)) throw new Error(begun.message);
    listening = begun;
    hosts = localHosts(listening.port);
  });

  afterAll(async () => {
    await listening.close();
    await served.tearDown();
  });

  test('answers pages, files and the API', async () => {
    const deck = await seedDeck(served);
    await seedCards(served, deck.id, 1);
    expect(await (await fetch(`${listening.address}/api/decks`)).json()).toMatchObject({
      decks: [{ id: deck.id, cards: 1 }],
    });
    expect(await (await fetch(`${listening.address}/assets/app-1.js`)).text()).toBe('void 1;');
    const page = await fetch(listening.address);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<title>Cairn</title>');
  });

  test('keeps what it is sent', async () => {
    const made = await fetch(`${listening.address}/api/decks`, { method: 'POST', body: '{"name":"漢字"}' });
    expect(await made.json()).toMatchObject({ name: '漢字' });
  });

  test('refuses a body over the cap in words before it has all of it', async () => {
    const { port } = listening;
    const sent = request({
      port,
      host: '127.0.0.1',
      path: '/api/decks',
      method: 'POST',
      headers: { 'content-length': 9_000_000 },
    });
    const answer = new Promise<[number | undefined, string]>((resolve, reject) => {
      sent.on('response', (response) => text(response).then((body) => resolve([response.statusCode, body]), reject));
      sent.on('error', reject);
    });
    sent.write('x'.repeat(1_000));
    expect(await answer).toEqual([413, expect.stringContaining('8 MB')]);
    sent.destroy();
  });

  test('refuses names that were turned towards it, and no name at all', async () => {
    for (const lines of [['GET / HTTP/1.1', 'Host: evil.example'], ['GET / HTTP/1.0']]) {
      expect(await say(listening.port, lines)).toMatch(/^HTTP\/1\.1 (403 Forbidden|400 Bad Request)/);
    }
  });

  test('leads nobody out of its folder, whatever the path is written like', async () => {
    for (const path of [
      '/../secret.json',
      '/assets/../../secret.json',
      '/%2e%2e/secret.json',
      '//secret.json',
      '/..\\secret.json',
      '/\0.js',
    ]) {
      const answer = await say(listening.port, [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${listening.port}`]);
      expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404) /);
      expect(answer).not.toContain('secret":');
    }
  });

  test('echoes nothing to a TRACE', async () => {
    const host = `Host: 127.0.0.1:${listening.port}`;
    const answer = await say(listening.port, ['TRACE / HTTP/1.1', host, 'X-Secret: hush']);
    expect(answer).toMatch(/^HTTP\/1\.1 4/);
    expect(answer).not.toContain('hush');
  });

  test('takes no message whose end could be read in two ways', async () => {
    const lines = ['POST /api/decks HTTP/1.1', `Host: 127.0.0.1:${listening.port}`, 'Content-Length: 2'];
    expect(await say(listening.port, [...lines, 'Transfer-Encoding: chunked'])).toMatch(/^HTTP\/1\.1 400/);
  });

  test('has made no mistake of its own in all this', () => expect(served.reports).toEqual([]));

  test('listens on this machine alone, and says which other port to take where one is taken', async () => {
    expect(listening.address).toBe(`http://127.0.0.1:${listening.port}`);
    expect(await listen(served.app, listening.port)).toMatchObject({
      code: 'port in use',
      message: `Port ${listening.port} is in use by another program. Choose another one: npm start -- --port ${listening.port + 1}`,
    });
  });
});

test('a server listens where it is told to, and says so where it cannot', async () => {
  const app = new Hono();
  const everywhere = await listen(app, 0, '0.0.0.0');
  if (isRefusal(everywhere)) throw new Error(everywhere.message);
  expect((await fetch(`http://127.0.0.1:${everywhere.port}/`)).status).toBe(404);
  await everywhere.close();
  expect(await listen(app, 0, '192.0.2.1')).toMatchObject({
    code: 'port refused',
    message: 'This machine has no address 192.0.2.1. Set CAIRN_HOST to one that it has, or to 0.0.0.0 for all of them.',
  });
});

/** Sends lines as they are, which no client library would, and answers what comes back. */
function say(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`));
    text(socket).then(resolve, reject);
  });
}
