import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listDecks } from '../../src/contract/study/decks.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { expectShown, screen, toast, writeDeck } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('decks', () => {
  const house = openHouse();

  const choose = async (page: Page, item: string): Promise<void> => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  const findDeck = async (name: string) =>
    (await ask(house.address(), listDecks, {})).decks.find((deck) => deck.name === name);

  test('are made and renamed', async () => {
    const page = await house.visit('/decks');
    await page.getByRole('button', { name: 'New deck' }).click();
    const form = page.getByRole('region', { name: 'New deck' });
    await form.getByRole('button', { name: 'Make deck' }).click();
    await form.getByText('The deck has no name. Give it one.').waitFor();
    await form.getByLabel('Name').fill('Negotiating');
    await page.keyboard.press('Control+Enter');
    await screen(page, 'Negotiating').waitFor();
    await page.getByText('No cards here yet').waitFor();
    await choose(page, 'Edit name, description, tags');
    await page.getByLabel('Name').fill('Negotiating well');
    await page.getByLabel('Description').fill('For *hard* talks');
    await page.getByLabel('Tags').fill('talks people');
    await page.getByRole('button', { name: 'Save' }).click();
    await screen(page, 'Negotiating well').waitFor();
    await page.locator('em', { hasText: 'hard' }).waitFor();
    expect(await findDeck('Negotiating well')).toMatchObject({
      description: 'For *hard* talks',
      tags: ['talks', 'people'],
    });
  });

  test('are archived and taken out again', async () => {
    const { deckId } = await writeDeck(house.address(), 'Old things', [{}]);
    const page = await house.visit(`/decks/${deckId}`);
    await choose(page, 'Archive');
    await toast(page, 'Old things is archived').waitFor();
    await page.getByText('none of its cards is asked').first().waitFor();
    await page.goto('/decks');
    await page.getByText('Archived (1)').click();
    await page.getByRole('link', { name: 'Old things' }).click();
    await choose(page, 'Take out of the archive');
    await toast(page, 'Old things is back.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await findDeck('Old things'))?.archivedAt).toBeGreaterThan(0);
  });

  test('are deleted with a way back, by button and by key', async () => {
    const { deckId } = await writeDeck(house.address(), 'Passing', [{}, { front: 'And this?' }]);
    const page = await house.visit(`/decks/${deckId}`);
    await choose(page, 'Delete');
    await toast(page, 'Passing is deleted.').waitFor();
    await screen(page, 'Decks').waitFor();
    expect(await findDeck('Passing')).toBeUndefined();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Passing', exact: true }).click();
    await page.getByText('2 cards').first().waitFor();
    await choose(page, 'Delete');
    await toast(page, 'Passing is deleted.').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('link', { name: 'Passing', exact: true }).waitFor();
  });

  test('get cards that are shown while they are written, with a word about duplicates', async () => {
    const { deckId } = await writeDeck(house.address(), 'Writing', [
      { front: 'What is a moat?', back: 'What keeps others out.' },
    ]);
    const page = await house.visit(`/decks/${deckId}/add`);
    await screen(page, 'Add a card').waitFor();
    const preview = page.getByRole('region', { name: 'Preview' });
    await page.keyboard.type('What is a moat?');
    await page.getByText('Another card asks the same:').waitFor();
    await page.getByLabel('Front', { exact: true }).fill('What is $x^2$, **really**?');
    await page.getByText('Another card asks the same:').waitFor({ state: 'detached' });
    await preview.locator('.katex').waitFor();
    await preview.locator('strong', { hasText: 'really' }).waitFor();
    await page.getByLabel('Back', { exact: true }).fill('A square');
    await page.getByLabel('Tags').fill('maths');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Card added.').waitFor();
    expect(await page.getByLabel('Front', { exact: true }).inputValue()).toBe('');
    expect(await page.getByLabel('Tags').inputValue()).toBe('maths');
    expect((await findDeck('Writing'))?.cards).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await findDeck('Writing'))?.cards).toBe(1);
  });

  test('get a card for each gap of a text', async () => {
    const { deckId } = await writeDeck(house.address(), 'Gaps', []);
    const page = await house.visit(`/decks/${deckId}/add`);
    await page.getByRole('radio', { name: 'Cloze' }).check();
    const text = page.getByLabel('Text with gaps');
    await text.fill('Ask first, then listen.');
    await text.evaluate((box) => box instanceof HTMLTextAreaElement && box.setSelectionRange(0, 3));
    await page.keyboard.press('Control+Shift+C');
    await expect.poll(() => text.inputValue()).toBe('{{c1::Ask}} first, then listen.');
    await text.evaluate((box) => box instanceof HTMLTextAreaElement && box.setSelectionRange(24, 30));
    await page.getByRole('button', { name: 'Make a gap' }).click();
    await expect.poll(() => text.inputValue()).toBe('{{c1::Ask}} first, then {{c2::listen}}.');
    await page.getByRole('heading', { name: 'This is asked as 2 cards' }).waitFor();
    await page.getByRole('button', { name: 'Add card' }).click();
    await expectShown(toast(page, '2 cards added.'));
  });

  test('let a card be changed from its own page', async () => {
    const { cardIds } = await writeDeck(house.address(), 'Changing', [{ front: 'Before' }]);
    const page = await house.visit(`/cards/${cardIds[0]}`);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Front', { exact: true }).fill('After');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Saved.').waitFor();
    await expectShown(page.getByRole('article').getByText('After', { exact: true }));
  });
});
