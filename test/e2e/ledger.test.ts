import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { changeRecord, getRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { ask } from '../faults/ask.ts';
import { listOverflow, sizes } from './axe.ts';
import { openHouse } from './house.ts';
import { found, rows, team, writeRecords } from './records.ts';
import { expectShown, screen, toast } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a record of the ledger', () => {
  const house = openHouse();

  const write = async (name: string): Promise<RecordId> => {
    const [id] = await writeRecords(house.address(), [team(name)]);
    if (id === undefined) throw new Error('nothing was written');
    return id;
  };
  const read = async (recordId: RecordId) => (await ask(house.address(), getRecord, { recordId })).record;

  test('is begun with one line, says at each field what is missing, is completed and kept', async () => {
    await write('Payments core');
    const page = await house.visit('/evidence/new/impact');
    house.allow(page, /409/);
    await page.getByLabel('What changed', { exact: true }).fill('Support answers refunds alone');
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expectShown(screen(page, 'Support answers refunds alone'));
    await page.getByText('a draft, which does not count yet').waitFor();

    await page.getByRole('link', { name: 'Complete' }).click();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Fill in "Before", or keep this as a draft.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Who changed: find team',
    );

    await page.keyboard.type('pay');
    await page.getByRole('option', { name: /^Payments core/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Refunds desk');
    await page.getByRole('option', { name: /^Begin “Refunds desk”/ }).click();
    await toast(page, 'Begun as a draft: “Refunds desk”.').waitFor();
    await page.getByLabel('Behaviour').check();
    await page.getByLabel('Before', { exact: true }).fill('Every refund **waited** a day.');
    await page.getByRole('button', { name: 'Preview “Before”' }).click();
    await page.locator('strong', { hasText: 'waited' }).waitFor();
    await page.getByLabel('After', { exact: true }).fill('They close them the same hour.');
    await page.getByLabel('Changed on', { exact: true }).fill('2026-03-03');
    await page.getByLabel('What I did').fill('I wrote the page they work from.');
    await page.getByLabel('How that led to it').fill('They no longer had to ask.');
    await page.getByLabel('Otherwise').fill('They would still wait for us.');
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Kept.').waitFor();
    await page.getByRole('link', { name: 'Refunds desk (draft)' }).waitFor();
    await page.locator('strong', { hasText: 'waited' }).first().waitFor();

    await page.getByRole('link', { name: 'Payments core' }).click();
    await expectShown(screen(page, 'Payments core'));
    await page.getByRole('region', { name: 'Linked from' }).getByText('Support answers refunds alone').waitFor();
  });

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
    await page.getByRole('link', { name: 'Edit' }).click();
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
    const [id] = await writeRecords(house.address(), [
      { kind: 'impact', standing: 'draft', fields: { what: 'Moved on', teams: [one] } },
    ]);
    if (id === undefined) throw new Error('nothing was written');
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
    await page.getByRole('link', { name: 'Edit' }).waitFor();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByRole('link', { name: 'Edit' }).waitFor();
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
    await expectShown(page.getByRole('link', { name: 'Edit' }));
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
    await page.getByText(/^More, if you like/).click();
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
