import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openHouse } from './house.ts';
import { gradeUntilEnd, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('the keyboard alone', () => {
  const house = openHouse();

  test('makes a deck, writes a card, studies it, looks it up and deletes the deck', async () => {
    const page = await house.visit('/');
    await screen(page, 'Today').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the content');
    await command(page, 'decks');
    await screen(page, 'Decks').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'New deck' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('By keys');
    await page.keyboard.press('Control+Enter');
    await screen(page, 'By keys').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Add a card' }));
    await page.keyboard.press('Enter');
    await screen(page, 'Add a card').waitFor();
    await tabTo(page, page.getByLabel('Front', { exact: true }));
    await page.keyboard.type('Who needs a mouse?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nobody.');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Card added.').waitFor();
    await command(page, 'study by keys');
    expect(await gradeUntilEnd(page, '4')).toBe(1);
    await page.keyboard.press('Enter');
    await screen(page, 'Today').waitFor();
    await command(page, 'needs a mouse');
    await screen(page, 'Card').waitFor();
    await command(page, 'open by keys');
    await screen(page, 'By keys').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'More', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await toast(page, 'By keys is deleted.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'By keys', exact: true }).waitFor();
  });

  test('opens the list of keys and the command bar, and Escape leads back to where one was', async () => {
    const page = await house.visit('/decks');
    await screen(page, 'Decks').waitFor();
    const button = page.getByRole('button', { name: 'New deck' });
    await tabTo(page, button);
    for (const key of ['?', 'Control+k']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => hasFocus(button)).toBe(true);
    }
  });
});

const hasFocus = (place: Locator): Promise<boolean> => place.evaluate((element) => element === document.activeElement);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Tab after Tab until a thing has the focus; wherever it stops must show that it has it. */
async function tabTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await hasFocus(place)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('sixty tabs did not lead there');
}

/** Finds a command by its words and runs it. */
async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[role=combobox]:focus').waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option', { selected: true, name: new RegExp(words, 'i') }).waitFor();
  await page.keyboard.press('Enter');
}
