import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listCards } from '../../src/contract/study/cards.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { expectShown, screen, toast, writeDeck, type Written } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('the list of cards', () => {
  const house = openHouse();

  const thirty = (name: string): Promise<Written> =>
    writeDeck(
      house.address(),
      name,
      Array.from({ length: 30 }, (_, at) => ({
        front: `${name} ${at < 10 ? 'early' : 'late'} ${at}`,
        tags: at % 2 === 0 ? ['even'] : [],
      })),
    );

  const listed = async (written: Written) =>
    (await ask(house.address(), listCards, { deckId: written.deckId, limit: 100 })).cards;

  test('keeps its filter in the address', async () => {
    const { deckId } = await thirty('Filter');
    const page = await house.visit(`/cards?deckId=${deckId}`);
    await total(page, '30 cards').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('early');
    await total(page, '10 cards').waitFor();
    await page.getByLabel('Tag', { exact: true }).selectOption('even');
    await total(page, '5 cards').waitFor();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ deckId, search: 'early', tag: 'even' });
    await page.reload();
    await total(page, '5 cards').waitFor();
    expect(await page.getByLabel('Search cards').inputValue()).toBe('early');
    await page.getByLabel('State').selectOption('suspended');
    await total(page, /^No card matches/).waitFor();
  });

  test('is walked, selected from with Shift, and opened by keys', async () => {
    const written = await thirty('Keys');
    const page = await house.visit(`/cards?deckId=${written.deckId}`);
    await rows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift+ArrowDown');
    await selected(page, '4 selected').waitFor();
    await page.keyboard.press('Escape');
    await selected(page, '4 selected').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+a');
    await selected(page, '30 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Card'));
  });

  test('tags what is selected, and takes it back', async () => {
    const written = await thirty('Tagging');
    const page = await house.visit(`/cards?deckId=${written.deckId}`);
    await selectFour(page);
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Add').fill('urgent');
    await page.keyboard.press('Enter');
    await toast(page, 'Tags changed on 4 cards.').waitFor();
    const urgent = async () => (await listed(written)).filter(({ tags }) => tags.includes('urgent')).length;
    expect(await urgent()).toBe(4);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(urgent).toBe(0);
  });

  test('suspends what is selected, and takes it back', async () => {
    const written = await thirty('Suspending');
    const page = await house.visit(`/cards?deckId=${written.deckId}`);
    await selectFour(page);
    await page.getByRole('button', { name: 'Mark' }).click();
    await page.getByRole('menuitem', { name: 'Suspend' }).click();
    await toast(page, '4 cards suspended.').waitFor();
    const suspended = async () => (await listed(written)).filter(({ marks }) => marks.suspended).length;
    expect(await suspended()).toBe(4);
    await page.keyboard.press('Control+z');
    await expect.poll(suspended).toBe(0);
  });

  test('deletes what is selected, all of it if so wished, and takes it back', async () => {
    const written = await thirty('Deleting');
    const page = await house.visit(`/cards?deckId=${written.deckId}`);
    await selectFour(page);
    await page.getByRole('button', { name: 'Select all 30' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await toast(page, '30 cards deleted.').waitFor();
    expect(await listed(written)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await listed(written)).length).toBe(30);
  });

  test('moves what is selected to another deck', async () => {
    const written = await thirty('Moving');
    const other = await writeDeck(house.address(), 'Moved to', []);
    const before = await listed(written);
    const page = await house.visit(`/decks/${written.deckId}`);
    await selectFour(page);
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Deck').selectOption('Moved to');
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await toast(page, '4 cards moved to Moved to.').waitFor();
    expect(await listed(other)).toHaveLength(4);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => listed(written)).toEqual(before);
  });
});

const rows = (page: Page): Locator => page.getByRole('grid', { name: 'Cards' }).getByRole('row');
const total = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Cards' }).getByRole('status').filter({ hasText: text });
const selected = (page: Page, text: string): Locator =>
  page.getByRole('group', { name: 'Selected cards' }).getByText(text, { exact: true });

async function selectFour(page: Page): Promise<void> {
  await rows(page).nth(1).getByRole('gridcell').first().click();
  await rows(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await selected(page, '4 selected').waitFor();
}
