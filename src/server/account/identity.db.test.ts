import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goodPassword,
  type IdentityStage,
  invitation,
  openBrowser,
  openIdentityOn,
  signInAs,
} from '../../../test/stage/identity.ts';
import { engines, type House, openHouse } from '../../../test/stage/stage.ts';
import { codeOf } from '../../../test/stage/totp.ts';

const otherPassword = 'copper-harbour-willow-9';

describe.each(engines)('on %s', (engine) => {
  let house: House;
  let stage: IdentityStage;
  let people = 0;
  const nextEmail = (): string => `person${++people}@example.org`;

  beforeAll(async () => {
    house = await openHouse(engine);
    stage = await openIdentityOn(house.store);
  });

  afterAll(async () => {
    await stage.tearDown();
    await house.tearDown();
  });

  const signIn = (browser: ReturnType<typeof openBrowser>, email: string, password: string) =>
    browser.post('/sign-in/email', { email, password });

  const accountOf = async (email: string) => (await stage.rowsOf('account')).find((row) => row['email'] === email);

  const eventsOf = async (email: string): Promise<readonly string[]> => {
    await stage.identity.settle();
    const id = (await accountOf(email))?.['id'];
    return stage.events.filter(({ accountId }) => accountId === id).map(({ event }) => event);
  };

  test('an invitation lets somebody register, and proves their address', async () => {
    const email = nextEmail();
    const browser = openBrowser(stage.identity);
    const registering = { name: ' Ada ', email: email.toUpperCase(), password: goodPassword };
    expect((await browser.post('/sign-up/email', registering)).body['code']).toBe('registration-refused');
    expect(await accountOf(email)).toBeUndefined();
    expect((await browser.post('/sign-up/email', { ...registering, invitation })).status).toBe(200);
    expect(await accountOf(email)).toMatchObject({ name: 'Ada', email_verified: 1, operator: 0, suspended_at: null });
    expect(await stage.identity.findSignedIn(browser.headers())).toBeUndefined();
    expect((await signIn(browser, email, goodPassword)).status).toBe(200);
    const found = await stage.identity.findSignedIn(browser.headers());
    expect(found?.accountId).toBe((await accountOf(email))?.['id']);
    expect(await eventsOf(email)).toEqual(['registered', 'signed-in']);
  });

  test('nobody makes themselves an operator', async () => {
    const email = nextEmail();
    const wished = { name: 'Eve', email, password: goodPassword, invitation, operator: true, suspendedAt: null };
    const browser = openBrowser(stage.identity);
    await browser.post('/sign-up/email', wished);
    await signIn(browser, email, goodPassword);
    await browser.post('/update-user', { name: 'Eve', operator: true });
    expect((await accountOf(email))?.['operator']).toBe(0);
  });

  test('a name is one line, and no text holds what a database cannot keep', async () => {
    const email = nextEmail();
    const registering = { email, password: goodPassword, invitation };
    for (const name of ['A\0da', 'Ada\nBcc: all', '\u001b[31mAda'])
      expect((await openBrowser(stage.identity).post('/sign-up/email', { ...registering, name })).status).toBe(400);
    expect(await accountOf(email)).toBeUndefined();
    const browser = await signInAs(stage.identity, email);
    expect((await browser.post('/update-user', { name: 'A\0da' })).status).toBe(400);
    const resetting = { token: 'a\0', newPassword: otherPassword };
    expect((await browser.post('/reset-password', resetting)).status).toBe(400);
  });

  test('a suspended account gets no session, and those it has open nothing', async () => {
    const email = nextEmail();
    const browser = await signInAs(stage.identity, email);
    await stage.change('account', String((await accountOf(email))?.['id']), { suspended_at: 1 });
    const refused = await signIn(openBrowser(stage.identity), email, goodPassword);
    expect([refused.status, refused.body['code']]).toEqual([403, 'account-suspended']);
    expect(await stage.identity.findSignedIn(browser.headers())).toBeUndefined();
    expect((await browser.get('/list-sessions')).body['code']).toBe('account-suspended');
    expect((await browser.post('/sign-out')).status).toBe(200);
  });

  test('signing out ends the session at once', async () => {
    const email = nextEmail();
    const browser = await signInAs(stage.identity, email);
    const headers = browser.headers();
    expect((await browser.post('/sign-out')).status).toBe(200);
    expect(browser.cookies.size).toBe(0);
    expect(await stage.identity.findSignedIn(headers)).toBeUndefined();
    expect(await eventsOf(email)).toContain('signed-out');
  });

  test('signing in again ends the session that the browser had, and no other', async () => {
    const email = nextEmail();
    const [here, there] = [await signInAs(stage.identity, email), openBrowser(stage.identity)];
    await signIn(there, email, goodPassword);
    const before = here.headers();
    expect((await signIn(here, email, goodPassword)).status).toBe(200);
    expect(await stage.identity.findSignedIn(before)).toBeUndefined();
    expect(await stage.identity.findSignedIn(here.headers())).toBeDefined();
    expect(await stage.identity.findSignedIn(there.headers())).toBeDefined();
  });

  test('sessions are listed by their hashes, and ended by them', async () => {
    const email = nextEmail();
    const [here, there] = [await signInAs(stage.identity, email), openBrowser(stage.identity)];
    await signIn(there, email, goodPassword);
    const listed = await listSessions(here);
    expect(listed).toHaveLength(2);
    expect(listed.map(({ token }) => token)).toEqual(listed.map(() => expect.stringMatching(/^[0-9a-f]{64}$/)));
    const mine = await stage.identity.findSignedIn(here.headers());
    const other = listed.find(({ id }) => id !== mine?.sessionId);
    await here.post('/revoke-session', { token: other?.token });
    expect(await stage.identity.findSignedIn(there.headers())).toBeUndefined();
    expect(await stage.identity.findSignedIn(here.headers())).toEqual(mine);
    expect(await eventsOf(email)).toContain('session-revoked');
  });

  test('ending the other sessions keeps this one, and nobody ends those of others', async () => {
    const email = nextEmail();
    const [here, there] = [await signInAs(stage.identity, email), openBrowser(stage.identity)];
    await signIn(there, email, goodPassword);
    const stranger = await signInAs(stage.identity, nextEmail());
    for (const { token } of await listSessions(here)) await stranger.post('/revoke-session', { token });
    expect(await stage.identity.findSignedIn(there.headers())).toBeDefined();
    await here.post('/revoke-other-sessions');
    expect(await stage.identity.findSignedIn(there.headers())).toBeUndefined();
    expect(await stage.identity.findSignedIn(here.headers())).toBeDefined();
  });

  test('a new password asks for the old one and ends the other sessions', async () => {
    const email = nextEmail();
    const [here, there] = [await signInAs(stage.identity, email), openBrowser(stage.identity)];
    await signIn(there, email, goodPassword);
    const change = { currentPassword: 'wrong-password-here', newPassword: otherPassword };
    expect((await here.post('/change-password', change)).body['code']).toBe('invalid-password');
    expect((await here.post('/change-password', { ...change, currentPassword: goodPassword })).status).toBe(200);
    expect(await stage.identity.findSignedIn(there.headers())).toBeUndefined();
    expect(await stage.identity.findSignedIn(here.headers())).toBeDefined();
    expect((await signIn(there, email, goodPassword)).status).toBe(401);
    expect(await eventsOf(email)).toContain('password-changed');
    expect(await stage.lastMailTo(email)).toContain('Your Cairn password was changed.');
  });

  test('a link by mail replaces a password once, and ends all sessions', async () => {
    const email = nextEmail();
    const browser = await signInAs(stage.identity, email);
    await browser.post('/request-password-reset', { email });
    const token = await stage.linkTo(email);
    expect((await browser.post('/reset-password', { token, newPassword: 'cairn2026cairn' })).body['code']).toBe(
      'weak-password',
    );
    expect((await browser.post('/reset-password', { token, newPassword: otherPassword })).status).toBe(200);
    expect((await browser.post('/reset-password', { token, newPassword: goodPassword })).body['code']).toBe(
      'invalid-token',
    );
    expect(await stage.identity.findSignedIn(browser.headers())).toBeUndefined();
    expect((await signIn(browser, email, otherPassword)).status).toBe(200);
    expect(await eventsOf(email)).toContain('password-reset');
  });

  test('a link by mail signs in once', async () => {
    const email = nextEmail();
    await signInAs(stage.identity, email);
    const browser = openBrowser(stage.identity);
    await browser.post('/sign-in/magic-link', { email, callbackURL: 'https://cairn.example.org/today' });
    const token = await stage.linkTo(email);
    expect((await browser.get(`/magic-link/verify?token=${token}`)).status).toBe(200);
    expect(await stage.identity.findSignedIn(browser.headers())).toBeDefined();
    const again = await openBrowser(stage.identity).get(`/magic-link/verify?token=${token}`);
    expect([again.status, again.body['code']]).toEqual([400, 'invalid-token']);
  });

  test('an address changes when the old one allows it and the new one is shown to be theirs', async () => {
    const [email, newEmail] = [nextEmail(), nextEmail()];
    const browser = await signInAs(stage.identity, email);
    expect((await browser.post('/change-email', { newEmail })).status).toBe(200);
    await browser.get(`/verify-email?token=${await stage.linkTo(email)}`);
    expect(await accountOf(newEmail)).toBeUndefined();
    await browser.get(`/verify-email?token=${await stage.linkTo(newEmail)}`);
    expect(await accountOf(newEmail)).toMatchObject({ email_verified: 1 });
    expect(await accountOf(email)).toBeUndefined();
  });

  test('a link to confirm an address signs nobody in', async () => {
    const [email, newEmail] = [nextEmail(), nextEmail()];
    const browser = await signInAs(stage.identity, email);
    await browser.post('/change-email', { newEmail });
    await browser.get(`/verify-email?token=${await stage.linkTo(email)}`);
    const stranger = openBrowser(stage.identity);
    const refused = await stranger.get(`/verify-email?token=${await stage.linkTo(newEmail)}`);
    expect([refused.status, refused.body['code'], stranger.cookies.size]).toEqual([401, 'sign-in-first', 0]);
  });

  test('a second factor stands before every sign-in by password or link, and each of its codes works once', async () => {
    const email = nextEmail();
    const browser = await signInAs(stage.identity, email);
    const enabled = await browser.post('/two-factor/enable', { password: goodPassword });
    const code = codeOf(String(enabled.body['totpURI']));
    expect((await browser.post('/two-factor/verify-totp', { code: code('now') })).status).toBe(200);
    expect(await accountOf(email)).toMatchObject({ second_factor: 1 });
    const [first, second] = [openBrowser(stage.identity), openBrowser(stage.identity)];
    for (const other of [first, second]) {
      expect((await signIn(other, email, goodPassword)).body['twoFactorRedirect']).toBe(true);
      expect(await stage.identity.findSignedIn(other.headers())).toBeUndefined();
    }
    expect((await first.post('/two-factor/verify-totp', { code: '000000' })).body['code']).toBe('invalid-code');
    expect((await first.post('/two-factor/verify-totp', { code: code('next'), trustDevice: true })).status).toBe(400);
    const next = code('next');
    expect((await first.post('/two-factor/verify-totp', { code: next })).status).toBe(200);
    expect(await stage.identity.findSignedIn(first.headers())).toBeDefined();
    second.cookies.set('__Host-cairn.session_token', 'made.up');
    expect((await second.post('/two-factor/verify-totp', { code: next })).body['code']).toBe('invalid-code');
    expect(await stage.identity.findSignedIn(second.headers())).toBeUndefined();
    await second.post('/sign-in/magic-link', { email });
    const byLink = await second.get(`/magic-link/verify?token=${await stage.linkTo(email)}`);
    expect(byLink.body['code']).toBe('second-factor-needed');
    const events = await eventsOf(email);
    expect(events.slice(2)).toEqual(['second-factor-on', 'signed-in']);
  });

  test('a backup code stands in for the second factor once', async () => {
    const email = nextEmail();
    const browser = await signInAs(stage.identity, email);
    const { body } = await browser.post('/two-factor/enable', { password: goodPassword });
    await browser.post('/two-factor/verify-totp', { code: codeOf(String(body['totpURI']))('now') });
    const [code] = body['backupCodes'] as readonly string[];
    const statuses: number[] = [];
    for (const other of [openBrowser(stage.identity), openBrowser(stage.identity)]) {
      await signIn(other, email, goodPassword);
      statuses.push((await other.post('/two-factor/verify-backup-code', { code })).status);
    }
    expect(statuses).toEqual([200, 401]);
    expect((await browser.post('/two-factor/disable', { password: goodPassword })).status).toBe(200);
    expect((await signIn(openBrowser(stage.identity), email, goodPassword)).body['twoFactorRedirect']).toBeUndefined();
    expect(await eventsOf(email)).toContain('second-factor-off');
  });

  test('a passkey is asked for and offered under the name of the site', async () => {
    const browser = await signInAs(stage.identity, nextEmail());
    const registering = await browser.get('/passkey/generate-register-options');
    expect(registering.body).toMatchObject({
      rp: { id: 'cairn.example.org', name: 'Cairn' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const signingIn = await openBrowser(stage.identity).get('/passkey/generate-authenticate-options');
    expect(signingIn.body).toMatchObject({ rpId: 'cairn.example.org' });
    expect(signingIn.body['allowCredentials'] ?? []).toEqual([]);
  });

  test('nothing breaks on the way', () => {
    expect(stage.reports).toEqual([]);
  });
});

type ListedSession = { readonly id: string; readonly token: string };

const listSessions = async (browser: ReturnType<typeof openBrowser>): Promise<readonly ListedSession[]> =>
  JSON.parse((await browser.get('/list-sessions')).text) as ListedSession[];
