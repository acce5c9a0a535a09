import { Hono } from 'hono';
import { beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { clientAddress } from './clientAddress.ts';
import { mountGate } from './gate.ts';
import { type Health, openHealth } from './health.ts';
import { describeError, openLog } from './log.ts';
import { type Metrics, openMetrics } from './metrics.ts';

const host = 'cairn.example.org';
const url = `https://${host}`;
const token = 'm'.repeat(32);

type Said = Readonly<Record<string, unknown>>;
type Asked = RequestInit & { readonly peer?: string };

let lines: Said[];
let health: Health;
let metrics: Metrics;
let database: () => Promise<boolean>;

beforeEach(() => {
  lines = [];
  database = async () => true;
  health = openHealth({ database: () => database(), migrations: async () => true });
  metrics = openMetrics(() => ({ total: 5, idle: 3, waiting: 1 }));
});

/** A server with a few routes behind the gate, asked within the process as if over a connection from `peer`. */
function serve({ trustedProxies = 0, site = url } = {}) {
  const app = new Hono();
  const log = openLog(
    (line) => lines.push(JSON.parse(line)),
    () => instant(1_772_442_000_000),
  );
  mountGate(app, { url: site, trustedProxies, log, metrics, health, metricsToken: token });
  app.get('/api/from', (http) => http.text(clientAddress(http, trustedProxies)));
  app.get('/api/kept', (http) => http.text('', 200, { 'cache-control': 'private, max-age=60' }));
  app.get('/api/auth/*', (http) => http.text('auth'));
  app.all('/api/decks/:id', (http) => http.text('deck'));
  app.get('/api/breaks', () => {
    throw new TypeError('the card of ada@example.org');
  });
  app.get('*', (http) => http.text('page'));
  app.onError((error, http) => {
    log('error', 'failure', describeError(error));
    return http.text('', 500);
  });
  return async (path: string, { peer = '192.0.2.7', ...init }: Asked = {}): Promise<Response> =>
    app.request(
      `http://${host}${path}`,
      { ...init, headers: { host, ...Object.fromEntries(new Headers(init.headers)) } },
      { incoming: { socket: { remoteAddress: peer } } },
    );
}

const elsewhere = { 'sec-fetch-site': 'cross-site' };
const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const bearer = { authorization: 'Bearer cairn_pat_x' };

type Headers_ = Readonly<Record<string, string>>;

describe('the guard of a server lets in', () => {
  test.each<readonly [string, string, string, Headers_]>([
    ['its own page', 'POST', '/api/decks/1', { origin: url, 'sec-fetch-site': 'same-origin' }],
    ['its own page in a browser that tells its origin alone', 'DELETE', '/api/decks/1', { origin: url }],
    ['its own page in a browser that tells its site alone', 'PUT', '/api/decks/1', { 'sec-fetch-site': 'same-origin' }],
    ['a program that sends a token', 'POST', '/api/decks/1', bearer],
    ['a program that reads without a token', 'GET', '/api/decks/1', {}],
    ['its name with the port of https', 'GET', '/', { host: `${host}:443` }],
    ['its name in other letters', 'GET', '/', { host: 'Cairn.Example.org' }],
    ['a link elsewhere that leads to a page', 'GET', '/d/sums', { ...elsewhere, ...link }],
    ['the way back from a provider', 'GET', '/api/auth/callback/oidc?code=x', { ...elsewhere, ...link }],
  ])('%s', async (_, method, path, headers) => {
    expect((await serve()(path, { method, headers })).status).toBe(200);
  });

  test('what a trusted proxy says it was asked for', async () => {
    const headers = { host: '127.0.0.1:4747', 'x-forwarded-host': host, 'x-forwarded-proto': 'https' };
    expect((await serve({ trustedProxies: 1 })('/', { headers })).status).toBe(200);
    expect((await serve()('/', { headers })).status).toBe(403);
  });
});

describe('the guard of a server refuses', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  test.each<readonly [string, string, string, Headers_]>([
    [
      'a form of a page elsewhere',
      'POST',
      '/api/decks/1',
      { ...form, ...elsewhere, ...link, origin: 'https://evil.example' },
    ],
    [
      'a form elsewhere in a browser that tells its site alone',
      'POST',
      '/api/decks/1',
      { ...form, ...elsewhere, ...link },
    ],
    [
      'a form elsewhere in a browser that tells its origin alone',
      'POST',
      '/api/decks/1',
      { origin: 'https://evil.example' },
    ],
    [
      'a form to a way of signing in',
      'POST',
      '/api/auth/sign-in',
      { ...elsewhere, ...link, origin: 'https://evil.example' },
    ],
    ['a form of a page without an origin', 'POST', '/api/decks/1', { origin: 'null' }],
    ['a page under another subdomain', 'POST', '/api/decks/1', { origin: 'https://evil.example.org' }],
    ['a page of its own name under http', 'POST', '/api/decks/1', { origin: `http://${host}` }],
    ['a page of its own name at another port', 'POST', '/api/decks/1', { origin: `${url}:8443` }],
    ['a page whose name begins like its own', 'GET', '/api/decks/1', { origin: `${url}.evil.example` }],
    ['a page elsewhere that has a token', 'POST', '/api/decks/1', { ...bearer, origin: 'https://evil.example' }],
    [
      'a script elsewhere that has a token',
      'POST',
      '/api/decks/1',
      { ...bearer, ...elsewhere, 'sec-fetch-mode': 'cors' },
    ],
    ['an image of a page elsewhere', 'GET', '/api/decks/1', { ...elsewhere, 'sec-fetch-mode': 'no-cors' }],
    ['a frame of a page elsewhere', 'GET', '/', { ...elsewhere, ...link, 'sec-fetch-dest': 'iframe' }],
    ['a link elsewhere to the API', 'GET', '/api/decks/1', { ...elsewhere, ...link }],
    ['a link elsewhere that signs in', 'GET', '/api/auth/magic-link/verify?token=x', { ...elsewhere, ...link }],
    [
      'a link elsewhere that climbs out of signing in',
      'GET',
      '/api/auth/callback/%2e%2e/decks/1',
      { ...elsewhere, ...link },
    ],
    ['a question elsewhere whether it may ask', 'OPTIONS', '/api/decks/1', { origin: 'https://evil.example' }],
  ])('%s', async (_, method, path, headers) => {
    const answer = await serve()(path, { method, headers });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'strange-origin' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each<Headers_>([{}, { cookie: 'session=x' }, { authorization: 'Basic eDp5' }, { authorization: 'Bearer ' }])(
    'a change by a program with %j alone',
    async (headers) => {
      const answer = await serve()('/api/decks/1', { method: 'POST', headers });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'no-token' });
    },
  );

  test.each(['evil.example', '127.0.0.1:4747', 'localhost', `${host}:8443`, `me@${host}`, `${host}.`, ''])(
    'to answer under the name "%s"',
    async (name) => {
      const answer = await serve()('/', { headers: { host: name } });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ message: `This Cairn answers only at ${url}. Open that address.` });
    },
  );

  test('what came to its proxy unencrypted, but leads the reader of a page to https', async () => {
    const ask = serve({ trustedProxies: 1 });
    const headers = { 'x-forwarded-proto': 'http', ...bearer };
    const read = await ask('//evil.example/a?b=c', { headers });
    expect([read.status, read.headers.get('location')]).toEqual([308, `${url}//evil.example/a?b=c`]);
    for (const way of ['GET /api/decks/1', 'POST /api/decks/1', 'GET /mcp']) {
      const [method = '', path = ''] = way.split(' ');
      const answer = await ask(path, { method, headers });
      expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'not-encrypted' }]);
    }
  });
});

describe('the answers of a server', () => {
  test.each([
    ['https', url, 'max-age=63072000; includeSubDomains'],
    ['http on this machine', `http://${host}`, null],
  ])('under %s ask the browser for https accordingly', async (_, site, policy) => {
    for (const path of ['/', '/healthz', '/api/decks/1'])
      expect((await serve({ site })(path)).headers.get('strict-transport-security')).toBe(policy);
  });

  test('may not be framed, not even public pages, and may send forms home', async () => {
    const { headers } = await serve()('/d/sums');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toMatch(
      /object-src 'none'; form-action 'self'; frame-ancestors 'none'/,
    );
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
  });

  test('are kept by no browser where they come from the API and do not say otherwise', async () => {
    const ask = serve();
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control');
    expect(await Promise.all(['/api/decks/1', '/mcp', '/api/kept', '/'].map(kept))).toEqual([
      'no-store',
      'no-store',
      'private, max-age=60',
      null,
    ]);
  });
});

describe('the log', () => {
  test('tells of a request by the pattern of its path alone', async () => {
    const answer = await serve()('/api/decks/01SECRET?q=ada@example.org', { headers: { cookie: 'session=hush' } });
    expect(lines).toEqual([
      {
        time: '2026-03-02T09:00:00.000Z',
        level: 'info',
        event: 'request',
        requestId: answer.headers.get('x-request-id'),
        method: 'GET',
        route: '/api/decks/:id',
        status: 200,
        ms: expect.any(Number),
      },
    ]);
  });

  test('tells of a mistake where it was made, without what it quotes, under the id of its request', async () => {
    const answer = await serve()('/api/breaks');
    const requestId = answer.headers.get('x-request-id');
    expect(lines).toMatchObject([
      {
        event: 'failure',
        requestId,
        error: 'TypeError',
        frames: expect.arrayContaining([expect.stringMatching(/gate\.test/)]),
      },
      { event: 'request', requestId, level: 'error', status: 500 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('ada@');
  });

  test('tells of those that were turned away, and not of probes', async () => {
    const ask = serve();
    for (const path of ['/healthz', '/readyz', '/metrics']) await ask(path);
    await ask('/api/decks/1', { headers: { host: 'evil.example' } });
    expect(lines).toMatchObject([{ event: 'request', status: 403, route: '/*' }]);
  });

  test('takes the id of a request from a trusted proxy, if it is one', async () => {
    const idOf = async (trustedProxies: number, given: string) =>
      (await serve({ trustedProxies })('/', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idOf(1, 'proxy-0123456789')).toBe('proxy-0123456789');
    expect(await idOf(0, 'proxy-0123456789')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf(1, 'ada@example.org says')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('keeps an error within its line, whatever was thrown', () => {
    expect(describeError('hush')).toEqual({ error: 'string' });
    expect(describeError(Object.assign(new Error('a\n    at hush'), { code: 'EPIPE' }))).toMatchObject({
      error: 'Error',
      code: 'EPIPE',
      frames: expect.not.arrayContaining(['at hush']),
    });
  });
});

describe('a probe', () => {
  const anyName = { host: '10.0.0.4:4747' };

  test('hears under any name that the process lives and is ready', async () => {
    const ask = serve();
    expect(await (await ask('/healthz', { headers: anyName })).json()).toEqual({ alive: true });
    const ready = await ask('/readyz', { headers: anyName });
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, troubles: [] }]);
  });

  test.each<readonly [string, () => Promise<boolean>]>([
    ['says no', async () => false],
    ['fails', async () => Promise.reject(new Error('hush'))],
    ['takes too long', () => new Promise(() => undefined)],
  ])('hears that it is not ready where the database %s', async (_, answers) => {
    database = answers;
    const ready = await serve()('/readyz');
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, troubles: ['database'] }]);
    expect((await serve()('/healthz')).status).toBe(200);
  });

  test('hears that it is not ready once it is stopping', async () => {
    health.stop();
    expect(await (await serve()('/readyz')).json()).toEqual({ ready: false, troubles: ['stopping'] });
  });
});

describe('metrics', () => {
  const here = { peer: '127.0.0.1', headers: { host: '127.0.0.1:4747' } };

  test('count requests by route and status, sign-ins, mails and connections, and measure the event loop', async () => {
    const ask = serve();
    await ask('/api/decks/1');
    await ask('/api/decks/2');
    metrics.countSignIn('failed');
    metrics.countMail('kept');
    const printed = await (await ask('/metrics', here)).text();
    for (const line of [
      'cairn_http_requests_total{method="GET",route="/api/decks/:id",status="200"} 2',
      'cairn_http_request_seconds_count{method="GET",route="/api/decks/:id"} 2',
      'cairn_sign_ins_total{outcome="failed"} 1',
      'cairn_mails_total{outcome="kept"} 1',
      'cairn_db_connections{state="busy"} 2',
      'cairn_db_connections{state="idle"} 3',
      'cairn_db_connections{state="waiting"} 1',
    ])
      expect(printed.split('\n')).toContain(line);
    expect(printed).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  test('are shown without connections where the database is a file', async () => {
    metrics = openMetrics(() => undefined);
    expect(await (await serve()('/metrics', here)).text()).not.toMatch(/^cairn_db_connections\{/m);
  });

  test.each<readonly [string, number, Asked]>([
    ['this machine', 200, here],
    ['this machine over IPv6', 200, { peer: '::1', headers: { host: '[::1]:4747' } }],
    ['this machine on a socket for both', 200, { peer: '::ffff:127.0.0.1', headers: { host: 'localhost:4747' } }],
    ['elsewhere with the token', 200, { headers: { authorization: `Bearer ${token}` } }],
    ['elsewhere', 403, {}],
    ['elsewhere under the name of this machine', 403, { headers: { host: '127.0.0.1:4747' } }],
    ['elsewhere with another token', 403, { headers: { authorization: `Bearer ${token}x` } }],
    ['a proxy on this machine', 403, { peer: '127.0.0.1' }],
    ['a proxy that hides the name', 403, { ...here, headers: { ...here.headers, 'x-forwarded-for': '192.0.2.7' } }],
    ['a proxy of another kind', 403, { ...here, headers: { ...here.headers, via: '1.1 proxy' } }],
  ])('answer %s with %i', async (_, status, asked) => {
    expect((await serve()('/metrics', asked)).status).toBe(status);
  });
});
