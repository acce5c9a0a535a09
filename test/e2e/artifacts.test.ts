import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { getRecord, addRecord, listRecords } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import type { Fields, FileValue } from '../../src/core/ledger/fields/value.ts';
import { ask } from '../faults/ask.ts';
import { lockedPdf, pdf, png, type Sample, uglyFiles } from '../stage/uglyFiles.ts';
import { listBarriers, sizes } from './axe.ts';
import { openHouse } from './house.ts';

describe.skipIf(!inject('hasBrowser'))('artifacts', () => {
  const house = openHouse();

  const green = png(240, 160, [120, 160, 90]);
  const rust = png(240, 160, [190, 110, 80]);

  /** Another team's change, and the address of its page. */
  async function seedImpact(): Promise<{ readonly id: RecordId; readonly path: string }> {
    const fields = { name: 'Search', function: 'engineering' };
    const team = await ask(house.address(), addRecord, { kind: 'team', standing: 'kept', fields });
    const impact = await ask(house.address(), addRecord, {
      kind: 'impact',
      standing: 'draft',
      fields: { what: 'Search plans by outcome', teams: [team.id] },
    });
    return { id: impact.id, path: `/evidence/records/${impact.id}` };
  }

  async function send({ name, bytes }: Sample): Promise<FileValue> {
    const answer = await fetch(`${house.address()}/api/ledger/files?${new URLSearchParams({ name })}`, {
      method: 'PUT',
      body: bytes as Uint8Array<ArrayBuffer>,
    });
    return (await answer.json()) as FileValue;
  }

  const back = async (of: RecordId, said: Fields) =>
    ask(house.address(), addRecord, {
      kind: 'artifact',
      standing: 'kept',
      fields: { author: 'independent', capturedOn: '2026-03-02', of: [of], ...said },
    });

  const artifactsOf = async (id: RecordId) =>
    (await ask(house.address(), listRecords, { kind: 'artifact', linkedTo: id })).records;

  /** Pastes as a person does who has a screenshot, an address or a text in hand. */
  const paste = (page: Page, given: { readonly text?: string; readonly picture?: readonly number[] }) =>
    page.evaluate(({ text, picture }) => {
      const clipboardData = new DataTransfer();
      if (text !== undefined) clipboardData.setData('text/plain', text);
      if (picture !== undefined)
        clipboardData.items.add(new File([Uint8Array.from(picture)], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, given);

  const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add an artifact' });

  describe('on the page of an impact', () => {
    test('a screenshot is pasted and stands in the gallery, unchanged since it was kept', async () => {
      const impact = await seedImpact();
      const page = await house.visit(impact.path);
      await page.getByText('Nothing backs this yet').waitFor();
      await paste(page, { picture: [...green] });
      await dialog(page).getByLabel('What it shows').fill('Their board after the review');
      await dialog(page).getByText('The other team').click();
      await dialog(page).getByRole('button', { name: 'Keep it' }).click();
      await page.getByRole('img', { name: 'Their board after the review' }).waitFor();
      await page.getByText('Unchanged since it was kept').waitFor();
      const [kept] = await artifactsOf(impact.id);
      expect(kept).toMatchObject({ standing: 'kept', fields: { form: 'file', author: 'theirs', shows: 'after' } });
    });

    test('an address is pasted with what it says today, and without that it says what is missing', async () => {
      const impact = await seedImpact();
      const page = await house.visit(impact.path);
      house.allow(page, /409/);
      await page.getByText('Nothing backs this yet').waitFor();
      await paste(page, { text: 'https://wiki.example.org/adr/7' });
      await dialog(page).getByRole('button', { name: 'Keep it' }).click();
      await dialog(page).getByText('What it said: copy the passage that matters, since pages change.').waitFor();
      await dialog(page).getByLabel('What it says today').fill('We adopt their schema.');
      await dialog(page).getByRole('button', { name: 'Keep it' }).click();
      await page.getByText('We adopt their schema.').waitFor();
      expect(await artifactsOf(impact.id)).toMatchObject([
        { fields: { form: 'link', address: 'https://wiki.example.org/adr/7', snapshot: 'We adopt their schema.' } },
      ]);
    });

    test('words are pasted and wait as a draft that does not count', async () => {
      const impact = await seedImpact();
      const page = await house.visit(impact.path);
      await page.getByText('Nothing backs this yet').waitFor();
      await paste(page, { text: 'It saved us three weeks.' });
      await dialog(page).getByRole('button', { name: 'Complete it later' }).click();
      await page.getByText('A draft: complete it').waitFor();
      expect(await artifactsOf(impact.id)).toEqual([]);
    });

    test('a figure is written down with its unit and where it comes from', async () => {
      const impact = await seedImpact();
      const page = await house.visit(impact.path);
      await page.getByRole('button', { name: 'Add a figure' }).click();
      await dialog(page).getByLabel('What it shows').fill('Lead time in June');
      await dialog(page).getByLabel('Figure').fill('12,5');
      await dialog(page).getByLabel('Unit').fill('days');
      await dialog(page).getByLabel('Where does it come from?').fill('Tracker');
      await dialog(page).getByText('Neither: recorded independently').click();
      expect(await listBarriers(page)).toEqual([]);
      await page.setViewportSize(sizes.desktop);
      await dialog(page).getByRole('button', { name: 'Keep it' }).click();
      await page.getByText('12.5 days').waitFor();
      expect(await artifactsOf(impact.id)).toMatchObject([{ fields: { figure: { amount: 12.5, unit: 'days' } } }]);
    });

    test('a file is dropped anywhere on the page', async () => {
      const impact = await seedImpact();
      const page = await house.visit(impact.path);
      await page.getByText('Nothing backs this yet').waitFor();
      await page.evaluate(
        (bytes) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'board.png', { type: 'image/png' }));
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [...rust],
      );
      await dialog(page).getByRole('button', { name: 'Keep it' }).click();
      await page.getByRole('img', { name: 'board.png' }).waitFor();
      expect(await artifactsOf(impact.id)).toMatchObject([{ fields: { file: { name: 'board.png' } } }]);
    });

    test('several files are chosen, and asked about one after the other', async () => {
      const impact = await seedImpact();
      const page = await house.visit(impact.path);
      await page.getByLabel('Files that back this').setInputFiles([
        { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf(['Plan by outcome', 'Second page'])) },
        { name: 'locked.pdf', mimeType: 'application/pdf', buffer: Buffer.from(lockedPdf()) },
      ]);
      for (const title of ['plan.pdf', 'locked.pdf']) {
        await page.waitForFunction(
          (wanted) => document.querySelector<HTMLInputElement>('[role="dialog"] input')?.value === wanted,
          title,
        );
        await dialog(page).getByRole('button', { name: 'Keep it' }).click();
      }
      await page.getByText('This PDF asks for a password').waitFor();
      await page.locator('[data-page="1"] canvas').waitFor();
      await page.getByText('plan.pdf, page 1: Plan by outcome').waitFor({ state: 'attached' });
      await page.getByRole('button', { name: 'Next page' }).click();
      await page.getByText('plan.pdf, page 2: Second page').waitFor({ state: 'attached' });
      await page.getByText('Page 2 of 2').waitFor();
      expect(await artifactsOf(impact.id)).toHaveLength(2);
    });

    test.each(uglyFiles.slice(0, 3))(
      'a file with %s is refused with a sentence, and nothing is lost',
      async (_, sample) => {
        const impact = await seedImpact();
        const page = await house.visit(impact.path);
        house.allow(page, /409/);
        const buffer = Buffer.from(sample.bytes);
        await page
          .getByLabel('Files that back this')
          .setInputFiles({ name: sample.name, mimeType: 'image/png', buffer });
        await dialog(page).getByLabel('What it shows').fill('Something else');
        await dialog(page).getByRole('button', { name: 'Keep it' }).click();
        await dialog(page)
          .getByRole('alert')
          .filter({ hasText: `"${sample.name}"` })
          .waitFor();
        expect(await dialog(page).getByLabel('What it shows').inputValue()).toBe('Something else');
      },
    );

    test('before and after lie side by side: pictures, texts and figures', async () => {
      const impact = await seedImpact();
      const [before, after] = [await send({ name: 'a.png', bytes: green }), await send({ name: 'b.png', bytes: rust })];
      await back(impact.id, { title: 'Board in May', form: 'file', shows: 'before', file: before });
      await back(impact.id, { title: 'Board in June', form: 'file', shows: 'after', file: after });
      const figure = (amount: number) => ({ form: 'figure', figure: { amount, unit: 'days' }, source: 'Tracker' });
      await back(impact.id, { title: 'Lead time in May', shows: 'before', ...figure(12) });
      await back(impact.id, { title: 'Lead time in June', shows: 'after', ...figure(9) });
      const words = (snapshot: string) => ({ form: 'link', address: 'https://wiki.example.org', snapshot });
      await back(impact.id, { title: 'Guide in May', shows: 'before', ...words('Plan by feature') });
      await back(impact.id, { title: 'Guide in June', shows: 'after', ...words('Plan by outcome') });
      const page = await house.visit(impact.path);
      const compared = page.getByRole('region', { name: 'Artifacts before and after' });
      await compared.getByLabel('Before', { exact: true }).selectOption({ label: 'Board in May' });
      await compared.getByLabel('After', { exact: true }).selectOption({ label: 'Board in June' });
      await compared.getByText('One over the other').click();
      const edge = compared.getByRole('slider');
      await edge.focus();
      for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
      expect(await edge.getAttribute('aria-valuetext')).toBe('60 % before, 40 % after');
      expect(await listBarriers(page)).toEqual([]);
      await compared.getByLabel('Before', { exact: true }).selectOption({ label: 'Lead time in May' });
      await compared.getByLabel('After', { exact: true }).selectOption({ label: 'Lead time in June' });
      await compared.getByText('−3 days (−25%)').waitFor();
      await compared.getByLabel('Before', { exact: true }).selectOption({ label: 'Guide in May' });
      await compared.getByLabel('After', { exact: true }).selectOption({ label: 'Guide in June' });
      expect(await compared.locator('del').innerText()).toContain('feature');
      expect(await compared.locator('ins').innerText()).toContain('outcome');
    });
  });

  describe('on the page of an artifact', () => {
    test('a part is blacked out by pointer and by keyboard on a copy, and under it nothing is left', async () => {
      const impact = await seedImpact();
      const file = await send({ name: 'board.png', bytes: green });
      const { id } = await back(impact.id, { title: 'Their board', form: 'file', file });
      const page = await house.visit(`/evidence/records/${id}`);
      await page.getByRole('button', { name: 'Black out' }).click();
      const over = page.getByRole('dialog', { name: 'Black out' });
      const picture = await over.locator('canvas').boundingBox();
      if (picture === null) throw new Error('there is no picture');
      await page.mouse.move(picture.x + 2, picture.y + 2);
      await page.mouse.down();
      await page.mouse.move(picture.x + picture.width / 4, picture.y + picture.height / 4, { steps: 4 });
      await page.mouse.up();
      await over.getByRole('button', { name: 'Box 1' }).waitFor();
      await over.getByRole('button', { name: 'Add a box' }).click();
      for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await over.getByRole('button', { name: 'Box 2: 45 % from the left, 40 % from the top, 31 % wide' }).waitFor();
      expect(await listBarriers(page)).toEqual([]);
      await over.getByRole('button', { name: 'Keep this copy' }).click();
      await page.getByRole('heading', { name: 'Blacked-out copy' }).waitFor();
      const { record } = await ask(house.address(), getRecord, { recordId: id });
      const copy = record.fields['redacted'] as FileValue;
      expect(record.fields['file']).toEqual(file);
      expect(
        await pixelsOf(page, copy, [
          [0.1, 0.1],
          [0.6, 0.45],
          [0.9, 0.9],
        ]),
      ).toEqual([
        [0, 0, 0],
        [0, 0, 0],
        [120, 160, 90],
      ]);
    });

    test('the pages of a PDF are blacked out as pictures', async () => {
      const impact = await seedImpact();
      const file = await send({ name: 'plan.pdf', bytes: pdf(['Name of somebody', 'More']) });
      const { id } = await back(impact.id, { title: 'Their plan', form: 'file', file });
      const page = await house.visit(`/evidence/records/${id}`);
      await page.getByRole('button', { name: 'Black out' }).click();
      const over = page.getByRole('dialog', { name: 'Black out' });
      await over.locator('canvas').waitFor();
      await over.getByRole('button', { name: 'Add a box' }).click();
      await over.getByRole('button', { name: 'Keep this copy' }).click();
      await page.getByRole('heading', { name: 'Blacked-out copy' }).waitFor();
      const { record } = await ask(house.address(), getRecord, { recordId: id });
      expect(record.fields['redacted']).toMatchObject({ name: 'plan (blacked out).png', mediaType: 'image/png' });
    });
  });
});

/** The colours of a picture at some points, in shares of its width and height. */
const pixelsOf = (page: Page, { hash }: FileValue, points: readonly (readonly [number, number])[]) =>
  page.evaluate(
    async ({ hash: wanted, points: at }) => {
      const picture = await createImageBitmap(await (await fetch(`/api/ledger/files/${wanted}`)).blob());
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      pen?.drawImage(picture, 0, 0);
      return at.map(([left, top]) =>
        [...(pen?.getImageData(left * picture.width, top * picture.height, 1, 1).data ?? [])].slice(0, 3),
      );
    },
    { hash, points },
  );
