import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listCards } from '../../src/contract/study/cards.ts';
import { listDecks } from '../../src/contract/study/decks.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { expectShown, screen, writeDeck } from './study.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'src', 'formats', 'study', 'fixtures');

describe.skipIf(!inject('hasBrowser'))('importing', () => {
  const house = openHouse();

  const give = (page: Page, file: string | { readonly name: string; readonly text: string }): Promise<void> =>
    page
      .getByLabel('File with cards')
      .setInputFiles(
        typeof file === 'string'
          ? join(fixtures, file)
          : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) },
      );

  const importAs = async (page: Page, deckName: string): Promise<void> => {
    await page.getByLabel('Its name').fill(deckName);
    await page.getByRole('button', { name: /^Import/ }).click();
  };

  const decks = async () => (await ask(house.address(), listDecks, {})).decks;

  const frontsIn = async (deckName: string): Promise<readonly string[]> => {
    const deckId = (await decks()).find(({ name }) => name === deckName)?.id;
    if (deckId === undefined) throw new Error(`there is no deck ${deckName}`);
    const { cards } = await ask(house.address(), listCards, { deckId, limit: 100 });
    return cards.map(({ front }) => front).toSorted();
  };

  test('reads UTF-16 as it comes', async () => {
    const page = await house.visit('/import');
    await give(page, 'valid/utf16le-bom.csv');
    expect(await page.getByLabel('Letters are written in').inputValue()).toBe('utf-16le');
    await page.getByRole('cell', { name: 'Was heißt Größe?' }).waitFor();
    await importAs(page, 'From UTF-16');
    await page.getByRole('heading', { name: '2 cards added' }).waitFor();
    expect(await frontsIn('From UTF-16')).toEqual(['Was heißt Größe?', 'Was heißt Öl?']);
    await page.getByRole('link', { name: 'Open the deck' }).click();
    await screen(page, 'From UTF-16').waitFor();
  });

  test('reads what Excel writes where numbers have commas', async () => {
    const page = await house.visit('/import');
    await give(page, 'valid/excel-german.csv');
    expect(await page.getByLabel('Columns stand apart by').inputValue()).toBe(';');
    await page.getByRole('cell', { name: 'Ja; und "nein"' }).waitFor();
    await importAs(page, 'From Excel');
    await page.getByRole('heading', { name: '2 cards added' }).waitFor();
  });

  test('says which rows are bad, and can import nothing because of them', async () => {
    const page = await house.visit('/import');
    await give(page, { name: 'mixed.csv', text: 'front,back\nOne?,1\nTwo?,2,3,4\n,no question\nThree?,3\n' });
    await page.getByRole('radio', { name: /^Import nothing/ }).check();
    await importAs(page, 'Mixed');
    await page.getByRole('heading', { name: 'Nothing was imported: 2 rows cannot be read' }).waitFor();
    expect((await decks()).map(({ name }) => name)).not.toContain('Mixed');
    const lines = page.getByRole('table').getByRole('row');
    expect((await lines.allInnerTexts()).join('\n')).toMatch(/3\s+.*columns[^]*4\s+/);
    await page.getByRole('button', { name: 'Change how it is imported' }).click();
    await page.getByRole('radio', { name: /^Leave it out/ }).check();
    await page.getByRole('button', { name: /^Import/ }).click();
    await page.getByRole('heading', { name: '2 cards added' }).waitFor();
    expect(await frontsIn('Mixed')).toEqual(['One?', 'Three?']);
  });

  test.each(['picture.csv', 'workbook.csv', 'archive.csv', 'empty.csv', 'web-page.csv'])(
    'refuses %s with a sentence',
    async (file) => {
      const page = await house.visit('/import');
      house.allow(page, /(answered|status of) 4\d\d/);
      await give(page, `invalid/${file}`);
      expect(await page.getByRole('alert').first().innerText()).toMatch(/^\S.{15,}\.$/s);
      await page.getByRole('button', { name: 'Choose a file' }).waitFor();
    },
  );

  test('can be stopped, and then leaves nothing', async () => {
    const rows = Array.from({ length: 150_000 }, (_, at) => `Question ${at},Answer ${at}`);
    const before = (await decks()).length;
    const page = await house.visit('/import');
    await give(page, { name: 'long.csv', text: `front,back\n${rows.join('\n')}\n` });
    await importAs(page, 'Long');
    await page.getByText(/rows read/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was imported.').waitFor();
    expect(await decks()).toHaveLength(before);
  });

  test('adds nothing the second time', async () => {
    const file = { name: 'twice.csv', text: 'front,back\nTwice?,Once.\nAgain?,No.\n' };
    const page = await house.visit('/import');
    await give(page, file);
    await importAs(page, 'Twice');
    await page.getByRole('heading', { name: '2 cards added' }).waitFor();
    await page.getByRole('button', { name: 'Import another file' }).click();
    await give(page, file);
    await page.getByLabel('Deck', { exact: true }).selectOption('Twice');
    await page.getByRole('button', { name: /^Import/ }).click();
    await page.getByRole('heading', { name: 'Nothing new: you have all of it already' }).waitFor();
    expect(await frontsIn('Twice')).toHaveLength(2);
  });

  test('takes a text that is pasted', async () => {
    const page = await house.visit('/import');
    await page.getByText('Paste text instead').click();
    await page.getByLabel('Your cards').fill('Pasted?\tYes.\nAnd this?\tToo.');
    await page.getByRole('button', { name: 'Read this text' }).click();
    await importAs(page, 'Pasted');
    await expectShown(page.getByRole('heading', { name: '2 cards added' }));
  });

  test('brings back what was exported, to the letter', async () => {
    const written = await writeDeck(house.address(), 'There and back', [
      { front: 'Commas, "quotes"\nand lines', back: '=SUM(A1)', tags: ['one', 'two'], why: 'Because; of\tthis' },
      { kind: 'cloze', front: 'A {{c1::gap::hint}} and {{c2::another}}', back: '' },
      { kind: 'typed', front: 'Größe', back: 'size 📏', tryAtWork: '- one\n- two' },
      { kind: 'reversed', front: 'ja', back: 'yes' },
    ]);
    const page = await house.visit(`/decks/${written.deckId}`);
    const first = await exportDeck(page);
    await page.goto('/import');
    await give(page, { name: 'back.csv', text: first });
    await importKeeping(page);
    await page.getByRole('heading', { name: /cards? added$/ }).waitFor();
    await page.getByRole('link', { name: 'There and back again' }).click();
    await screen(page, 'There and back again').waitFor();
    const second = await exportDeck(page);
    expect(second.replaceAll('There and back again', 'There and back')).toBe(first);
  });
});

async function importKeeping(page: Page): Promise<void> {
  await page.getByLabel('Its name').fill('There and back again');
  await page.getByRole('radio', { name: /^Keep both/ }).check();
  const deckColumn = page.getByLabel('Column “deck” becomes');
  if ((await deckColumn.count()) > 0) await deckColumn.selectOption('ignore');
  await page.getByRole('button', { name: /^Import/ }).click();
}

async function exportDeck(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  return readFile(await (await downloading).path(), 'utf8');
}
