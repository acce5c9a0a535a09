import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { RecordId } from '../../src/core/base/id.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { team, writeRecords } from './records.ts';
import { expectShown, toast } from './study.ts';

const zoe = { name: 'Zoë Quint', function: 'sales', relation: 'peer', consent: 'given', consentUntil: '2026-01-31' };

describe.skipIf(!inject('hasBrowser'))('what is held about others', () => {
  const house = openHouse();
  let impactId: RecordId;

  beforeAll(async () => {
    const [personId, teamId] = await writeRecords(house.address(), [{ kind: 'person', fields: zoe }, team('Sales')]);
    if (personId === undefined || teamId === undefined) throw new Error('nothing was written');
    const credits = [{ who: [personId], contribution: 'Zoë Quint counted the calls' }];
    const [id] = await writeRecords(house.address(), [
      { kind: 'impact', standing: 'draft', fields: { what: 'Sales calls less', teams: [teamId], credits } },
      {
        kind: 'artifact',
        standing: 'draft',
        fields: { title: 'What she wrote', form: 'quote', quote: 'We call less.', speaker: [personId] },
      },
    ]);
    if (id === undefined) throw new Error('nothing was written');
    impactId = id;
  });

  test('says whose consent ran out, and shows what links to them and names them', async () => {
    const page = await house.visit('/evidence/others');
    await expectShown(page.getByText(/^Their consent ran out on/));
    await page.getByRole('button', { name: 'Show what is held about Zoë Quint' }).click();
    await expectShown(page.getByText(/linked in “Credits”; named in “Credits”/));
    expect(await listBarriers(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hand out as Markdown' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('# Zoë Quint');
  });

  test('erases them for good, by keyboard alone', async () => {
    const page = await house.visit('/evidence/others');
    const press = async (name: string) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await press('Show what is held about Zoë Quint');
    await press('Erase …');
    const dialog = page.getByRole('dialog', { name: 'Erase Zoë Quint?' });
    await expect.poll(() => dialog.getByLabel('What she wrote').isChecked()).toBe(true);
    expect(await dialog.getByLabel('Sales calls less').isChecked()).toBe(false);
    expect(await dialog.getByRole('button', { name: 'Erase for good' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Type “Zoë Quint” to erase them').focus();
    await page.keyboard.type('Zoë Quint');
    await page.keyboard.press('Enter');
    await expectShown(toast(page, 'They are erased: 2 records gone, 1 now without their name.'));
    await expectShown(page.getByText('The ledger speaks of nobody'));
    await page.goto(`/evidence/records/${impactId}`);
    await expectShown(page.getByText('Somebody in Sales counted the calls'));
    await page.goto(`/evidence/records/${impactId}/history`);
    await expectShown(page.getByRole('heading', { name: 'History' }));
    expect(await page.locator('main').textContent()).not.toContain('Zoë');
  });
});
