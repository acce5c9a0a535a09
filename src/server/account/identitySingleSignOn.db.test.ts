import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type KnownPerson, type SignOnProvider, startSignOnProvider } from '../../../test/harness/oidc.ts';
import {
  type Browser,
  type IdentityStage,
  openBrowser,
  openIdentityOn,
  signInAs,
  siteUrl,
} from '../../../test/stage/identity.ts';
import { engines, type House, openHouse } from '../../../test/stage/stage.ts';

describe.each(engines)('on %s', (engine) => {
  let house: House;
  let stage: IdentityStage;
  let provider: SignOnProvider;

  beforeAll(async () => {
    house = await openHouse(engine);
    provider = await startSignOnProvider(`${siteUrl}/api/auth/callback/oidc`);
    stage = await openIdentityOn(house.store, {
      singleSignOn: { ...provider, name: 'Example Ltd' },
      mayRegister: async ({ email, secret, hasProvenEmail }) =>
        secret !== null || (hasProvenEmail && email.startsWith('staff')) ? 'vouched' : 'refused',
    });
  });

  afterAll(async () => {
    await stage.tearDown();
    await provider.stop();
    await house.tearDown();
  });

  const ada: KnownPerson = { sub: 'ada', email: 'staff.ada@example.org', email_verified: true, name: 'Ada' };

  const accountOf = async (email: string) => (await stage.rowsOf('account')).find((row) => row['email'] === email);

  /** Goes to the provider and back; answers where one ends up. */
  async function signOn(browser: Browser, known: KnownPerson): Promise<string> {
    await provider.pretendToBe(known);
    const begun = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/today' });
    const back = await followTo(String(begun.body['url']), siteUrl);
    const answer = await browser.get(back.slice(`${siteUrl}/api/auth`.length));
    return answer.headers.get('location') ?? `${answer.status} ${answer.text}`;
  }

  test('somebody whom the provider knows signs on, and is the same person the next time', async () => {
    expect(stage.identity.offered.singleSignOn).toBe('Example Ltd');
    const [first, second] = [openBrowser(stage.identity), openBrowser(stage.identity)];
    expect(await signOn(first, ada)).toBe('/today');
    expect(await accountOf(ada.email)).toMatchObject({ name: 'Ada', email_verified: 1 });
    expect(await signOn(second, { ...ada, name: 'Ada L.' })).toBe('/today');
    const found = await Promise.all([first, second].map(({ headers }) => stage.identity.findSignedIn(headers())));
    expect(found[0]?.accountId).toBe(found[1]?.accountId);
    expect(found[0]?.accountId).toBe((await accountOf(ada.email))?.['id']);
  });

  test('it is kept who somebody is to the provider, and no token of the provider', async () => {
    const [credential] = (await stage.rowsOf('credential')).filter((row) => row['subject'] === 'ada');
    expect(Object.keys(credential ?? {}).toSorted()).toEqual(
      ['id', 'account_id', 'provider', 'subject', 'password_hash', 'created_at', 'changed_at'].toSorted(),
    );
    expect(credential).toMatchObject({ provider: 'oidc', password_hash: null });
  });

  test('an account with a password is theirs where the provider has verified the address, and only then', async () => {
    const [verified, unverified] = ['staff.bea@example.org', 'staff.cy@example.org'];
    await signInAs(stage.identity, verified);
    await signInAs(stage.identity, unverified);
    const browser = openBrowser(stage.identity);
    const stranger = { sub: 'cy', email: unverified, email_verified: false, name: 'Cy' };
    expect(await signOn(browser, stranger)).toMatch(/\/sign-in\?error=account_not_linked$/);
    expect(await stage.identity.findSignedIn(browser.headers())).toBeUndefined();
    expect(await signOn(browser, { sub: 'bea', email: verified, email_verified: true, name: 'Bea' })).toBe('/today');
    expect((await stage.identity.findSignedIn(browser.headers()))?.accountId).toBe((await accountOf(verified))?.['id']);
  });

  test('whoever may not register is sent back with the reason', async () => {
    const guest = { sub: 'guest', email: 'guest@example.org', email_verified: true, name: 'Guest' };
    expect(await signOn(openBrowser(stage.identity), guest)).toMatch(/\/sign-in\?error=REGISTRATION_REFUSED/);
    expect(await accountOf(guest.email)).toBeUndefined();
    await stage.identity.settle();
    expect(stage.events.at(-1)).toEqual({ event: 'sign-in-failed', accountId: null });
  });

  test('a suspended account does not get in this way either', async () => {
    await stage.change('account', String((await accountOf(ada.email))?.['id']), { suspended_at: 1 });
    const browser = openBrowser(stage.identity);
    expect(await signOn(browser, ada)).toMatch(/\/sign-in\?error=ACCOUNT_SUSPENDED/);
    expect(await stage.identity.findSignedIn(browser.headers())).toBeUndefined();
  });

  test('the answer of the provider is for the browser that asked', async () => {
    await provider.pretendToBe({ ...ada, sub: 'dan', email: 'staff.dan@example.org' });
    const begun = await openBrowser(stage.identity).post('/sign-in/social', { provider: 'oidc', callbackURL: '/' });
    const back = await followTo(String(begun.body['url']), siteUrl);
    const other = openBrowser(stage.identity);
    const answer = await other.get(back.slice(`${siteUrl}/api/auth`.length));
    expect(answer.headers.get('location')).toContain('/sign-in?error=');
    expect(await stage.identity.findSignedIn(other.headers())).toBeUndefined();
  });

  const demands: readonly object[] = [
    { scopes: ['admin'] },
    { additionalParams: { prompt: 'none' } },
    { idToken: { token: 'x' } },
    { provider: 'github' },
    { callbackURL: 'https://evil.example' },
  ];

  test.each(demands)('nobody asks the provider for more: %j', async (demand) => {
    const asked = { provider: 'oidc', callbackURL: '/', ...demand };
    expect((await openBrowser(stage.identity).post('/sign-in/social', asked)).status).toBeGreaterThanOrEqual(400);
  });

  test('while the provider is away the other ways stay open, and it is asked again later', async () => {
    const away = await openIdentityOn(house.store, {
      singleSignOn: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', name: 'Away' },
    });
    const browser = await signInAs(away.identity, 'staff.eli@example.org');
    for (const _ of ['first', 'again']) {
      const answer = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/' });
      expect([answer.status, answer.body['code']]).toEqual([503, 'single-sign-on-unreachable']);
    }
    await away.tearDown();
  });

  test('a provider that calls itself something else than it was set up as signs nobody on', async () => {
    const issuer = provider.issuer.replace('127.0.0.1', 'localhost');
    const other = await openIdentityOn(house.store, { singleSignOn: { ...provider, issuer, name: 'Other' } });
    const answer = await openBrowser(other.identity).post('/sign-in/social', { provider: 'oidc', callbackURL: '/' });
    expect([answer.status, answer.body['code']]).toEqual([503, 'single-sign-on-unreachable']);
    await other.tearDown();
  });

  test('without a provider there is no such way', async () => {
    const alone = await openIdentityOn(house.store);
    expect(alone.identity.offered.singleSignOn).toBeNull();
    expect((await openBrowser(alone.identity).post('/sign-in/social', { provider: 'oidc' })).status).toBe(404);
    await alone.tearDown();
  });
});

/** Follows the provider's redirects, with its cookies, until one leads to `home`. */
async function followTo(url: string, home: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = url;
  while (!next.startsWith(home)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${next} answered ${answer.status}: ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
