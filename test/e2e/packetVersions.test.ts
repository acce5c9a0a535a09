import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addRecord, changeRecord, getRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { impactOf } from '../stage/evidence/story.ts';
import { listBarriers } from './axe.ts';
import { askAs } from './people.ts';
import { openServerHouse } from './serverHouse.ts';
import { expectShown, screen, toast } from './study.ts';

const nia = 'nia@example.org';
const words = 'We plan by the month now, and dropped the quarterly board.';

describe.skipIf(!inject('hasBrowser'))('versions of a packet', () => {
  const house = openServerHouse();

  test('are kept, compared, sealed and proved; and outlive the words of a witness who takes them back', async () => {
    const ada = await house.register('Ada');
    const impactId = await writeImpact(ada);
    await askNia(ada, impactId);
    const link = linkIn((await house.mailTo(nia, /asks you to be a witness/)).text);
    const witness = await house.visit(new URL(link).pathname, { javaScriptEnabled: false });
    await sign(witness, async () => (await house.mailTo(nia, /is your code to sign/)).subject ?? '');

    const packetId = await writePacket(ada, impactId);
    await ada.goto(`/evidence/packets/${packetId}/versions`);
    await expectShown(ada.getByRole('heading', { name: 'No version is kept yet' }));
    expect(await listBarriers(ada)).toEqual([]);
    await keep(ada, 'Before the first round');
    await expectShown(version(ada, 1).getByText('Before the first round'));
    await expectShown(ada.getByText('Nothing. Both say the same.'));

    await reword(ada, packetId, 'Two teams plan by the month.');
    await ada.reload();
    await expectShown(ada.locator('ins', { hasText: 'Two teams plan' }));
    await seal(ada, 1);
    expect(await listBarriers(ada)).toEqual([]);
    const before = await bundleOf(ada, 1);
    await expectAnswer(await house.visit('/verify'), before, 'All of it holds');
    await expectAnswer(
      await house.visit('/verify'),
      before.replaceAll('One team plans', 'Ten teams plan'),
      'This bundle does not hold',
    );

    await takeBack(witness, async () => (await house.mailTo(nia, /is your code to take back/)).subject ?? '');
    await ada.reload();
    await expectShown(version(ada, 1).getByText('Nia Okafor took back'));
    expect(await listBarriers(ada)).toEqual([]);
    const after = await house.visit('/verify');
    await expectAnswer(after, await bundleOf(ada, 1), 'What could be checked holds; some of it could not be told');
    await expectShown(after.getByText('It quotes words that their witness took back since'));
    expect(await fileOf(ada, 1)).toMatch(/Taken back since.*\n[\s\S]*dropped the quarterly board/);

    await version(ada, 1).getByRole('button', { name: 'Keep a new version' }).click();
    await keepIt(ada, 'Without Nia');
    await seal(ada, 2);
    expect(await fileOf(ada, 2)).not.toContain('dropped the quarterly board');
    await expectAnswer(await house.visit('/verify'), await bundleOf(ada, 2), 'All of it holds');
  });
});

const version = (page: Page, number: number) => page.getByRole('listitem', { name: `Version ${number}` });

async function keep(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await keepIt(page, note);
}

async function keepIt(page: Page, note: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Keep this version' });
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expectShown(toast(page, /^Version \d is kept/));
}

async function seal(page: Page, number: number): Promise<void> {
  await version(page, number).getByRole('button', { name: 'Seal it' }).click();
  await page.getByRole('button', { name: 'Seal it for good' }).click();
  await expectShown(toast(page, `Version ${number} is sealed.`));
  await expectShown(version(page, number).getByText(/^Sealed on/));
}

async function bundleOf(page: Page, number: number): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    version(page, number).getByRole('button', { name: 'Download with its proof' }).click(),
  ]);
  await page.getByRole('button', { name: 'Done' }).click();
  return readFileSync(await download.path(), 'utf8');
}

async function fileOf(page: Page, number: number): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    version(page, number).getByRole('link', { name: 'Markdown' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

async function expectAnswer(page: Page, bundle: string, answer: string): Promise<void> {
  await page.getByLabel('Bundle').setInputFiles({ name: 'b.json', mimeType: 'text/json', buffer: Buffer.from(bundle) });
  await expectShown(page.getByRole('heading', { name: answer }));
}

async function writeImpact(page: Page): Promise<RecordId> {
  const fields = { name: 'Payments', function: 'engineering' };
  const team = await askAs(page, addRecord, { kind: 'team', standing: 'kept', fields });
  const said = impactOf([team.id], { what: 'Payments plans by the month' });
  return (await askAs(page, addRecord, { kind: 'impact', standing: 'kept', fields: said })).id;
}

async function writePacket(page: Page, impactId: RecordId): Promise<RecordId> {
  const said = { title: 'For Staff', audience: 'company', cases: [impactId], summary: 'One team plans by the month.' };
  return (await askAs(page, addRecord, { kind: 'packet', standing: 'kept', fields: said })).id;
}

async function reword(page: Page, recordId: RecordId, summary: string): Promise<void> {
  const { record } = await askAs(page, getRecord, { recordId });
  const fields = { ...record.fields, summary };
  await askAs(page, changeRecord, { recordId, basedOn: record.revision, standing: 'kept', fields });
}

async function askNia(page: Page, impactId: RecordId): Promise<void> {
  await page.goto(`/evidence/records/${impactId}`);
  await page.getByRole('button', { name: 'Ask a witness' }).click();
  await page.getByLabel('Their name').fill('Nia Okafor');
  await page.getByLabel('Their e-mail').fill(nia);
  await page.getByRole('button', { name: 'Send the request' }).click();
  await expectShown(toast(page, 'Nia Okafor was asked.'));
}

const linkIn = (text: string | undefined): string => /https?:\/\/\S+\/witness\/\S+/.exec(text ?? '')?.[0] ?? '';

async function sign(page: Page, readSubject: () => Promise<string>): Promise<void> {
  await page.getByLabel(/^What changed on your side/).fill(words);
  await page.getByLabel('Partly').check();
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await page.getByLabel('Code').fill((await readSubject()).slice(0, 6));
  await page.getByRole('button', { name: 'Sign' }).click();
  await expectShown(screen(page, 'You signed this'));
}

async function takeBack(page: Page, readSubject: () => Promise<string>): Promise<void> {
  await page.reload();
  await page.getByText('Take it back').first().click();
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await page.getByLabel('Code').fill((await readSubject()).slice(0, 6));
  await page.getByRole('button', { name: 'Take my testimonial back' }).click();
  await expectShown(screen(page, 'You took your testimonial back'));
}
