import { describe, expect, inject, test } from 'vitest';
import { getPreferences } from '../../src/contract/account/preferences.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { expectShown, gradeByKey, gradeUntilEnd, screen, toast, writeDeck } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('looking back and setting up', () => {
  const house = openHouse();

  test('every screen opens where the browser has no network, as long as Cairn runs', async () => {
    const page = await house.visit('/');
    await screen(page, 'Today').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await page.getByRole('link', { name: 'Decks' }).first().click();
    await expectShown(page.getByRole('link', { name: 'Senior PM to Lead PM' }));
  });

  test('statistics stand with a table beside each chart', async () => {
    const { deckId } = await writeDeck(
      house.address(),
      'Counted',
      Array.from({ length: 20 }, (_, at) => ({ front: `Question ${at}` })),
    );
    const page = await house.visit(`/study?deck=${deckId}`);
    await gradeByKey(page, '1');
    const given = 1 + (await gradeUntilEnd(page, '4'));
    await page.goto('/statistics');
    await screen(page, 'Statistics').waitFor();
    const tables = page.locator('summary', { hasText: 'As a table' });
    await tables.first().waitFor();
    expect(await tables.count()).toBeGreaterThan(await page.getByRole('slider').count());
    expect(await tables.count()).toBeGreaterThanOrEqual(4);
    for (const summary of await tables.all()) await summary.click();
    expect(await page.getByRole('table').count()).toBe(await tables.count());
    for (const table of await page.getByRole('table').all())
      expect(await table.getByRole('row').count()).toBeGreaterThan(1);
    await page.getByLabel('Deck').selectOption('Counted');
    await expect.poll(() => new URL(page.url()).searchParams.get('deck')).toBe(deckId);
    await page.getByText(`${given} answers`).first().waitFor();
  });

  test('settings change when a day begins, and keep it', async () => {
    const page = await house.visit('/settings');
    await page.getByLabel('A new day begins at').selectOption('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'Saved.').waitFor();
    expect((await ask(house.address(), getPreferences, {})).calendar.dayStartHour).toBe(6);
    await page.reload();
    expect(await page.getByLabel('A new day begins at').inputValue()).toBe('6');
  });

  test('settings say what is wrong with them and keep what was', async () => {
    const page = await house.visit('/settings');
    await page.getByLabel('New cards a day').fill('many');
    await page.getByRole('button', { name: 'Save' }).click();
    const field = page.getByLabel('New cards a day');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => field.evaluate((box) => box === document.activeElement)).toBe(true);
    expect((await ask(house.address(), getPreferences, {})).newPerDay).toBe(20);
  });

  test('the theme is kept on this device', async () => {
    const page = await house.visit('/settings', { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(ground).not.toBe(light);
    const dark = await ground();
    await page.goto('/');
    expect(await ground()).toBe(dark);
  });
});
