import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { loadSample } from '../../src/contract/evidence/sample.ts';
import { listRecords } from '../../src/contract/ledger/records.ts';
import { ask } from '../faults/ask.ts';
import { impactOf } from '../stage/evidence/story.ts';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { keep } from './storyRecords.ts';
import { expectShown, screen, toast } from './study.ts';

/** Goes to a control of that name and presses a key on it, as somebody without a mouse does. */
async function press(page: Page, [role, name]: readonly ['link' | 'button' | 'radio', string], key: string) {
  await page.getByRole('main').getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press(key);
}

describe.skipIf(!inject('hasBrowser'))('a packet before its reader', () => {
  const house = openHouse();

  test('over an empty ledger teaches what to do first, in each of its parts', async () => {
    const packet = await keep(house.address(), 'packet', { title: 'Early', audience: 'company', next: 'More of it.' });
    const page = await house.visit(`/evidence/packets/${packet}`);
    await expectShown(page.getByRole('heading', { name: 'There is no case to tell yet' }));
    await expectShown(page.getByRole('article', { name: 'The packet' }).getByText('More of it.'));
    expect(await listBarriers(page)).toEqual([]);
    await press(page, ['link', 'Readiness'], 'Enter');
    await expectShown(page.getByRole('heading', { name: 'There is nothing to judge yet' }));
    await press(page, ['link', 'Talking points'], 'Enter');
    await expectShown(page.getByRole('heading', { name: 'There is nothing to say yet' }));
  });

  describe('over a year of work', () => {
    let path = '';
    let impacts: readonly string[] = [];

    beforeAll(async () => {
      await ask(house.address(), loadSample, {});
      const { records } = await ask(house.address(), listRecords, { kind: 'impact', order: 'title' });
      impacts = records.map(({ id }) => id);
      const packet = { title: 'For Staff', audience: 'company', bar: 'Staff', cases: impacts.slice(0, 3) };
      path = `/evidence/packets/${await keep(house.address(), 'packet', packet)}`;
    });

    test('is typeset with its figures, and leads to the record behind each piece', async () => {
      const page = await house.visit(path);
      const paper = page.getByRole('article', { name: 'The packet' });
      await expectShown(paper.getByRole('heading', { name: 'Headline cases', level: 2 }));
      expect(await paper.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(2);
      await expectShown(paper.getByRole('img', { name: /^Five links\./ }).first());
      expect(await listBarriers(page)).toEqual([]);
      await paper
        .getByRole('link', { name: /^Source of/ })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/evidence\/records\//);
    });

    test('is told to another reader at the press of a key', async () => {
      const page = await house.visit(path);
      await press(page, ['radio', 'Outside'], 'Space');
      await expectShown(page.getByText('Somebody outside, who is told roles in place of names.'));
    });

    test('dims what a reader does not reach in 90 seconds, and says what they miss', async () => {
      const page = await house.visit(path);
      await press(page, ['radio', '90 seconds'], 'Space');
      await expectShown(page.getByText(/^In 90 seconds a reader meets the summary, 3 headlines.*Nobody reaches/));
      expect(await page.getByText('Not read in this time, from here on:').count()).toBeGreaterThan(0);
      expect(await listBarriers(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.getByText('Not read in this time').first().waitFor({ state: 'detached' });
    });

    test('stands before its bar beside the whole ledger, and takes in a case that lifts it', async () => {
      const one = { title: 'Thin', audience: 'company', bar: 'Wizard', cases: impacts.slice(0, 1) };
      const page = await house.visit(`/evidence/packets/${await keep(house.address(), 'packet', one)}`);
      await expectShown(page.getByText(/^This packet rests on one impact\./));
      await press(page, ['link', 'Readiness'], 'Enter');
      await expectShown(page.getByText('The packet is for “Wizard”, and no bar is called that.'));
      expect(await listBarriers(page)).toEqual([]);
      await press(page, ['button', 'Judge it by Staff product manager'], 'Enter');
      await expectShown(page.getByText('Too little is recorded to judge: 1 of 3 impacts.'));
      expect(await listBarriers(page)).toEqual([]);
      await press(page, ['button', 'Write “Staff” into the packet'], 'Enter');
      await toast(page, 'The level is written into the packet.').waitFor();
      await page
        .getByRole('button', { name: /^Put it in: / })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await toast(page, 'It is one of the cases now.').waitFor();
      await expectShown(page.getByRole('heading', { name: 'This packet, 2 cases' }));
    });

    test('says of each case by itself what it lacks', async () => {
      const page = await house.visit(`${path}/readiness`);
      const cases = page.getByRole('region', { name: 'Case by case' });
      await expectShown(cases.getByText('A bar counts how many cases hold.', { exact: false }));
      await cases.getByRole('link', { name: 'It tells of a friction it met' }).first().click();
      await screen(page, 'It tells of a friction it met').waitFor();
    });

    test('answers what a committee would ask, and is not asked it again', async () => {
      const page = await house.visit(`${path}/readiness`);
      const asked = page.getByRole('region', { name: 'What a committee would ask' });
      const first = asked.getByRole('button', { name: /^Answer it: / }).first();
      const question = ((await first.getAttribute('aria-label')) ?? '').replace('Answer it: ', '');
      await first.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Their lead signed what it says now.');
      expect(await listBarriers(page)).toEqual([]);
      await press(page, ['button', 'Keep the answer'], 'Enter');
      await toast(page, 'Answered. It stands in the packet.').waitFor();
      await asked.getByText(question, { exact: true }).waitFor({ state: 'detached' });
      await press(page, ['link', 'Read'], 'Enter');
      const answers = page.getByRole('region', { name: 'Objections and answers' });
      await expectShown(answers.getByRole('heading', { name: question }));
      await expectShown(answers.getByText('Their lead signed what it says now.'));
    });

    test('gives a sponsor a sheet of what is taken up', async () => {
      const page = await house.visit(`${path}/points`);
      await page.getByLabel('What to ask for').first().focus();
      await page.keyboard.type('a seat on the panel in May');
      expect(await listBarriers(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await toast(page, 'Taken up. Your sponsor can say it.').waitFor();
      const sheet = page.getByRole('region', { name: 'What to say' });
      await expectShown(sheet.getByText('a seat on the panel in May'));
      expect(await page.getByRole('region', { name: 'From your cases' }).getByRole('form').count()).toBe(2);
      expect(await listBarriers(page)).toEqual([]);
      const coming = page.waitForEvent('download');
      await press(page, ['link', 'PDF, one page'], 'Enter');
      expect((await coming).suggestedFilename()).toBe('packet.pdf');
    });

    test('of 200 pages, in three scripts, is read to its end', async () => {
      const team = await keep(house.address(), 'team', { name: 'المدفوعات', function: 'engineering' });
      const cases: string[] = [];
      for (const [at, [what, text]] of [...scripts, ...scripts, ...scripts, ...scripts].entries()) {
        const long = text.repeat(160);
        const said = { what: `${what} ${at}`, before: long, act: long, after: `No more: ${long}`, mechanism: long };
        cases.push(await keep(house.address(), 'impact', impactOf([team], said)));
      }
      const packet = { title: 'Long', audience: 'company', cases, next: 'The very end.' };
      const page = await house.visit(`/evidence/packets/${await keep(house.address(), 'packet', packet)}`);
      const arabic = page.getByRole('heading', { name: 'المدفوعات تقرأ العقد أولا 4' });
      await expectShown(arabic);
      expect(await arabic.evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl');
      await page.keyboard.press('Tab');
      await page.keyboard.press('End');
      await expectShown(page.getByText('The very end.'));
      await press(page, ['radio', '20 minutes'], 'Space');
      await expectShown(page.getByText(/^In 20 minutes a reader meets/));
    });
  });
});

const scripts = [
  ['Payments reads the contract first', 'They guessed what the ledger needs, and reworked it a month later. '],
  ['المدفوعات تقرأ العقد أولا', 'كانوا يخمنون ما يحتاجه السجل ثم يعيدون العمل بعد شهر. '],
  ['支付团队先读合同', '他们以前猜测账本需要什么，一个月后又返工。'],
] as const;
