import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { findJcsSigner, type JsonObject } from '../../src/core/ledger/credentials/jcsProof.ts';
import { listBarriers } from './axe.ts';
import { emailOf, openServerHouse } from './serverHouse.ts';
import { expectShown, screen, toast } from './study.ts';
import { impactFields } from '../stage/evidence/witnesses.ts';

const nia = 'nia@example.org';

describe('a witness', () => {
  const house = openServerHouse();

  test('signs without account or script, gets a receipt, and can take it back', async () => {
    const ada = await house.register('Ada');
    const impactId = await writeImpact(ada);
    await askNia(ada, impactId);
    const link = linkIn(await house.mailTo(nia, /asks you to be a witness/));
    const reader = await house.visit(new URL(link).pathname);
    expect(await listBarriers(reader)).toEqual([]);

    const witness = await house.visit(new URL(link).pathname, { javaScriptEnabled: false });
    house.allow(witness, /422/);
    await draft(witness);
    await prove(witness, async () => (await house.mailTo(nia, /is your code to sign/)).subject ?? '');
    await reader.reload();
    expect(await listBarriers(reader)).toEqual([]);
    expectReceipt(await house.mailTo(nia, /Your receipt/));

    await ada.reload();
    await expectShown(ada.getByText('We plan by the month now, and dropped the quarterly board.'));
    await expectShown(ada.getByText('Signature checked: it holds'));
    await hearOfIt(ada);
    expect(await nameOfDownload(ada)).toMatch(/^testimonial-\w+\.json$/);
    const page = await makePage(ada);
    const anybody = await house.visit(page, { javaScriptEnabled: false });
    await expectShown(screen(anybody, 'Nia Okafor'));
    await expectShown(anybody.getByText('We plan by the month now, and dropped the quarterly board.'));
    expect(await listBarriers(await house.visit(page))).toEqual([]);
    await seeStale(ada, impactId);

    await takeBack(witness, async () => (await house.mailTo(nia, /is your code to take back/)).subject ?? '');
    expect((await house.mailTo(emailOf('Ada'), /took their testimonial back/)).text).toContain(impactId);
    house.allow(anybody, /404/);
    expect((await anybody.reload())?.status()).toBe(404);
    await ada.goto(`/evidence/records/${impactId}`);
    await ada.reload();
    await expectShown(ada.getByText('taken back by the witness'));
    expect(await ada.content()).not.toContain('dropped the quarterly board');
  });
});

/** Adds an impact that is complete, and opens it. */
async function writeImpact(page: Page): Promise<string> {
  const team = await tell(page, 'POST', '/api/ledger/records', {
    kind: 'team',
    standing: 'kept',
    fields: { name: 'Payments', function: 'engineering' },
  });
  const { id } = await tell(page, 'POST', '/api/ledger/records', {
    kind: 'impact',
    standing: 'kept',
    fields: { ...impactFields, teams: [team.id] },
  });
  await page.goto(`/evidence/records/${id}`);
  return id;
}

async function askNia(page: Page, impactId: string): Promise<void> {
  await page.goto(`/evidence/records/${impactId}`);
  await page.getByRole('button', { name: 'Ask a witness' }).click();
  await page.getByLabel('Their name').fill('Nia Okafor');
  await page.getByLabel('Their e-mail').fill(nia);
  await page.getByLabel('A word to them').fill('You were there in March.');
  await page.getByRole('button', { name: 'Send the request' }).click();
  await expectShown(toast(page, 'Nia Okafor was asked.'));
  await expectShown(page.getByText(`Nia Okafor <${nia}>`));
}

async function answer(page: Page, change: string): Promise<void> {
  await page.getByLabel(/^What changed on your side/).fill(change);
  await page.getByLabel('Partly').check();
  await page.getByRole('button', { name: 'Send me the code' }).click();
}

/** Writes what changed, in a second try: the first one praises and names no deed. */
async function draft(witness: Page): Promise<void> {
  await expectShown(screen(witness, 'Ada asks you to be a witness'));
  await expectShown(witness.getByText('Payments plans by the month'));
  expect(await witness.content()).not.toContain('They would have kept the quarter');
  await answer(witness, 'Ada is a pleasure to work with.');
  await expectShown(witness.getByRole('alert').filter({ hasText: 'what you or your team did' }));
  await answer(witness, 'We plan by the month now, and dropped the quarterly board.');
}

/** Types a wrong code, then the right one, which the subject of the mail begins with. */
async function prove(witness: Page, readSubject: () => Promise<string>): Promise<void> {
  await expectShown(screen(witness, 'Type the code from your mail'));
  await witness.getByLabel('Code').fill('no code');
  await witness.getByRole('button', { name: 'Sign' }).click();
  await expectShown(witness.getByRole('alert'));
  await witness.getByLabel('Code').fill((await readSubject()).slice(0, 6));
  await witness.getByRole('button', { name: 'Sign' }).click();
  await expectShown(screen(witness, 'You signed this'));
}

async function nameOfDownload(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the credential' }).click(),
  ]);
  return download.suggestedFilename();
}

/** Edits what was witnessed, which both screens then say. */
async function seeStale(page: Page, impactId: string): Promise<void> {
  await changeAfter(page, impactId, 'By the week');
  await page.goto(`/evidence/records/${impactId}`);
  await expectShown(page.getByText('You changed what they were shown since.'));
  await page.goto('/evidence/testimonials');
  await expectShown(page.getByRole('heading', { name: /^Stale/ }));
  expect(await listBarriers(page)).toEqual([]);
  await expectShown(page.getByRole('button', { name: 'Ask again' }));
}

/** Sees on Today that Nia signed, until the testimonials were looked at. */
async function hearOfIt(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: /^Nia Okafor signed what you asked for/ }).click();
  await expectShown(page.getByText('New', { exact: true }));
  await page.goto('/');
  await expectShown(screen(page, 'Today'));
  await page.goto('/evidence/testimonials');
  await expectShown(page.getByText('Signature checked: it holds'));
  expect(await page.getByText('New', { exact: true }).count()).toBe(0);
}

/** Makes the page that a testimonial can have of its own; answers its path. */
async function makePage(page: Page): Promise<string> {
  await page.getByRole('link', { name: /^Nia Okafor, from an address/ }).click();
  await page.getByRole('button', { name: 'Make the page' }).click();
  await expectShown(toast(page, 'The page is there.'));
  expect(await listBarriers(page)).toEqual([]);
  return (await page.getByRole('link', { name: /\/testimonial\// }).getAttribute('href')) ?? '';
}

async function takeBack(witness: Page, readSubject: () => Promise<string>): Promise<void> {
  await witness.reload();
  await witness.getByText('Take it back').first().click();
  await witness.getByRole('button', { name: 'Send me the code' }).click();
  await expectShown(screen(witness, 'Type the code from your mail'));
  await witness.getByLabel('Code').fill((await readSubject()).slice(0, 6));
  await witness.getByLabel('Erase my words').check();
  await witness.getByRole('button', { name: 'Take my testimonial back' }).click();
  await expectShown(screen(witness, 'You took your testimonial back'));
}

async function changeAfter(page: Page, recordId: string, after: string): Promise<void> {
  const { record } = (await tell(page, 'GET', `/api/ledger/records/${recordId}`)) as unknown as {
    readonly record: { readonly revision: number; readonly fields: object };
  };
  await tell(page, 'PUT', `/api/ledger/records/${recordId}`, {
    basedOn: record.revision,
    standing: 'kept',
    fields: { ...record.fields, after },
  });
}

/** Asks the server as the page itself would. */
const tell = (page: Page, method: string, path: string, body?: object): Promise<{ readonly id: string }> =>
  page.evaluate(
    async ([verb, address, text]) => {
      const answer = await fetch(address, {
        method: verb,
        headers: { 'content-type': 'application/json' },
        ...(text === '' ? {} : { body: text }),
      });
      return (await answer.json()) as { readonly id: string };
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  );

const linkIn = ({ text = '' }: Email): string => /https?:\/\/\S+\/witness\/\S+/.exec(text)?.[0] ?? '';

function expectReceipt(mail: Email): void {
  const files = new Map(mail.attachments.map(({ filename, content }) => [filename, textOf(content)]));
  expect([...files.keys()]).toEqual(['testimonial.json', 'testimonial.jwt', 'checkpoint.txt']);
  expect(findJcsSigner(JSON.parse(files.get('testimonial.json') ?? '{}') as JsonObject)).toBeDefined();
  expect(files.get('checkpoint.txt')).toMatch(/^localhost:\d+\/[0-9A-Z]{26}\n/);
  expect(linkIn(mail)).not.toBe('');
}

const textOf = (content: ArrayBuffer | Uint8Array | string): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
