import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { changeRecord } from '../../src/contract/ledger/records.ts';
import type { RecordId } from '../../src/core/base/id.ts';
import { ask } from '../faults/ask.ts';
import { listBarriers, sizes } from './axe.ts';
import { openHouse } from './house.ts';
import { found, rows, team, writeRecord, writeRecords } from './records.ts';

describe.skipIf(!inject('hasBrowser'))(
  'the screens of the ledger break no rule of axe, light and dark, large and small, and fit into 320 px',
  () => {
    const house = openHouse();
    let teamId: RecordId;
    let impactId: RecordId;

    const visit = (path: string): Promise<Page> => house.visit(path, { viewport: sizes.desktop });

    test('the ledger while it is empty', async () => {
      const page = await visit('/evidence');
      await page.getByRole('heading', { name: 'Nothing is written down yet' }).waitFor();
      expect(await listBarriers(page)).toEqual([]);
    });

    describe('with records', () => {
      beforeAll(async () => {
        const [first] = await writeRecords(
          house.address(),
          Array.from({ length: 60 }, (_, at) => team(`Team ${at}`)),
        );
        if (first === undefined) throw new Error('nothing was written');
        teamId = first;
        const fields = {
          what: 'Support answers refund questions without asking engineering first, in every one of its three regions',
          teams: [teamId],
          changed: ['behaviour'],
          before: 'Every refund **waited** a day.\n\n| Region | Days |\n| --- | --- |\n| North | 1 |',
          beforeMeasure: { amount: 40, unit: 'questions a week' },
          credits: [{ who: [teamId], contribution: 'Tried it first' }],
        };
        impactId = await writeRecord(house.address(), { kind: 'impact', standing: 'draft', fields });
        const told = { ...fields, before: 'Every refund waited two days.' };
        await ask(house.address(), changeRecord, { recordId: impactId, basedOn: 1, standing: 'draft', fields: told });
      });

      test('the list, with rows selected', async () => {
        const page = await visit('/evidence?search=team');
        await found(page, /records/).waitFor();
        await rows(page).first().focus();
        await page.keyboard.press('Space');
        await page.getByRole('group', { name: 'Selected records' }).waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('a record', async () => {
        const page = await visit(`/evidence/records/${impactId}`);
        await page.getByText('a draft, which does not count yet').waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('a record that others link to, with its menu', async () => {
        const page = await visit(`/evidence/records/${teamId}`);
        await page.getByRole('region', { name: 'Linked from' }).waitFor();
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: 'Remove' }).waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('a form with everything in it, a record being found, and what is missing', async () => {
        const page = await visit(`/evidence/records/${impactId}/edit`);
        house.allow(page, /409/);
        await page.getByRole('button', { name: 'Keep', exact: true }).click();
        await page.getByRole('link', { name: 'Say what they do now.' }).waitFor();
        await page.getByRole('combobox', { name: /^Who changed/ }).click();
        await page.getByRole('option').first().waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('two who wrote the same', async () => {
        const page = await visit(`/evidence/records/${teamId}/edit`);
        house.allow(page, /409/);
        await page.getByLabel('Name').fill('Mine');
        const fields = { name: 'Theirs', function: 'engineering' };
        await ask(house.address(), changeRecord, { recordId: teamId, basedOn: 1, standing: 'kept', fields });
        await page.getByRole('button', { name: 'Keep', exact: true }).click();
        await page.getByRole('dialog').waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('a new record', async () => {
        const page = await visit('/evidence/new/decision?title=Keep+one+queue');
        await page.getByRole('button', { name: 'Keep', exact: true }).waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('the history', async () => {
        const page = await visit(`/evidence/records/${impactId}/history`);
        await page.locator('ins').first().waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });

      test('more, within evidence on a phone', async () => {
        const page = await house.visit('/evidence', { viewport: sizes.phone });
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('link', { name: 'Timeline' }).waitFor();
        expect(await listBarriers(page)).toEqual([]);
      });
    });
  },
);
