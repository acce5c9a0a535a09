import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { host, type Served, serveApp } from '../../test/stage/served/serve.ts';
import { localHosts } from './base/guard.ts';

let served: Served;

beforeAll(async () => {
  served = await serveApp();
});

afterAll(async () => served.tearDown());

const own = `http://${host}`;
const elsewhere = { 'sec-fetch-site': 'cross-site' };
const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

describe('the guard lets in', () => {
  test.each<readonly [string, string, Record<string, string>]>([
    ['a program that sends no header but the host', '/api/today', {}],
    ['the name localhost', '/api/today', { host: 'localhost:4747' }],
    ['the address of IPv6', '/api/today', { host: '[::1]:4747' }],
    ['its own page', '/api/today', { origin: own, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    ['its own page under another of its names', '/api/today', { origin: 'http://localhost:4747' }],
    ['an address that a person typed', '/api/today', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    ['a link elsewhere that leads to a page', '/decks', { ...elsewhere, ...link }],
    ['a link of another program on this machine to a page', '/', { 'sec-fetch-site': 'same-site', ...link }],
  ])('%s', async (_, path, headers) => {
    expect((await served.ask(path, { headers })).status).toBe(200);
  });
});

describe('the guard refuses', () => {
  test.each([
    ['a foreign name', 'evil.example:4747'],
    ['a name that begins like its own', '127.0.0.1.evil.example:4747'],
    ['a name that was turned towards this machine', 'rebind.network:4747'],
    ['its own address in other digits', '2130706433:4747'],
    ['an address of this machine that it does not listen on', '127.0.0.2:4747'],
    ['the address that means every address', '0.0.0.0:4747'],
    ['another port', '127.0.0.1:4748'],
    ['no port', '127.0.0.1'],
    ['a name with a dot at its end', 'localhost.:4747'],
    ['a name within its own', 'evil.localhost:4747'],
    ['a person before the name', 'me@127.0.0.1:4747'],
    ['an empty name', ''],
  ])('to answer under %s', async (_, name) => {
    for (const path of ['/', '/api/today', '/assets/app-1.js']) {
      const answer = await served.ask(path, { headers: { host: name } });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({
        code: 'strange-host',
        message: expect.stringMatching(/^[A-Z].*\.$/),
      });
    }
  });

  test('to answer without any name', async () => {
    expect((await served.app.request('/api/today')).status).toBe(403);
  });

  test.each<readonly [string, string, Record<string, string>]>([
    ['a page elsewhere', '/api/today', { origin: 'https://evil.example' }],
    ['a page without an origin', '/api/today', { origin: 'null' }],
    ['a page of another port', '/api/today', { origin: 'http://127.0.0.1:3000' }],
    ['a page of its own name under https', '/api/today', { origin: `https://${host}` }],
    ['a page whose name begins like its own', '/api/today', { origin: `${own}.evil.example` }],
    ['a page of an extension', '/api/today', { origin: `chrome-extension://${host}` }],
    ['an empty origin', '/api/today', { origin: '' }],
    ['an image or a script of a page elsewhere', '/api/today', { ...elsewhere, 'sec-fetch-mode': 'no-cors' }],
    ['a link elsewhere that leads to the API', '/api/today', { ...elsewhere, ...link }],
    ['a link elsewhere that leads to the API in other letters', '/%61pi/today', { ...elsewhere, ...link }],
    ['a frame of a page elsewhere', '/', { ...elsewhere, ...link, 'sec-fetch-dest': 'iframe' }],
    [
      'a script that a page elsewhere takes from here',
      '/assets/app-1.js',
      { ...elsewhere, 'sec-fetch-mode': 'no-cors' },
    ],
    [
      'another program on this machine, by its page',
      '/api/today',
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    ],
    ['a word for the place that no browser says', '/api/today', { 'sec-fetch-site': 'friend' }],
  ])('%s', async (_, path, headers) => {
    const answer = await served.ask(path, { headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'strange-origin',
      message: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  test('a form elsewhere that would change something, and keeps nothing of it', async () => {
    const body = JSON.stringify({ name: 'Planted' });
    for (const headers of [{ origin: 'https://evil.example' }, { ...elsewhere, ...link }, { origin: 'null' }]) {
      const answer = await served.ask('/api/decks', {
        method: 'POST',
        body,
        headers: { ...headers, 'content-type': 'text/plain' },
      });
      expect(answer.status).toBe(403);
    }
    expect(await (await served.ask('/api/decks')).json()).toEqual({ decks: [] });
  });

  test('to tell a browser elsewhere that it may ask', async () => {
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await served.ask('/api/decks', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('on port 80 the names stand without a port too', () => {
  expect([...localHosts(80)]).toEqual(['127.0.0.1', '127.0.0.1:80', 'localhost', 'localhost:80', '[::1]', '[::1]:80']);
  expect([...localHosts(4747)]).toEqual(['127.0.0.1:4747', 'localhost:4747', '[::1]:4747']);
});
