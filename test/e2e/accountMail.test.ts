import { beforeAll, describe, expect, inject, test } from 'vitest';
import { goodPassword } from '../stage/identity.ts';
import { emailOf, enterPassword, fillSignUp, openServerHouse } from './serverHouse.ts';
import { expectShown, screen } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('where anybody may make an account', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open' });

  beforeAll(async () => (await house.register('Ada')).context().close());

  test('an address has to be shown to be one’s own, and whether it has an account already is not told', async () => {
    const page = await house.visit('/sign-in?to=/decks');
    await page.getByRole('link', { name: 'Make an account' }).click();
    await fillSignUp(page, { name: 'Ben', email: emailOf('Ben') });
    await expectShown(screen(page, 'Look into your mail'));
    house.allow(page, /401/);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await enterPassword(page, 'Ben');
    await expectShown(page.getByRole('alert').getByText('waits to be confirmed'));
    await page.goto(await house.linkTo(emailOf('Ben'), /Confirm your e-mail address/));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expectShown(screen(page, 'Confirmed'));
    await page.goto('/sign-in?to=/decks');
    await enterPassword(page, 'Ben');
    await expectShown(screen(page, 'Decks'));

    const stranger = await house.visit('/sign-up');
    await fillSignUp(stranger, { name: 'Eve', email: emailOf('Ada') });
    await expectShown(screen(stranger, 'Look into your mail'));
  });

  test('an address changes once both were opened: the link to the old one and the link to the new one', async () => {
    const page = await house.visit('/sign-in?to=/settings/account');
    await enterPassword(page, 'Ada');
    await page.getByLabel('New e-mail address').fill('ada@example.net');
    await page.getByRole('button', { name: 'Change the address' }).click();
    await expectShown(page.getByText(`A link is on its way to ${emailOf('Ada')}`));
    for (const link of [
      () => house.linkTo(emailOf('Ada'), /Change the e-mail address/),
      () => house.linkTo('ada@example.net', /Confirm your e-mail address/),
    ]) {
      await page.goto(await link());
      await page.getByRole('button', { name: 'Confirm' }).click();
      await expectShown(screen(page, 'Confirmed'));
    }
    const other = await house.visit('/sign-in');
    await other.getByLabel('E-mail').fill('ada@example.net');
    await other.getByLabel('Password').fill(goodPassword);
    await other.keyboard.press('Enter');
    await expectShown(screen(other, 'Today'));
    expect(new URL(other.url()).pathname).toBe('/');
  });
});
