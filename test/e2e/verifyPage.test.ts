import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { addRecord } from '../../src/contract/ledger/records.ts';
import { makeBundle, signHead } from '../../src/contract/ledger/proofs.ts';
import { manyImpacts } from '../../src/core/ledger/bundle/fixtures/many.ts';
import { listTakenBack, sampleContents, seal } from '../../src/core/ledger/bundle/fixtures/sample.ts';
import { stamps } from '../../src/core/ledger/bundle/fixtures/stamps.ts';
import { ask } from '../faults/ask.ts';
import { ownFolder } from '../faults/cairn.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';

describe.skipIf(!inject('hasBrowser'))('the page that checks bundles', () => {
  const house = openHouse();
  const folder = ownFolder('verify');
  afterAll(() => folder.remove());

  const fileOf = (name: string, text: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  };

  let given = 0;
  async function give(page: Page, text: string): Promise<void> {
    given += 1;
    await page.getByLabel('Bundle').setInputFiles(fileOf(`bundle-${given}.json`, text));
  }

  const answer = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 2 }).textContent();

  test('says that what came out of Cairn holds, and shows what it says', async () => {
    const address = house.address();
    const { id } = await ask(address, addRecord, {
      kind: 'team',
      standing: 'draft',
      fields: { name: 'Payments core', function: 'engineering' },
    });
    const { checkpoint } = await ask(address, signHead, {});
    await ask(address, addRecord, { kind: 'team', standing: 'draft', fields: { name: 'Search' } });
    const bundle = await ask(address, makeBundle, { recordIds: [id] });
    const page = await house.visit('/verify');
    await page.getByLabel('Receipt').setInputFiles(fileOf('receipt.txt', checkpoint));
    await page.getByText('Choose the bundle it belongs to').waitFor();
    await give(page, JSON.stringify(bundle));
    expect(await answer(page)).toBe('All of it holds');
    await page.getByRole('heading', { name: 'Payments core' }).waitFor();
    await page.getByText('The history goes on from the head in the receipt').waitFor();
    await page.getByText('Engineering', { exact: true }).waitFor();
  });

  test('checks what a record sends with its proof', async () => {
    const { id } = await ask(house.address(), addRecord, {
      kind: 'team',
      standing: 'draft',
      fields: { name: 'Billing' },
    });
    const page = await house.visit(`/evidence/records/${id}`);
    await page.getByRole('button', { name: 'More' }).first().click();
    await page.getByRole('menuitem', { name: 'Send with its proof' }).click();
    await page.getByRole('dialog', { name: 'Send it with its proof' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Billing.json');
    const text = readFileSync(await download.path(), 'utf8');
    await page.goto('/verify');
    await give(page, text);
    expect(await answer(page)).toBe('All of it holds');
    await page.getByRole('heading', { name: 'Billing' }).waitFor();
  });

  test('names what was changed, the weakest first', async () => {
    const page = await house.visit('/verify');
    await give(page, JSON.stringify(seal(manyImpacts(3))).replace('Team 3 decides', 'Team 9 decides'));
    await page.getByRole('heading', { name: 'This bundle does not hold' }).waitFor();
    expect(await page.getByRole('article').first().textContent()).toContain('"what" is not what was logged');
    expect(await page.getByText('Something in this bundle was added').count()).toBe(1);
  });

  test('tells what was taken back, and what a timestamp authority says', async () => {
    const page = await house.visit('/verify');
    const contents = sampleContents();
    await give(page, JSON.stringify(seal({ ...contents, timestamp: stamps['RSA'] ?? '' })));
    expect(await answer(page)).toBe('All of it holds');
    await page.getByText('"O=Test authority, CN=Clock" says that this head was there on').waitFor();
    await page.getByText('It had not been taken back on 2026-05-03').waitFor();
    await page.getByText(contents.key, { exact: true }).waitFor();
    await give(page, JSON.stringify(seal({ ...contents, statusLists: [listTakenBack([0])] })));
    await page.getByText('Its witness took this testimonial back').waitFor();
    expect(await answer(page)).toBe('What could be checked holds; some of it could not be told');
  });

  test('says what to do about a file that is no bundle', async () => {
    const page = await house.visit('/verify');
    await give(page, 'Dear all');
    await page.getByRole('status').filter({ hasText: 'This is no bundle of Cairn' }).waitFor();
    await give(page, JSON.stringify(seal(sampleContents())));
    expect(await answer(page)).toBe('All of it holds');
  });

  test('works from the disk of whoever kept it, without a network', async () => {
    const page = await house.visit('/verify');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Keep this page' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('check-a-bundle.html');
    const kept = join(folder.path, 'kept.html');
    await download.saveAs(kept);
    const whole = readFileSync(kept, 'utf8');
    expect(whole).not.toMatch(/(src|href)="(?!\/verify")/);
    expect(gzipSync(whole).length).toBeLessThan(55_000);
    await page.goto(`file://${kept}`);
    await give(page, JSON.stringify(seal(sampleContents())));
    await page.getByRole('heading', { name: 'All of it holds' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'minutes.txt' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('release council');
  });

  test('runs nothing that a bundle brings along', async () => {
    const page = await house.visit('/verify');
    const attack = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    await give(
      page,
      JSON.stringify(seal(sampleContents())).replace('Each team on its own', JSON.stringify(attack).slice(1, -1)),
    );
    await page.getByText(attack).waitFor({ state: 'attached' });
    expect(await page.title()).toBe('Check a bundle – Cairn');
  });

  test('takes files that are dropped anywhere on it', async () => {
    const page = await house.visit('/verify');
    const contents = sampleContents();
    await page.evaluate(
      ([bundle = '', receipt = '']) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([receipt], 'receipt.txt'));
        dataTransfer.items.add(new File([bundle], 'bundle.json'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer }));
      },
      [JSON.stringify(seal(contents)), contents.earlier[0]?.checkpoint ?? ''],
    );
    expect(await answer(page)).toBe('All of it holds');
    await page.getByText('The history goes on from the head in the receipt').waitFor();
  });

  test('can be used by everybody, by keyboard too', async () => {
    const page = await house.visit('/verify');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('bundle');
    expect(await listBarriers(page)).toEqual([]);
    await give(page, JSON.stringify(seal(manyImpacts(2))).replace('Team 2 decides', 'Team 9 decides'));
    await page.getByRole('heading', { name: 'This bundle does not hold' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('found');
    expect(await listBarriers(page)).toEqual([]);
  });
});
