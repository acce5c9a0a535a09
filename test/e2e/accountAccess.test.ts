import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { goodPassword } from '../stage/identity.ts';
import { listBarriers, sizes } from './axe.ts';
import { emailOf, enterPassword, openServerHouse } from './serverHouse.ts';
import { expectShown, screen } from './study.ts';

/** A screen in one of its states: where it is, and how to get there from its address. */
type Shown = { readonly name: string; readonly path: string; readonly reach: (page: Page) => Promise<unknown> };

const titled = (title: string) => (page: Page) => expectShown(screen(page, title));

const before: readonly Shown[] = [
  {
    name: 'Sign in',
    path: '/sign-in',
    reach: (page) => page.getByRole('button', { name: 'Send me a link' }).waitFor(),
  },
  { name: 'Sign in, sent back', path: '/sign-in?error=access_denied', reach: titled('Sign in') },
  { name: 'a link that was sent', path: '/sign-in', reach: askForLink },
  { name: 'the link of a mail', path: '/sign-in/link#x', reach: titled('Sign in with this link') },
  { name: 'Sign up', path: '/sign-up#x', reach: titled('Welcome to Cairn') },
  { name: 'Sign up without an invitation', path: '/sign-up', reach: titled('By invitation') },
  { name: 'a forgotten password', path: '/reset-password', reach: titled('Choose a new password') },
  { name: 'a new password', path: '/reset-password#x', reach: titled('Choose a new password') },
  { name: 'confirming an address', path: '/confirm-email#x', reach: titled('Confirm your e-mail address') },
  { name: 'an invitation that does not hold', path: '/invitation#x', reach: titled('This invitation does not hold') },
  { name: 'Sign out', path: '/sign-out', reach: titled('Sign out') },
];

const behind: readonly Shown[] = [
  { name: 'Account', path: '/settings/account', reach: part('Password') },
  {
    name: 'deleting the account',
    path: '/settings/account',
    reach: (page) => press(page, 'Delete my account', 'dialog'),
  },
  { name: 'Ways to sign in', path: '/settings/sign-in', reach: part('Second factor') },
  { name: 'a second factor being set up', path: '/settings/sign-in', reach: setUpSecondFactor },
  { name: 'Where you are signed in', path: '/settings/sessions', reach: part('Where you are signed in') },
  { name: 'Tokens', path: '/settings/tokens', reach: part('Your tokens') },
  { name: 'a new token', path: '/settings/tokens', reach: makeToken },
  { name: 'How you study', path: '/settings', reach: (page) => page.getByLabel('New cards a day').waitFor() },
  { name: 'Workspaces', path: '/workspaces', reach: part('New team') },
  { name: 'the menu of the workspaces', path: '/', reach: (page) => press(page, /^Workspace:/, 'menu') },
  { name: 'the people of a team', path: '/workspaces', reach: inviteIntoTeam },
  { name: 'the decks of a team', path: '/workspaces', reach: openTeam },
];

describe.skipIf(!inject('hasBrowser'))('the screens of accounts', () => {
  const house = openServerHouse();
  let state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

  beforeAll(async () => {
    const page = await house.register('Ada');
    state = await page.context().storageState();
    await page.context().close();
  });

  test.each(before)('break no rule of axe and fit everywhere: $name', async ({ path, reach }) => {
    const page = await house.visit(path, { viewport: sizes.desktop });
    house.allow(page, /404/);
    await reach(page);
    expect(await listBarriers(page)).toEqual([]);
  });

  test.each(behind)('break no rule of axe and fit everywhere: $name', async ({ path, reach }) => {
    const page = await house.visit(path, { viewport: sizes.desktop, storageState: state });
    await reach(page);
    expect(await listBarriers(page)).toEqual([]);
  });

  test('lead a phone to the other workspaces and out', async () => {
    const page = await house.visit('/sign-in', { viewport: sizes.phone, hasTouch: true, isMobile: true });
    await enterPassword(page, 'Ada');
    await page.getByRole('button', { name: 'More' }).tap();
    await expectShown(page.getByRole('dialog').getByRole('button', { name: 'Your own workspace (here)' }));
    expect(await listBarriers(page)).toEqual([]);
    await page.setViewportSize(sizes.phone);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).tap();
    await expectShown(screen(page, 'Sign in'));
  });

  test('can be used with the keyboard alone', async () => {
    const page = await house.visit('/sign-in');
    const walkTo = async (name: string | RegExp): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press('Tab');
        const named = page.getByRole('button', { name }).or(page.getByLabel(name));
        if ((await named.and(page.locator(':focus')).count()) > 0) return;
      }
      throw new Error(`no walk leads to ${String(name)}`);
    };
    await expectShown(screen(page, 'Sign in'));
    await walkTo('E-mail');
    await page.keyboard.type(emailOf('Ada'));
    await walkTo('Password');
    await page.keyboard.type(goodPassword);
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Today'));
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('workspaces and');
    await page.getByRole('option', { name: 'Workspaces and teams', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Workspaces'));
    await walkTo('Name of the team');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'People'));
    await walkTo('Close the team');
    await page.keyboard.press('Enter');
    await walkTo(/^Name of the team/);
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Today'));
    // The menu is loaded after the screen.
    await page.getByRole('button', { name: /^Workspace:/ }).waitFor();
    await walkTo(/^Workspace:/);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    for (const key of ['End', 'Enter']) await page.keyboard.press(key);
    await expectShown(screen(page, 'Sign in'));
  });
});

function part(title: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole('heading', { name: title, level: 2 }).waitFor();
}

async function askForLink(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expectShown(screen(page, 'Look into your mail'));
}

async function press(page: Page, name: string | RegExp, role: 'dialog' | 'menu'): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByRole(role).waitFor();
}

async function setUpSecondFactor(page: Page): Promise<void> {
  await page.getByLabel('Your password').fill(goodPassword);
  await page.getByRole('button', { name: 'Set it up' }).click();
  await page.getByRole('img', { name: 'The key as a code for the camera' }).waitFor();
}

async function makeToken(page: Page): Promise<void> {
  await page.getByLabel('What is it for?').fill('Notes');
  await page.getByRole('button', { name: 'Make the token' }).click();
  await page.getByLabel('Your new token').waitFor();
}

async function inviteIntoTeam(page: Page): Promise<void> {
  await page.getByLabel('Name of the team').fill('Guild');
  await page.getByRole('button', { name: 'Make the team' }).click();
  await page.getByLabel('E-mail').fill(emailOf('Ben'));
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByRole('list', { name: 'Invited, not here yet' }).waitFor();
}

async function openTeam(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open Guild' }).click();
  await expectShown(screen(page, 'Decks'));
}
