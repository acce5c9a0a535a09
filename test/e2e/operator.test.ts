import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { publishDeck } from '../../src/contract/study/publications.ts';
import { reportCard } from '../../src/contract/study/reports.ts';
import { only } from '../stage/seed.ts';
import { listBarriers, sizes } from './axe.ts';
import { askAs, comeBy, moveIn, type Signed, writeDeckAs } from './people.ts';
import { emailOf, enterPassword, fillSignUp, openServerHouse } from './serverHouse.ts';
import { expectShown, screen, toast } from './study.ts';

const fact = (page: Page, name: string) => page.getByRole('definition').and(page.locator(`dt:text-is("${name}") + dd`));

const part = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

describe.skipIf(!inject('hasBrowser'))('whoever runs a Cairn', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open' });
  let dee: Signed;
  let ben: Signed;

  const deeAt = (path: string): Promise<Page> => house.visit(path, { storageState: dee });
  const benAt = (path: string): Promise<Page> => house.visit(path, { storageState: ben });
  const chooseFor = async (page: Page, name: string, item: string): Promise<void> => {
    await page.getByRole('button', { name: `More about ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  beforeAll(async () => {
    dee = await moveIn(house, 'Dee');
  });

  test('finds the page in the menu, sees how it is, and that no backup was ever made', async () => {
    const page = await deeAt('/');
    await page.getByRole('button', { name: /^Workspace:/ }).click();
    await page.getByRole('menuitem', { name: 'Running Cairn' }).click();
    await expectShown(screen(page, 'Running Cairn'));
    await expectShown(fact(page, 'Cairn').getByText('All is well.'));
    await expectShown(fact(page, 'Mail').getByText('A mail server is set.'));
    await expectShown(fact(page, 'Last made').getByText('Never. Make one with cairn backup.'));
    await expectShown(fact(page, 'Last restored in test').getByText('Never.'));
    await expectShown(fact(page, 'SQLite').getByText(/^\d+\.\d+/));
    await page.getByText('How much there is in each table').click();
    await expectShown(page.getByRole('row', { name: 'account 1' }));
  });

  test('is the only one who sees it', async () => {
    ben = await comeBy(house, 'Ben');
    const page = await benAt('/operator/people');
    await expectShown(page.getByText('Only those who run this Cairn see this page.'));
    await page.getByRole('button', { name: /^Workspace:/ }).click();
    await expectShown(page.getByRole('menuitem', { name: 'Sign out' }));
    expect(await page.getByRole('menuitem', { name: 'Running Cairn' }).count()).toBe(0);
  });

  test('suspends somebody by keys alone: they are out at once, and in again when they are let in', async () => {
    const bens = await benAt('/decks');
    await expectShown(screen(bens, 'Decks'));
    const page = await deeAt('/operator/people');
    await page.getByLabel('Find somebody').focus();
    await page.keyboard.type('ben@');
    await expect.poll(() => part(page, 'People').getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Suspend' }).waitFor();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await expectShown(toast(page, 'Ben is suspended and signed out everywhere.'));
    await expectShown(part(page, 'People').getByText('Ben · suspended'));

    house.allow(bens, /40[13]/);
    await bens.goto('/cards');
    await expectShown(screen(bens, 'Sign in'));
    await enterPassword(bens, 'Ben');
    await expectShown(bens.getByRole('alert'));
    await chooseFor(page, 'Ben', 'Let them in again');
    await expectShown(toast(page, 'Ben may sign in again.'));
    await enterPassword(bens, 'Ben');
    await expectShown(screen(bens, 'Cards'));
    ben = await bens.context().storageState();
  });

  test('lets somebody else run it too, and cannot leave it without anybody', async () => {
    const page = await deeAt('/operator/people');
    house.allow(page, /409/);
    await chooseFor(page, 'Dee', 'Let them run it no longer');
    await expectShown(page.getByRole('alert').getByText('Make somebody else operator first.'));
    await chooseFor(page, 'Ben', 'Let them run this Cairn too');
    await expectShown(part(page, 'People').getByText('Ben · operator'));
    await chooseFor(page, 'Ben', 'Let them run it no longer');
    await expectShown(part(page, 'People').getByText('Ben', { exact: true }));
  });

  test('invites somebody, takes an invitation back, and deletes an account', async () => {
    const page = await deeAt('/operator/people');
    await page.getByLabel('E-mail').fill(emailOf('Kim'));
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expectShown(page.getByText(`${emailOf('Kim')} is invited.`));
    const guest = await house.visit(await house.linkTo(emailOf('Kim'), /invite/i));
    // Making the account has used the invitation up.
    house.allow(guest, /404/);
    await fillSignUp(guest, { name: 'Kim', email: emailOf('Kim') });
    await expectShown(screen(guest, 'Today'));

    await page.getByRole('button', { name: 'Invite somebody else' }).click();
    await page.getByLabel('E-mail').fill('lee@example.org');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('button', { name: 'Take back the invitation of lee@example.org' }).click();
    await expectShown(toast(page, 'The invitation is taken back.'));

    await page.reload();
    await chooseFor(page, 'Kim', 'Delete the account');
    house.allow(page, /409/);
    await page.getByLabel('Their e-mail address').fill('other@example.org');
    await page.getByRole('button', { name: 'Delete the account for good' }).click();
    await expectShown(page.getByRole('alert').getByText('That is not the address of this account.'));
    await page.getByLabel('Their e-mail address').fill(emailOf('Kim'));
    await page.getByRole('button', { name: 'Delete the account for good' }).click();
    await expectShown(toast(page, 'The account is deleted.'));
    await expect.poll(() => page.getByText(emailOf('Kim')).count()).toBe(0);
  });

  test('hears what the mail server says', async () => {
    const page = await deeAt('/operator/mail');
    await page.getByRole('button', { name: 'Send a mail to yourself' }).click();
    await expectShown(page.getByText(`The mail server has taken it. Look whether it arrives at ${emailOf('Dee')}.`));
  });

  test('takes a reported deck down with a reason, and puts it back', async () => {
    const bens = await benAt('/decks');
    const { deckId, notes } = await writeDeckAs(bens, 'Copied wisdom', [{ front: 'Who said so?', back: 'Somebody.' }]);
    const terms = { visibility: 'public', title: 'Copied wisdom', description: '', tags: [], message: '' } as const;
    const published = await askAs(bens, publishDeck, { ...terms, deckId, licence: 'CC0-1.0' });
    const page = await deeAt('/operator/reports');
    const reports = part(page, 'Reports');
    await expectShown(reports.getByText('Nothing waits.'));
    const { publicationId, slug } = published;
    const { noteId } = only(notes);
    await askAs(page, reportCard, { publicationId, noteId, reason: 'not-theirs', details: 'Page 12' });

    await page.reload();
    const item = page.getByRole('listitem').filter({ hasText: 'A card of Copied wisdom' });
    await expectShown(item.getByText('it is not theirs to publish.'));
    await expectShown(item.getByText('Who said so?'));
    await item.getByRole('button', { name: 'Take the deck down' }).click();
    await page.getByLabel('Why').fill('It is from a book.');
    await page.getByRole('dialog').getByRole('button', { name: 'Take the deck down' }).click();
    await expectShown(reports.getByText('Nothing waits.'));
    const reader = await house.visit('/explore');
    const readsDeck = async (): Promise<number> => (await reader.request.get(`/d/${slug}`)).status();
    expect(await readsDeck()).not.toBe(200);

    await reports.getByText('What was decided').click();
    await expectShown(item.getByText('You took the deck down'));
    await item.getByRole('button', { name: 'Put the deck back' }).click();
    await expectShown(toast(page, 'The deck is back.'));
    expect(await readsDeck()).toBe(200);
  });

  test('reads what happened, of one kind or around one person', async () => {
    const page = await deeAt('/operator/log');
    const entries = part(page, 'What happened').getByRole('listitem');
    await expectShown(entries.filter({ hasText: 'Dee put back a deck of Ben' }));
    await page.getByLabel('Show').selectOption('Accounts suspended');
    await expect.poll(() => entries.allInnerTexts()).toEqual([expect.stringContaining('Dee suspended Ben')]);
    await page.goto('/operator/people');
    await chooseFor(page, 'Ben', 'What happened around them');
    await expectShown(page.getByText('Around Ben alone.'));
    expect((await entries.allInnerTexts()).every((text) => text.includes('Ben'))).toBe(true);
    await page.getByRole('link', { name: 'Show everybody' }).click();
    await expectShown(entries.filter({ hasText: 'Dee signed in' }));
  });

  test.each(['/operator', '/operator/people', '/operator/mail', '/operator/reports', '/operator/log'])(
    'sees pages that break no rule of axe and fit everywhere: %s',
    async (path) => {
      const page = await house.visit(path, { storageState: dee, viewport: sizes.desktop });
      await expectShown(page.getByRole('navigation', { name: 'Running Cairn' }));
      await page.waitForLoadState('networkidle');
      expect(await listBarriers(page)).toEqual([]);
    },
  );
});

describe.skipIf(!inject('hasBrowser'))('whoever runs a Cairn without a mail server', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open', SMTP_URL: '', CAIRN_MAIL_FROM: '' });

  test('hands on the links that wait', async () => {
    const dee = await moveIn(house, 'Dee');
    const guest = await house.visit('/reset-password');
    await guest.getByLabel('E-mail').fill(emailOf('Dee'));
    await guest.getByRole('main').getByRole('button').first().click();
    await expectShown(screen(guest, 'Ask for the link'));

    const page = await house.visit('/operator/mail', { storageState: dee, viewport: sizes.desktop });
    await page.getByRole('button', { name: 'Send a mail to yourself' }).click();
    await expectShown(page.getByRole('status').getByText('No mail server is set.'));
    const letter = page.getByRole('listitem').filter({ hasText: 'A link to choose a new password' });
    await guest.goto(await letter.locator('code').innerText());
    await expectShown(screen(guest, 'Choose a new password'));
    expect(await listBarriers(page)).toEqual([]);
    await letter.getByRole('button', { name: `Handed on: mail to ${emailOf('Dee')}` }).click();
    await expectShown(part(page, 'Mails that wait').getByText('None.'));
  });
});
