import { createHook } from 'node:async_hooks';
import { betterAuth } from 'better-auth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld } from '../../actions/base/context.ts';
import { dayMs, instant, minuteMs } from '../../core/base/instant.ts';
import {
  type Answer,
  type Browser,
  goodPassword,
  type IdentityStage,
  invitation,
  openBrowser,
  openIdentityOn,
  signInAs,
  siteUrl,
} from '../../../test/stage/identity.ts';
import { engines, type House, openHouse } from '../../../test/stage/stage.ts';
import { optionsFor } from './identity/options.ts';
import { ways } from './identity/ways.ts';

describe.each(engines)('on %s', (engine) => {
  let house: House;
  let stage: IdentityStage;
  const known = 'known@example.org';

  beforeAll(async () => {
    house = await openHouse(engine);
    stage = await openIdentityOn(house.store, {
      registration: 'open',
      mayRegister: async ({ secret }) => (secret === invitation ? 'vouched' : 'admitted'),
    });
    await signInAs(stage.identity, known);
  });

  afterAll(async () => {
    await stage.tearDown();
    await house.tearDown();
  });

  const registering = (email: string) => ({ name: 'Ada', email, password: goodPassword });

  type Question = { readonly hashes: number; readonly ask: (browser: Browser, email: string) => Promise<Answer> };

  const questions: Readonly<Record<string, Question>> = {
    'a wrong password': {
      hashes: 1,
      ask: (browser, email) => browser.post('/sign-in/email', { email, password: 'not-the-password' }),
    },
    'asking for a new password': {
      hashes: 0,
      ask: (browser, email) => browser.post('/request-password-reset', { email }),
    },
    'asking for a link': { hashes: 0, ask: (browser, email) => browser.post('/sign-in/magic-link', { email }) },
    'asking to confirm an address': {
      hashes: 0,
      ask: (browser, email) => browser.post('/send-verification-email', { email }),
    },
    registering: { hashes: 1, ask: (browser, email) => browser.post('/sign-up/email', registering(email)) },
    'registering by invitation': {
      hashes: 1,
      ask: (browser, email) => browser.post('/sign-up/email', { ...registering(email), invitation }),
    },
  };

  test.each(Object.entries(questions))('%s is answered alike with and without an account', async (name, question) => {
    const unknown = `${name.replaceAll(' ', '.')}@example.org`;
    const [first, second] = [
      await watch(() => question.ask(openBrowser(stage.identity), known)),
      await watch(() => question.ask(openBrowser(stage.identity), unknown)),
    ];
    expect(first).toEqual(second);
    expect(first.hashes).toBe(question.hashes);
  });

  test('whoever registers with a known address tells its owner, who keeps their password', async () => {
    await openBrowser(stage.identity).post('/sign-up/email', {
      ...registering(known),
      password: 'another-good-one-77',
    });
    expect(await stage.lastMailTo(known)).toContain('you have one already');
    const browser = openBrowser(stage.identity);
    expect((await browser.post('/sign-in/email', { email: known, password: goodPassword })).status).toBe(200);
  });

  test('whoever registers without an invitation confirms their address before they sign in', async () => {
    const email = 'new@example.org';
    const browser = openBrowser(stage.identity);
    await browser.post('/sign-up/email', registering(email));
    const token = await stage.linkTo(email);
    const tooEarly = await browser.post('/sign-in/email', { email, password: goodPassword });
    const wrong = await browser.post('/sign-in/email', { email: known, password: 'not-the-password-9' });
    expect([tooEarly.status, tooEarly.body]).toEqual([wrong.status, wrong.body]);
    expect((await browser.get(`/verify-email?token=${token}`)).status).toBe(200);
    expect(await stage.identity.findSignedIn(browser.headers())).toBeUndefined();
    expect((await browser.post('/sign-in/email', { email, password: goodPassword })).status).toBe(200);
  });

  test('no table holds a token, a password or a secret that somebody was given', async () => {
    const email = 'careful@example.org';
    const browser = await signInAs(stage.identity, email);
    const cookie = decodeURIComponent([...browser.cookies.values()][0] ?? '').split('.')[0] ?? '';
    const { body } = await browser.post('/two-factor/enable', { password: goodPassword });
    const secret = new URL(String(body['totpURI'])).searchParams.get('secret') ?? '';
    const codes = body['backupCodes'] as readonly string[];
    await browser.post('/sign-in/magic-link', { email });
    const signInToken = await stage.linkTo(email);
    await browser.post('/request-password-reset', { email });
    const resetToken = await stage.linkTo(email);
    const given = [cookie, secret, ...codes, signInToken, resetToken, goodPassword];
    expect(given.every((text) => text.length > 8)).toBe(true);
    const tables = ['account', 'credential', 'sign_in', 'verification', 'passkey', 'second_factor'];
    const kept = JSON.stringify(await Promise.all(tables.map((table) => stage.rowsOf(table))));
    expect(given.filter((text) => kept.includes(text))).toEqual([]);
  });

  test('a session travels in a cookie that scripts do not see, and in no body', async () => {
    const browser = openBrowser(stage.identity);
    const answer = await browser.post('/sign-in/email', { email: known, password: goodPassword });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-cairn\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const token = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0] ?? '';
    const bodies = [answer, await browser.get('/get-session'), await browser.get('/list-sessions')];
    expect(bodies.filter(({ text }) => text.includes(token))).toEqual([]);
    expect(bodies.map(({ headers }) => headers.get('cache-control'))).toEqual(bodies.map(() => 'no-store'));
  });

  test('the hash of a session is no session', async () => {
    const browser = openBrowser(stage.identity);
    await browser.post('/sign-in/email', { email: known, password: goodPassword });
    const [name = '', value = ''] = [...browser.cookies][0] ?? [];
    const [row] = (await stage.rowsOf('sign_in')).slice(-1);
    const [, signature = ''] = value.split('.');
    const forged = new Headers({ cookie: `${name}=${String(row?.['token_hash'])}.${signature}` });
    expect(await stage.identity.findSignedIn(forged)).toBeUndefined();
  });

  test('over plain HTTP on this machine a cookie needs no encryption', async () => {
    const plain = await openIdentityOn(house.store, { url: 'http://localhost:4747' });
    const answer = await openBrowser(plain.identity).post(
      '/sign-in/email',
      { email: known, password: goodPassword },
      { origin: 'http://localhost:4747' },
    );
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^cairn\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    await plain.tearDown();
  });

  const foreign: Readonly<Record<string, Record<string, string>>> = {
    'another origin': { origin: 'https://evil.example' },
    'no origin': { origin: 'null' },
    'a neighbouring name': { origin: 'https://cairn.example.org.evil.example' },
  };

  test.each(Object.entries(foreign))('a page of %s signs nobody in or out', async (_, headers) => {
    const browser = await signInAs(stage.identity, known);
    const signingIn = await browser.post('/sign-in/email', { email: known, password: goodPassword }, headers);
    expect(signingIn.status).toBe(403);
    expect((await browser.post('/sign-out', {}, headers)).status).toBe(403);
    expect(await stage.identity.findSignedIn(browser.headers())).toBeDefined();
  });

  test('nobody is led elsewhere after signing in', async () => {
    const browser = openBrowser(stage.identity);
    const answer = await browser.post('/sign-in/magic-link', { email: known, callbackURL: 'https://evil.example' });
    expect(answer.status).toBe(403);
  });

  const sensitive = ['/change-email', '/passkey/verify-registration', '/passkey/delete-passkey'];

  test('a session that is not fresh changes no way of signing in', async () => {
    const browser = await signInAs(stage.identity, known);
    const later = await openIdentityOn(house.store, {
      world: openWorld(() => instant(Date.now() + 16 * minuteMs)),
    });
    const old = openBrowser(later.identity);
    for (const [name, value] of browser.cookies) old.cookies.set(name, value);
    expect((await old.get('/get-session')).status).toBe(200);
    for (const path of sensitive) {
      const { status, body } = await old.post(path, { newEmail: 'x@example.org', response: {}, id: 'x' });
      expect([path, status, body['code']]).toEqual([path, 403, 'session-not-fresh']);
    }
    await later.tearDown();
  });

  test('a session ends after two weeks without use, and after 90 days however much it is used', async () => {
    const browser = await signInAs(stage.identity, known);
    const session = await stage.identity.findSignedIn(browser.headers());
    const holdsAfter = async (days: number): Promise<boolean> => {
      const world = openWorld(() => instant(Date.now() + days * dayMs));
      const then = await openIdentityOn(house.store, { world });
      const found = await then.identity.findSignedIn(browser.headers());
      await then.tearDown();
      return found !== undefined;
    };
    expect([await holdsAfter(13), await holdsAfter(15)]).toEqual([true, false]);
    await stage.change('sign_in', session?.sessionId ?? '', { expires_at: Date.now() + 100 * dayMs });
    expect([await holdsAfter(89), await holdsAfter(91)]).toEqual([true, false]);
  });

  test('what is reported names nobody and gives nothing away', async () => {
    const broken = await openIdentityOn(house.store, {
      send: async () => {
        throw new Error('the mail server is away');
      },
    });
    await openBrowser(broken.identity).post('/request-password-reset', { email: known });
    await openBrowser(broken.identity).post(
      '/sign-in/email',
      { email: known, password: 'not-it' },
      { origin: 'https://evil.example' },
    );
    await broken.tearDown();
    const told = broken.reports.map(({ message }) => message).join('\n');
    expect(told).toContain('the mail server is away');
    expect(told).not.toMatch(/known|evil|token=|[\w-]{20,}/);
  });

  test('a bug is thrown, for the server to answer', async () => {
    const broken = await openIdentityOn(house.store, { mayRegister: () => Promise.reject(new Error('a bug')) });
    const asking = openBrowser(broken.identity).post('/sign-up/email', registering('bug@example.org'));
    await expect(asking).rejects.toThrow('a bug');
    await broken.tearDown();
  });

  test('the ways in that are open are these, and nothing else of the library answers', async () => {
    const api = Object.values(betterAuth(optionsFor({ parts: stage.parts, tell: ignore, inBackground: ignore })).api);
    const offered = api.flatMap(({ path, options }) =>
      path === undefined ? [] : [options.method].flat().map((method) => `${method} ${path.replace(':id', 'oidc')}`),
    );
    expect(Object.keys(ways).filter((way) => !offered.includes(way))).toEqual([]);
    const closed = offered.filter((way) => !(way in ways));
    expect(closed.toSorted()).toEqual(closedWays);
    for (const way of closed) {
      const [method = '', path = ''] = way.split(' ');
      const request = new Request(`${siteUrl}/api/auth${path.replace(':token', 'x')}`, { method });
      expect([way, (await stage.identity.handle(request, null)).status]).toEqual([way, 404]);
    }
  });
});

/** What the library offers and Cairn does not. */
const closedWays: readonly string[] = [
  'GET /account-info',
  'GET /delete-user/callback',
  'GET /error',
  'GET /ok',
  'GET /reset-password/:token',
  'POST /callback/oidc',
  'POST /delete-user',
  'POST /get-access-token',
  'POST /get-session',
  'POST /link-social',
  'POST /refresh-token',
  'POST /revoke-sessions',
  'POST /two-factor/get-totp-uri',
  'POST /two-factor/send-otp',
  'POST /two-factor/verify-otp',
  'POST /unlink-account',
  'POST /update-session',
  'POST /verify-password',
];

const ignore = (): void => undefined;

type Seen = { readonly status: number; readonly text: string; readonly cookies: number; readonly hashes: number };

/** What can be seen of an answer, and how much hashing it took: the part of the time that can be measured from afar. */
async function watch(ask: () => Promise<Answer>): Promise<Seen> {
  let hashes = 0;
  const hook = createHook({ init: (_, type) => void (hashes += type === 'ARGON2REQUEST' ? 1 : 0) }).enable();
  const { status, text, headers } = await ask();
  hook.disable();
  return { status, text, cookies: headers.getSetCookie().length, hashes };
}
