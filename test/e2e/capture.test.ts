import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listInbox } from '../../src/contract/evidence/inbox.ts';
import { getSample } from '../../src/contract/evidence/sample.ts';
import { listRecords } from '../../src/contract/ledger/records.ts';
import { ask } from '../faults/ask.ts';
import { listBarriers, sizes } from './axe.ts';
import { openHouse } from './house.ts';
import { expectShown, screen, toast } from './study.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'src', 'formats', 'evidence', 'fixtures');

/** About sixty words a minute, which few people write faster than. */
const perKeyMs = 200;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

const say = (what: string, ms: number): void => {
  process.stdout.write(`${what}: ${(ms / 1_000).toFixed(1)} s\n`);
};

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Capture' });
const line = (page: Page) => dialog(page).getByRole('textbox');

const openCapture = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('c');
  await line(page).waitFor();
};

const captured = async (page: Page, text: string, delay = 0): Promise<void> => {
  await openCapture(page);
  await page.keyboard.type(text, { delay });
  await page.keyboard.press('Enter');
  await expectShown(toast(page, 'Kept as a draft.'));
};

describe.skipIf(!inject('hasBrowser'))('evidence', () => {
  const house = openHouse();

  const drafts = async () => (await ask(house.address(), listInbox, {})).drafts;

  test('is captured with one key, one line and Enter, from any screen', async () => {
    const page = await house.visit('/');
    const lines = ['Payments plans ahead', 'Support closed its queue', 'Legal reads what is unusual'];
    const took: number[] = [];
    for (const [at, path] of ['/', '/decks', '/statistics'].entries()) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const begun = performance.now();
      await captured(page, lines[at] ?? '', perKeyMs);
      took.push(performance.now() - begun);
    }
    say('Median capture, at sixty words a minute', median(took));
    expect(await drafts()).toMatchObject(lines.map((title) => ({ kind: 'impact', standing: 'draft', title })));
  });

  test('is captured on a phone, and as another kind', async () => {
    const page = await house.visit('/evidence', { viewport: sizes.phone, hasTouch: true });
    await page.getByRole('button', { name: 'Capture' }).click();
    await line(page).fill('One page for all teams');
    await dialog(page).getByLabel('Kind').selectOption({ label: 'Decision' });
    await dialog(page).getByRole('button', { name: 'Keep as a draft' }).click();
    await expectShown(toast(page, 'Kept as a draft.'));
    expect((await drafts()).at(-1)).toMatchObject({ kind: 'decision', title: 'One page for all teams' });
  });

  test('is captured with what proves it: a link, a text and a picture that are pasted', async () => {
    const page = await house.visit('/evidence');
    await openCapture(page);
    await paste(page, { text: 'https://wiki.example.org/payments/review' });
    await paste(page, { text: 'They sign before they build\nall of them' });
    await paste(page, { picture: true });
    await expectShown(dialog(page).getByRole('button', { name: 'Leave out Screenshot.png' }));
    expect(await line(page).inputValue()).toBe('They sign before they build');
    expect(await listBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expectShown(toast(page, 'Kept as a draft.'));
    const all = await drafts();
    const draft = all.find(({ title }) => title === 'They sign before they build');
    const proofs = all.filter(({ kind }) => kind === 'artifact');
    expect(proofs.map(({ fields }) => fields['form']).toSorted()).toEqual(['file', 'link', 'quote']);
    expect(proofs.every(({ fields }) => String(fields['of']) === draft?.id)).toBe(true);
  });

  test('that says nothing is not kept, and says what to do', async () => {
    const page = await house.visit('/evidence');
    await openCapture(page);
    await page.keyboard.press('Enter');
    await expectShown(dialog(page).getByText('Write one line about it first.'));
  });

  test('is kept here while Cairn is away, and sent once it is back', async () => {
    const page = await house.visit('/evidence');
    await openCapture(page);
    house.allow(page, /ERR_CONNECTION_REFUSED|Failed to load|Failed to fetch/);
    await house.kill();
    await page.keyboard.type('Written in a tunnel');
    await page.keyboard.press('Enter');
    await expectShown(toast(page, 'Cairn does not answer. Kept here, and sent later.'));
    await house.restart();
    await page.goto('/evidence/inbox');
    await expect
      .poll(async () => (await drafts()).some(({ title }) => title === 'Written in a tunnel'), { timeout: 15_000 })
      .toBe(true);
    const waiting = () => Object.keys(localStorage).filter((key) => key.startsWith('cairn.captured'));
    await expect.poll(() => page.evaluate(waiting)).toEqual([]);
  });

  test('is completed question by question, by keyboard alone', async () => {
    const page = await house.visit('/evidence');
    const begun = performance.now();
    await captured(page, 'Mobile builds from signed pages', 40);
    await toast(page, 'Kept as a draft.').locator('..').getByRole('button', { name: 'Complete now' }).press('Enter');
    const next = async (question: string, answer: () => Promise<void>) => {
      const field = page
        .getByRole('main')
        .getByRole('textbox')
        .or(page.getByRole('combobox'))
        .or(page.getByRole('checkbox'));
      await expectShown(page.getByText(question, { exact: true }));
      await field.first().focus();
      await answer();
      await page.keyboard.press('Control+Enter');
    };
    const write = (text: string) => () => page.keyboard.type(text, { delay: 40 });
    await next('Which team changed what it does?', async () => {
      await page.keyboard.type('Mobile', { delay: 40 });
      await page.keyboard.press('Enter');
      await expectShown(page.getByRole('button', { name: 'Remove Mobile' }));
    });
    await next('Which of these changed?', () => page.keyboard.press('Space'));
    await next('How was it before?', write('They waited for the other side to finish.'));
    await next('How is it now?', write('Both sides build at the same time.'));
    await next('When did they change?', () => page.keyboard.type('10112025'));
    await next('What did you do that led to it?', write('I took the risk of a delay on our side.'));
    await next('Why did they change because of it?', write('One release came out a week early.'));
    await next('What would have happened without you?', write('They would have kept waiting.'));
    await expectShown(page.getByText('Everything it needs is here. Keep it, and it counts.'));
    await page.keyboard.press('Control+Enter');
    await expectShown(toast(page, 'Kept: Mobile builds from signed pages'));
    say('A complete impact, at three hundred letters a minute and without a pause', performance.now() - begun);
    const { records } = await ask(house.address(), listRecords, { kind: 'impact' });
    expect(records).toMatchObject([{ title: 'Mobile builds from signed pages', standing: 'kept' }]);
  });

  test('waits in an inbox where a question can be skipped, a draft put off, removed and brought back', async () => {
    const page = await house.visit('/evidence/inbox');
    await screen(page, 'Inbox').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.setViewportSize(sizes.desktop);
    const heading = page.getByRole('main').getByRole('heading', { level: 2 }).first();
    await expectShown(heading);
    const first = await heading.innerText();
    await page.getByRole('button', { name: 'Skip this question' }).click();
    await expectShown(page.getByText('Which of these changed?', { exact: true }));
    await page.getByRole('button', { name: 'Later' }).click();
    await expect.poll(() => heading.innerText()).not.toBe(first);
    const second = await heading.innerText();
    const waiting = (await drafts()).length;
    await page.getByRole('button', { name: 'Remove' }).last().click();
    await expectShown(toast(page, '1 record removed.'));
    expect(await drafts()).toHaveLength(waiting - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await drafts()).map(({ title }) => title)).toContain(second);
  });

  test('comes from a document: seen first, then kept as drafts, and taken back whole', async () => {
    const page = await house.visit('/evidence/import');
    await screen(page, 'Bring evidence in').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.setViewportSize(sizes.desktop);
    const before = (await drafts()).length;
    await page.getByLabel('File with evidence').setInputFiles(join(fixtures, 'valid/brag.md'));
    await expectShown(page.getByText('5 entries found.'));
    expect(await listBarriers(page)).toEqual([]);
    await page.setViewportSize(sizes.desktop);
    await page.getByLabel('Kind of “Weekly numbers leave the steering deck”').selectOption({ label: 'Commitment' });
    await page.getByRole('checkbox', { name: 'Unblocked the mobile release' }).uncheck();
    expect(await drafts()).toHaveLength(before);
    await page.getByRole('button', { name: 'Keep 4 drafts' }).click();
    await expectShown(page.getByRole('heading', { name: '4 drafts kept' }));
    expect((await drafts()).filter(({ means }) => means === 'import')).toHaveLength(4);
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await expectShown(toast(page, '4 records removed.'));
    expect(await drafts()).toHaveLength(before);
  });

  test('comes from a calendar: the days one asks for, with what cannot be read by its line', async () => {
    const page = await house.visit('/evidence/import');
    await page.getByLabel('File with evidence').setInputFiles(join(fixtures, 'valid/calendar.ics'));
    await page.getByLabel('From', { exact: true }).fill('2026-01-01');
    await page.getByLabel('To', { exact: true }).fill('2026-01-14');
    await page.getByRole('button', { name: 'Look at these days' }).click();
    await expectShown(page.getByText('3 entries found.'));
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.getByLabel('File with evidence').setInputFiles(join(fixtures, 'invalid/broken.ics'));
    await expectShown(page.getByText('Line 2: this event cannot be read. Write it in by hand.'));
  });

  test('can be looked around in as a sample, which goes as it came', async () => {
    const page = await house.visit('/evidence/inbox');
    await page.goto('/evidence');
    const { records } = await ask(house.address(), getSample, {});
    expect(records).toBe(0);
    await page.evaluate(() => fetch('/api/ledger/sample', { method: 'POST' }));
    await page.reload();
    await expectShown(page.getByText('Made-up people and their work are among your records.'));
    await page.getByRole('button', { name: 'Remove the sample' }).click();
    await expectShown(toast(page, 'The sample is removed.'));
    expect(await ask(house.address(), getSample, {})).toEqual({ records: 0 });
  });
});

describe.skipIf(!inject('hasBrowser'))('a ledger without anything in it', () => {
  const house = openHouse();

  test('offers a sample, with the way back', async () => {
    const page = await house.visit('/evidence');
    await page.getByRole('button', { name: 'Look around in a sample' }).click();
    await expectShown(toast(page, /records of made-up people are here\.$/));
    const { records } = await ask(house.address(), getSample, {});
    expect(records).toBeGreaterThan(40);
    await page.keyboard.press('Control+z');
    await expectShown(toast(page, 'The sample is removed.'));
  });

  test('is asked about once a day on Today, where a draft of an earlier day waits', async () => {
    const page = await house.visit('/');
    await captured(page, 'Written yesterday');
    await page.reload();
    await screen(page, 'Today').waitFor();
    const prompt = page.getByRole('region', { name: 'A draft to complete' });
    expect(await prompt.count()).toBe(0);
    await page.clock.setFixedTime(Date.now() + 26 * 3_600_000);
    await page.goto('/');
    await expectShown(prompt.getByText('Written yesterday'));
    await prompt.getByRole('button', { name: 'Not today' }).click();
    await page.reload();
    await screen(page, 'Today').waitFor();
    await page.waitForTimeout(500);
    expect(await prompt.count()).toBe(0);
  });

  test('leads from its list to what was begun, where nothing is complete yet', async () => {
    const page = await house.visit('/evidence');
    await captured(page, 'Begun just now');
    await expectShown(page.getByRole('heading', { name: '2 drafts wait to be completed' }));
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Complete what you began' }).click();
    await screen(page, 'Inbox').waitFor();
  });
});

type Pasted = { readonly text?: string; readonly picture?: true };

/** Pastes into the field that has the focus. */
const paste = (page: Page, what: Pasted): Promise<void> =>
  page.evaluate(({ text, picture }) => {
    const data = new DataTransfer();
    if (text !== undefined) data.setData('text/plain', text);
    if (picture === true) {
      const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], 'Screenshot.png', { type: 'image/png' }));
    }
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, what);
