import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { impactOf } from '../stage/evidence/story.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { daysAgo, keep } from './storyRecords.ts';
import { expectShown } from './study.ts';

/** What a link of a packet's page hands over. */
async function take(page: Page, name: string): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Hand it over' }).getByRole('link', { name, exact: true }).click();
  const download = await coming;
  return { fileName: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describe.skipIf(!inject('hasBrowser'))('the page of a packet', () => {
  const house = openHouse();
  let packetId = '';

  beforeAll(async () => {
    const team = await keep(house.address(), 'team', { name: 'Harbour sales', function: 'sales' });
    const title = 'Harbour sales counts kept customers';
    const who = { name: 'Mara Quill', alias: 'Head of sales', function: 'sales', relation: 'partner' };
    const mara = await keep(house.address(), 'person', who);
    const credits = [{ who: [mara], contribution: 'Built the first count' }];
    const said = impactOf([team], { what: title, changedOn: daysAgo(40), credits });
    const impact = await keep(house.address(), 'impact', said);
    packetId = await keep(house.address(), 'packet', { title: 'For Staff', audience: 'company', cases: [impact] });
  });

  test('hands it over as a file that can be read on', async () => {
    const page = await house.visit(`/evidence/records/${packetId}`);
    await expectShown(page.getByRole('heading', { name: 'Hand it over' }));
    expect(await listBarriers(page)).toEqual([]);
    const { bytes } = await take(page, 'PDF');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const word = await take(page, 'Word');
    expect(word.fileName).toMatch(/\.docx$/);
    expect((await take(page, 'Markdown')).bytes.toString()).toContain('Harbour sales counts kept customers');
  });

  test('tells somebody outside roles in place of names', async () => {
    const page = await house.visit(`/evidence/records/${packetId}`);
    expect((await take(page, 'Web page')).bytes.toString()).toContain('Mara Quill');
    await page.getByLabel('Somebody outside, who is told roles in place of names').check();
    const outside = (await take(page, 'Web page')).bytes.toString();
    expect(outside).toContain('Head of sales');
    expect(outside).not.toContain('Mara');
  });
});
