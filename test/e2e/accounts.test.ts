import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { getMe } from '../../src/contract/account/who.ts';
import { goodPassword } from '../stage/identity.ts';
import { codeOf } from '../stage/totp.ts';
import { emailOf, enterPassword, fillSignUp, openServerHouse } from './serverHouse.ts';
import { expectShown, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a Cairn with accounts', () => {
  const house = openServerHouse();

  /** Somebody who has an account, signed in in a browser of their own. */
  const enter = async (name: string, path = '/'): Promise<Page> => {
    const page = await house.visit(`/sign-in?${new URLSearchParams({ to: path }).toString()}`);
    await enterPassword(page, name);
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return page;
  };

  const leave = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Workspace:/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expectShown(screen(page, 'Sign in'));
  };

  beforeAll(async () => {
    const page = await house.visit(house.setupLink());
    await fillSignUp(page, { name: 'Ada', email: emailOf('Ada') });
    await expectShown(screen(page, 'Today'));
    await page.context().close();
  });

  test('the first account finds the decks to begin with, and who leaves can come back to where they wanted', async () => {
    const page = await enter('Ada');
    await expectShown(page.getByRole('link', { name: 'Study' }));
    await leave(page);
    house.allow(page, /401/);
    await page.goto('/statistics');
    await expectShown(screen(page, 'Sign in'));
    await enterPassword(page, 'Ada');
    await expectShown(screen(page, 'Statistics'));
  });

  test('the setup link makes one account only', async () => {
    const page = await house.visit(house.setupLink());
    house.allow(page, /403/);
    await fillSignUp(page, { name: 'Eve', email: emailOf('Eve') });
    await expectShown(page.getByRole('alert').getByText('takes new people by invitation'));
  });

  test('a wrong password says what to do, and no page elsewhere is led to', async () => {
    const page = await house.visit('/sign-in?to=//evil.example/');
    house.allow(page, /401/);
    await page.getByLabel('E-mail').fill(emailOf('Ada'));
    await page.getByLabel('Password').fill('not-this-one-at-all');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('alert').getByText('the password is wrong'));
    await enterPassword(page, 'Ada');
    await expectShown(screen(page, 'Today'));
  });

  test('somebody who is invited into a team by mail makes an account and belongs to it', async () => {
    const owner = await enter('Ada', '/workspaces');
    await owner.getByLabel('Name of the team').fill('Product guild');
    await owner.getByRole('button', { name: 'Make the team' }).click();
    await expectShown(screen(owner, 'People'));
    await owner.getByLabel('E-mail').fill(emailOf('Ben'));
    await owner.getByLabel('Role', { exact: true }).selectOption('Editor');
    await owner.getByRole('button', { name: 'Invite', exact: true }).click();
    await expectShown(owner.getByText(`${emailOf('Ben')} is invited.`));

    const guest = await house.visit(await house.linkTo(emailOf('Ben'), /invite/i));
    await expectShown(screen(guest, 'You are invited to Product guild'));
    await expectShown(guest.getByText('Ada invited you as editor'));
    await fillSignUp(guest, { name: 'Ben', email: emailOf('Ben') });
    await expectShown(screen(guest, 'Decks'));
    await expectShown(guest.getByRole('button', { name: 'Workspace: Product guild' }));
    expect(
      await guest.getByRole('navigation', { name: 'Screens' }).first().getByRole('listitem').allInnerTexts(),
    ).toEqual(['Decks', 'Cards', 'Import', 'Evidence', 'People']);

    await guest.getByRole('button', { name: 'New deck' }).click();
    await guest.getByLabel('Name').fill('What we agreed on');
    await guest.getByRole('button', { name: 'Make deck' }).click();
    await guest.getByRole('link', { name: 'Write the first card' }).click();
    await guest.getByLabel('Front', { exact: true }).fill('Who decides on scope?');
    await guest.getByLabel('Back', { exact: true }).fill('Whoever answers for the outcome.');
    await guest.keyboard.press('Control+Enter');
    await expectShown(toast(guest, 'Card added.'));
    await guest.getByRole('link', { name: 'Decks', exact: true }).first().click();
    await expectShown(guest.getByRole('main').getByText('1 card', { exact: true }));

    await owner.reload();
    const members = owner.getByRole('list', { name: 'Members' });
    await expectShown(members.getByText('Ben', { exact: true }));
    await owner.getByLabel('Role of Ben').selectOption('Viewer');
    await expectShown(toast(owner, 'The role is changed.'));
    await guest.getByRole('button', { name: 'Workspace: Product guild' }).click();
    await guest.getByRole('menuitem', { name: 'Your own workspace' }).click();
    await expectShown(screen(guest, 'Today'));
  });

  test('a passkey signs in without an address being typed', async () => {
    const page = await enter('Ada', '/settings/sign-in');
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await expectShown(page.getByText('Chrome on Linux'));
    await page.getByRole('button', { name: 'Rename Chrome on Linux' }).click();
    await page.getByLabel('Name of the passkey').fill('My laptop');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('button', { name: 'Remove My laptop' }));
    // A finger is on the key already, so the offer in the field is taken as soon as it is made.
    await page.getByRole('button', { name: /^Workspace:/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('/sign-in');
    await expectShown(screen(page, 'Today'));
    // In a browser that offers none in the field there is a button.
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });
    await page.reload();
    await leave(page);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expectShown(screen(page, 'Today'));
    await page.goto('/settings/sign-in');
    await page.getByRole('button', { name: 'Remove My laptop' }).click();
    await page.getByText('My laptop').waitFor({ state: 'detached' });
  });

  test('a link by mail signs in, once it is pressed', async () => {
    const page = await house.visit('/sign-in');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expectShown(page.getByRole('alert').getByText('Write your e-mail address'));
    await page.getByLabel('E-mail').fill(emailOf('Ada'));
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expectShown(screen(page, 'Look into your mail'));
    await page.goto(await house.linkTo(emailOf('Ada'), /link to sign in/));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectShown(screen(page, 'Today'));
  });

  test('a forgotten password is replaced by a link', async () => {
    const page = await house.visit('/sign-in');
    await page.getByRole('link', { name: 'I forgot my password' }).click();
    await page.getByLabel('E-mail').fill(emailOf('Ben'));
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expectShown(screen(page, 'Look into your mail'));
    await page.goto(await house.linkTo(emailOf('Ben'), /Choose a new password/));
    house.allow(page, /400/);
    await page.getByLabel('New password').fill('password1234');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('alert').getByText('most common passwords'));
    await page.getByLabel('New password').fill(goodPassword);
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Your password is changed'));
    await page.getByRole('link', { name: 'Sign in' }).click();
    await enterPassword(page, 'Ben');
    await expectShown(screen(page, 'Today'));
  });

  test('single sign-on lets in whom the provider knows, and sends others back with the reason', async () => {
    house.provider().pretendToBe({ sub: 'ada', email: emailOf('Ada'), email_verified: true, name: 'Ada' });
    const page = await house.visit('/sign-in?to=/decks');
    await page.getByRole('button', { name: 'Continue with Example Ltd' }).click();
    await expectShown(screen(page, 'Decks'));
    house.provider().pretendToBe({ sub: 'eve', email: emailOf('Eve'), email_verified: true, name: 'Eve' });
    const stranger = await house.visit('/sign-in');
    await stranger.getByRole('button', { name: 'Continue with Example Ltd' }).click();
    await expectShown(stranger.getByText('takes new people by invitation'));
  });

  test('a second factor is set up with an app, asked for, and turned off again', async () => {
    const page = await enter('Ben', '/settings/sign-in');
    await page.getByLabel('Your password').fill(goodPassword);
    await page.getByRole('button', { name: 'Set it up' }).click();
    await expectShown(page.getByRole('img', { name: 'The key as a code for the camera' }));
    const secret = await page.getByLabel('Key', { exact: true }).inputValue();
    const code = codeOf(`otpauth://totp/Cairn?secret=${secret}`);
    await page.getByLabel('Code', { exact: true }).fill(code('now'));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    const [backup = ''] = (await page.getByLabel('Backup codes').inputValue()).split('\n');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await leave(page);
    await enterPassword(page, 'Ben');
    await page.getByLabel('Code', { exact: true }).fill(code('next'));
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Today'));
    await leave(page);
    await enterPassword(page, 'Ben');
    await page.getByRole('button', { name: 'Use a backup code instead' }).click();
    await page.getByLabel('Backup code').fill(backup);
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Today'));
    await page.goto('/settings/sign-in');
    await page.getByLabel('Your password').fill(goodPassword);
    await page.getByRole('button', { name: 'Turn it off' }).click();
    await expectShown(page.getByRole('button', { name: 'Set it up' }));
  });

  test('whoever deletes their account is gone, and leaves nothing in the browser', async () => {
    const page = await enter('Ben', '/settings/account');
    await page.getByLabel('Your name').fill('Benjamin');
    await page.getByRole('button', { name: 'Change the name' }).click();
    await expectShown(toast(page, 'Your name is changed.'));
    await page.getByRole('button', { name: 'Delete my account' }).click();
    await page.getByLabel('Your e-mail address').fill(emailOf('Ada'));
    house.allow(page, /409|401/);
    await page.getByRole('button', { name: 'Delete the account for good' }).click();
    await expectShown(page.getByRole('alert').getByText('not the address of your account'));
    await page.getByLabel('Your e-mail address').fill(emailOf('Ben'));
    await page.getByRole('button', { name: 'Delete the account for good' }).click();
    await expectShown(screen(page, 'Sign in'));
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await enterPassword(page, 'Ben');
    await expectShown(page.getByRole('alert').getByText('the password is wrong'));
  });

  test('a token asks what it was granted, and nothing once it is revoked', async () => {
    const page = await enter('Ada', '/settings/tokens');
    await page.getByLabel('What is it for?').fill('Backup at home');
    await page.getByRole('button', { name: 'Make the token' }).click();
    const token = await page.getByLabel('Your new token').inputValue();
    const askWith = (path: string, init: RequestInit = {}) =>
      fetch(house.address() + path, { ...init, headers: { authorization: `Bearer ${token}` } });
    expect(await (await askWith(getMe.path)).json()).toMatchObject({ account: { name: 'Ada' } });
    expect((await askWith('/api/decks', { method: 'POST', body: '{"name":"No"}' })).status).toBe(403);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Revoke Backup at home' }).click();
    await expectShown(page.getByText('You have none.'));
    expect((await askWith('/api/decks')).status).toBe(401);
  });
});
