import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { addRecord, getRecord } from '../../src/contract/ledger/records.ts';
import { removeSample, loadSample } from '../../src/contract/evidence/sample.ts';
import { ask } from '../faults/ask.ts';
import { ownFolder } from '../faults/cairn.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { expectShown } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('a ledger that was exported', () => {
  const house = openHouse();
  const folder = ownFolder('ledger-back');
  afterAll(() => folder.remove());

  test('is brought back, stands in the inbox among what came in, and is undone from there', async () => {
    const address = house.address();
    await ask(address, loadSample, {});
    const file = join(folder.path, 'ledger.json');
    const exported = await fetch(`${address}/api/ledger/export?format=json&audience=personal`);
    writeFileSync(file, await exported.text());
    await ask(address, removeSample, {});
    const page = await house.visit('/evidence/import');
    await page.getByLabel('File with evidence').setInputFiles(file);
    const take = page.getByRole('button', { name: /^Take \d+ records in$/ });
    await take.waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await take.click();
    await expectShown(page.getByRole('heading', { name: /^\d+ records taken in$/ }));
    await page.goto('/evidence/inbox');
    const lately = page.getByRole('region', { name: 'Brought in lately' });
    await lately.waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await lately.getByRole('button', { name: /^Undo/ }).click();
    await lately.waitFor({ state: 'detached' });
    await page.goto('/evidence?standing=kept');
    await expectShown(page.getByText(/No records|Nothing/).first());
  });

  test('is known again where a record is pasted that was copied as Markdown', async () => {
    const fields = { name: 'Payments core', function: 'engineering', note: 'Looks after refunds.' };
    const { id } = await ask(house.address(), addRecord, { kind: 'team', standing: 'kept', fields });
    const page = await house.visit(`/evidence/records/${id}`);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
    await expectShown(page.getByRole('status').filter({ hasText: 'Copied as Markdown.' }).first());
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('# Payments core');
    await page.goto('/evidence/import');
    await page.getByText('Paste text instead').click();
    await page.getByLabel('Your notes').fill(text);
    await page.getByRole('button', { name: 'Read this text' }).click();
    await expectShown(page.getByRole('link', { name: 'there already' }));
    expect((await ask(house.address(), getRecord, { recordId: id })).record.revision).toBe(1);
  });
});
