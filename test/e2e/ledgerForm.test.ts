import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { getRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { team, writeRecord } from './records.ts';
import { expectShown, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('the form of a record', () => {
  const house = openHouse();

  const write = (name: string) => writeRecord(house.address(), team(name));
  const read = async (recordId: RecordId) => (await ask(house.address(), getRecord, { recordId })).record;

  test('is begun with one line, says at each field what is missing, is completed and kept', async () => {
    await write('Payments core');
    const page = await house.visit('/evidence/new/impact');
    house.allow(page, /409/);
    await page.getByLabel('What changed', { exact: true }).fill('Support answers refunds alone');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expectShown(screen(page, 'Support answers refunds alone'));
    await page.getByText('a draft, which does not count yet').waitFor();

    await expectShown(page.getByRole('heading', { name: 'Which team changed what it does?' }));
    await expectShown(page.getByText(/^Nothing yet: the chain, /));
    await page.getByRole('link', { name: 'Complete' }).click();
    await expect.poll(() => labelInHand(page)).toBe('Who changed: find team');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expectShown(page.getByRole('heading', { name: '8 things to see to before it is kept' }));
    const ways = page.getByRole('main').locator('section').getByRole('link');
    expect(new Set(await ways.allInnerTexts()).size).toBe(8);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => labelInHand(page)).toBe('Who changed: find team');

    await page.keyboard.type('pay');
    await page.getByRole('option', { name: /^Payments core/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Refunds desk');
    await page.getByRole('option', { name: /^Add “Refunds desk” as a new team/ }).click();
    await toast(page, 'Begun as a draft: “Refunds desk”.').waitFor();
    await complete(page);
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Kept.').waitFor();
    await page.getByRole('link', { name: 'Refunds desk (draft)' }).waitFor();
    await page.locator('strong', { hasText: 'waited' }).first().waitFor();

    await page.getByRole('link', { name: 'Payments core' }).click();
    await expectShown(screen(page, 'Payments core'));
    await page.getByRole('region', { name: 'Linked from' }).getByText('Support answers refunds alone').waitFor();
  });

  test('keeps words in a link field until one is chosen for them, and is not saved without', async () => {
    const page = await house.visit('/evidence/new/impact');
    await page.getByLabel('What changed', { exact: true }).fill('Sales plans in quarters');
    await page.getByRole('combobox', { name: /^Who changed/ }).fill('Sales west');
    await page.getByLabel('Before', { exact: true }).focus();
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expectShown(page.getByText('Who changed: “Sales west” is not linked yet.'));
    await page.reload();
    await expect.poll(() => page.getByRole('combobox', { name: /^Who changed/ }).inputValue()).toBe('Sales west');
    await page.getByRole('button', { name: 'Add “Sales west” as a new team' }).click();
    await expectShown(page.getByRole('button', { name: 'Remove Sales west' }));
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expectShown(page.getByRole('link', { name: 'Sales west (draft)' }));
  });

  test('of many fields folds them in sections, and opens the one in which something is wrong', async () => {
    const page = await house.visit('/evidence/new/impact');
    await page.getByLabel('What changed', { exact: true }).fill('Sections');
    const lasts = page.getByLabel('Why it lasts');
    expect(await lasts.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Two quarters later' }).click();
    await lasts.fill('They run it themselves.');
    await expectShown(page.getByText('1 of 6 filled in'));
    await page.locator('summary', { hasText: 'Two quarters later' }).click();
    await page.locator('summary', { hasText: 'Dates and figures' }).click();
    await page.getByLabel('Before: figure: what it counts').fill('hours');
    await page.locator('summary', { hasText: 'Dates and figures' }).click();
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect.poll(() => labelInHand(page)).toBe('Before: figure: number');
  });

  test('shows at once what it asks for because of what was chosen', async () => {
    const page = await house.visit('/evidence/new/artifact');
    await page.getByLabel('Form', { exact: true }).selectOption('link');
    await expectShown(page.getByLabel('Address'));
    await expectShown(page.getByLabel('What it said'));
    await page.getByLabel('Form', { exact: true }).selectOption('figure');
    await expectShown(page.getByLabel('Source'));
    expect(await page.getByLabel('Address').count()).toBe(0);
  });

  test('keeps what was written and not saved, through a reload and a way out, until it is discarded', async () => {
    const id = await write('Reload');
    const page = await house.visit(`/evidence/records/${id}/edit`);
    await page.getByLabel('Organisation').waitFor({ state: 'attached' });
    await page.getByText(/^More, if you like/).click();
    await page.getByLabel('Organisation').fill('Platform');
    await page.reload();
    await expect.poll(() => page.getByLabel('Organisation').inputValue()).toBe('Platform');
    await page.getByRole('link', { name: 'Reload' }).click();
    await toast(page, 'Not saved yet. What you wrote waits here until you come back.').waitFor();
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await expect.poll(() => page.getByLabel('Organisation').inputValue()).toBe('Platform');
    await page.getByRole('button', { name: 'Discard changes' }).click();
    expect(await page.getByLabel('Organisation').inputValue()).toBe('');
    expect(await read(id)).toMatchObject({ revision: 1 });
  });

  test('is told apart where two write the same at once: other fields are merged, one word is chosen', async () => {
    const id = await write('Two tabs');
    const [one, two] = [await open(id), await open(id)];
    await one.getByLabel('Name').fill('Two tabs, mine');
    await two.getByLabel('Name').fill('Two tabs, theirs');
    await two.getByText(/^More, if you like/).click();
    await two.getByLabel('Organisation').fill('Platform');
    await two.getByRole('button', { name: 'Keep', exact: true }).click();
    await toast(two, 'Kept.').waitFor();

    house.allow(one, /409/);
    await one.getByRole('button', { name: 'Keep', exact: true }).click();
    const dialog = one.getByRole('dialog', { name: 'Somebody else changed this too' });
    await dialog.getByText('theirs').first().waitFor();
    await dialog.getByLabel('Mine').check();
    await dialog.getByRole('button', { name: 'Save what I chose' }).click();
    await toast(one, 'Kept.').waitFor();
    expect(await read(id)).toMatchObject({ revision: 3, fields: { name: 'Two tabs, mine', organisation: 'Platform' } });
    await one.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await read(id)).fields)
      .toMatchObject({
        name: 'Two tabs, theirs',
        organisation: 'Platform',
      });
  });

  const open = async (id: RecordId): Promise<Page> => {
    const page = await house.visit(`/evidence/records/${id}/edit`);
    await page.getByLabel('Name').waitFor();
    return page;
  };
});

const labelInHand = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Says what an impact lacks beside its line and its teams. */
async function complete(page: Page): Promise<void> {
  await page.getByLabel('Behaviour').check();
  await page.getByLabel('Before', { exact: true }).fill('Every refund **waited** a day.');
  await page.getByRole('button', { name: 'Preview “Before”' }).click();
  await page.locator('strong', { hasText: 'waited' }).waitFor();
  await page.getByLabel('After', { exact: true }).fill('They close them the same hour.');
  await page.getByLabel('Changed on', { exact: true }).fill('2026-03-03');
  await page.getByLabel('What I did').fill('I wrote the page they work from.');
  await page.getByLabel('How that led to it').fill('They no longer had to ask.');
  await page.getByLabel('Otherwise').fill('They would still wait for us.');
}
