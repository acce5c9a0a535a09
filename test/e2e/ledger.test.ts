import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { changeRecord, getRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { ask } from '../faults/ask.ts';
import { listBarriers, listOverflow, sizes } from './axe.ts';
import { openHouse } from './house.ts';
import { found, rows, team, writeRecord, writeRecords } from './records.ts';
import { expectShown, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a record of the ledger', () => {
  const house = openHouse();

  const write = (name: string) => writeRecord(house.address(), team(name));
  const read = async (recordId: RecordId) => (await ask(house.address(), getRecord, { recordId })).record;

  test('lists a few of many records that link to it, and all of them once they are asked for', async () => {
    const id = await write('Well linked');
    const people = Array.from({ length: 14 }, (_, at) => ({
      kind: 'person',
      standing: 'draft' as const,
      fields: { name: `Person ${at}`, team: [id] },
    }));
    await writeRecords(house.address(), people);
    const page = await house.visit(`/evidence/records/${id}`);
    const links = page.getByRole('region', { name: 'Linked from' }).getByRole('link');
    await expectShown(links);
    expect(await links.count()).toBe(8);
    await page.getByRole('button', { name: 'Show all 14' }).click();
    await expect.poll(() => links.count()).toBe(14);
  });

  test('shows what is wider than the page in a part that the keyboard reaches and scrolls', async () => {
    const note = `\`\`\`\n${'wide '.repeat(60)}\n\`\`\`\n\nshort`;
    const [id] = await writeRecords(house.address(), [
      { kind: 'team', standing: 'draft', fields: { name: 'Wide', note } },
    ]);
    const page = await house.visit(`/evidence/records/${id ?? ''}`);
    const wide = page.locator('pre[tabindex="0"]');
    await wide.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.evaluate((part) => part.scrollLeft)).toBeGreaterThan(0);
    expect(await listBarriers(page)).toEqual([]);
  });

  test('tells its history field by field, and is restored and set right again', async () => {
    const id = await write('History one');
    const fields = { name: 'History two', function: 'engineering' };
    await ask(house.address(), changeRecord, { recordId: id, basedOn: 1, standing: 'kept', fields });
    const page = await house.visit(`/evidence/records/${id}`);
    await page.getByRole('link', { name: 'History' }).click();
    await expectShown(screen(page, 'History'));
    await page.locator('del', { hasText: 'one' }).waitFor();
    await page.locator('ins', { hasText: 'two' }).waitFor();
    await page.getByRole('button', { name: 'Restore revision 1' }).click();
    await toast(page, 'Revision 1 restored.').waitFor();
    await page.getByText('Revision 3').waitFor();
    expect(await read(id)).toMatchObject({ title: 'History one' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await read(id)).title).toBe('History two');
  });

  test('names in its history what it was linked to and no longer is', async () => {
    const [one, two] = [await write('Linked once'), await write('Linked now')];
    const linked = { what: 'Moved on', teams: [one] };
    const id = await writeRecord(house.address(), { kind: 'impact', standing: 'draft', fields: linked });
    const fields = { what: 'Moved on', teams: [two] };
    await ask(house.address(), changeRecord, { recordId: id, basedOn: 1, standing: 'draft', fields });
    const page = await house.visit(`/evidence/records/${id}/history`);
    await page.locator('del', { hasText: 'once' }).waitFor();
    await expectShown(page.locator('ins', { hasText: 'now' }));
  });

  test('is removed and brought back, from its page and by undo', async () => {
    const id = await write('Coming and going');
    const page = await house.visit(`/evidence/records/${id}`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await toast(page, '1 record removed.').waitFor();
    await page.getByText('it counts nowhere, and can be brought back').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Edit', exact: true }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('link', { name: 'Edit', exact: true }).waitFor();
    expect(await read(id)).toMatchObject({ standing: 'kept' });
  });
});

describe.skipIf(!inject('hasBrowser'))('the ledger', () => {
  const house = openHouse();

  test('teaches what it is for while it is empty', async () => {
    const page = await house.visit('/evidence');
    await page.getByRole('heading', { name: 'Nothing is written down yet' }).waitFor();
    await page.getByRole('link', { name: 'Write your first impact' }).click();
    await expectShown(screen(page, 'New impact'));
  });

  test('shows a hundred and more, found as one types, with the filter in the address', async () => {
    await writeRecords(
      house.address(),
      Array.from({ length: 120 }, (_, at) => team(`Team ${at} of ${at < 10 ? 'sales' : 'operations'}`)),
    );
    const page = await house.visit('/evidence');
    await found(page, '120 records').waitFor();
    await page.keyboard.press('End');
    await rows(page).first().focus();
    for (let at = 0; at < 3; at += 1) {
      await page.keyboard.press('End');
      await page.waitForTimeout(300);
    }
    await page.getByRole('link', { name: 'Team 0 of sales' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('sale');
    await found(page, '10 records').waitFor();
    await page.getByText('Dates and order').click();
    await page.getByLabel('Order').selectOption('title');
    await page.getByLabel('Kind').selectOption('team');
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ search: 'sale', kind: 'team', order: 'title' });
    await page.reload();
    await found(page, '10 records').waitFor();
    expect(await rows(page).first().innerText()).toContain('Team 0 of sales');
    await page.getByLabel('Standing').selectOption('draft');
    await found(page, 'No draft matches.').waitFor();
  });

  test('keeps a view under a name and opens it again', async () => {
    const page = await house.visit('/evidence?search=sales');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByLabel('Name').fill('Sales teams');
    await page.keyboard.press('Enter');
    await toast(page, 'View “Sales teams” saved.').waitFor();
    await page.goto('/evidence');
    await page.getByLabel('Saved view').selectOption('Sales teams');
    await found(page, '10 records').waitFor();
    await page.getByRole('button', { name: 'Forget this view' }).click();
    await expectShown(toast(page, 'View “Sales teams” forgotten.'));
  });

  test('is walked, selected from with Shift, emptied and refilled by keys alone', async () => {
    const page = await house.visit('/evidence?search=sales');
    await found(page, '10 records').waitFor();
    await rows(page).first().focus();
    await page.keyboard.press('Space');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('4 selected').first().waitFor();
    await page.getByRole('button', { name: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    await toast(page, '4 records removed.').waitFor();
    await found(page, '6 records').waitFor();
    await page.keyboard.press('Control+z');
    await found(page, '10 records').waitFor();
    await rows(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectShown(page.getByRole('link', { name: 'Edit', exact: true }));
  });

  test('selects all that match, also those that are not on screen yet', async () => {
    const page = await house.visit('/evidence?kind=team');
    await found(page, '120 records').waitFor();
    await rows(page).first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Select all 120' }).click();
    await page.getByText('120 selected').first().waitFor();
    await page.goto('/evidence?search=operations');
    await rows(page).first().focus();
    await page.keyboard.press('Control+a');
    await expectShown(page.getByText('110 selected'));
  });

  test('is reached from the command bar, down to one record', async () => {
    const page = await house.visit('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await openBar(page);
    await page.keyboard.type('Team 7 of sal');
    await page.getByRole('option', { name: /^Team 7 of sales/ }).waitFor();
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'Team 7 of sales'));
    await openBar(page);
    await page.keyboard.type('New decision');
    await page.getByRole('option', { name: /^New decision/ }).waitFor();
    await page.keyboard.press('Enter');
    await expectShown(screen(page, 'New decision'));
  });

  test('is written in on a phone, rows of a table included, and captured into with one key', async () => {
    const page = await house.visit('/', { viewport: sizes.phone, hasTouch: true, isMobile: true });
    const bar = page.getByRole('navigation', { name: 'Screens' }).last();
    await bar.getByRole('link', { name: 'Evidence' }).click();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('menuitem', { name: 'New impact' }).click();
    await page.getByLabel('What changed', { exact: true }).fill('Written on the way');
    await page.locator('summary', { hasText: 'Who had a part in it' }).click();
    await page.getByRole('button', { name: 'Add to “Credits”' }).click();
    await page.getByLabel('What they contributed').fill('Tried it first');
    await page.getByRole('button', { name: 'Add another row' }).click();
    await page.getByRole('button', { name: 'Remove row 2 of Credits' }).click();
    expect(await listOverflow(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await page.getByText('Tried it first').waitFor();
    await bar.getByRole('button', { name: 'Capture' }).click();
    await expectShown(page.getByRole('dialog', { name: 'Capture' }));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('c');
    await expectShown(page.getByRole('dialog', { name: 'Capture' }));
  });

  const openBar = async (page: Page): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find a screen/ }).waitFor();
  };
});
