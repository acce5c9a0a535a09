import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { listBarriers } from './axe.ts';
import { openHouse } from './house.ts';
import { expectShown } from './study.ts';

const vague = 'Strong alignment with key stakeholders gave us a strategic and world-class result.';

describe.skipIf(!inject('hasBrowser'))('remarks while one writes', () => {
  const house = openHouse();

  test('underline words and say what to do, without a word typed being waited for', async () => {
    const page = await house.visit('/evidence/new/impact');
    await choose(page, 'All');
    await field(page).fill(vague);
    await expectShown(page.getByText('These words would fit every story.'));
    await expect.poll(() => page.locator('mark').allInnerTexts()).toContain('alignment');
    expect(await page.locator('mark', { hasText: 'alignment' }).evaluate(isOverItsWord)).toBe(true);
    await expectShown(page.getByRole('status').filter({ hasText: 'remark' }));
    expect(await listBarriers(page)).toEqual([]);

    await field(page).fill('Finance moved 40 k to the night desk.');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });

  test('are silent where nobody wants them, also after a reload', async () => {
    const page = await house.visit('/evidence/new/impact');
    await choose(page, 'All');
    await choose(page, 'None');
    await page.reload();
    await expectShown(page.getByRole('radio', { name: 'None', checked: true }));
    await field(page).fill(vague);
    expect(page.workers()).toEqual([]);
  });

  test('stand in other forms too, and not where others are quoted or notes are taken', async () => {
    const page = await house.visit('/evidence/new/refusal');
    await choose(page, 'All');
    await page.getByLabel('Why', { exact: true }).fill(vague);
    await expectShown(page.getByText('These words would fit every story.'));
    await page.goto(page.url().replace('refusal', 'one-to-one'));
    await page.getByRole('textbox').first().fill(vague);
    await expect.poll(() => page.getByRole('radio', { name: 'Reliable ones' }).count()).toBe(0);
    expect(page.workers()).toEqual([]);
  });

  test('fall silent once somebody says why a rule does not hold, until it is heard again', async () => {
    const page = await house.visit('/evidence/new/impact');
    await choose(page, 'All');
    await field(page).fill(vague);
    await page.getByRole('button', { name: 'I disagree: Words carry names, figures or examples' }).click();
    await page.getByRole('textbox', { name: 'Why', exact: true }).last().fill('These words name our departments.');
    await page.getByRole('button', { name: 'Set it apart' }).click();
    await expect.poll(() => page.getByText('These words would fit every story.').count()).toBe(0);

    await page.goto(new URL('/evidence/rules?search=vague', page.url()).href);
    await expectShown(page.getByText('These words name our departments.'));
    await page.getByRole('button', { name: 'Hear it again' }).click();
    await expectShown(page.getByRole('button', { name: /^I disagree: Words carry/ }));
    expect(await listBarriers(page)).toEqual([]);
  });
});

const field = (page: Page) => page.getByLabel('What I did', { exact: true });

const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

/** Whether the underlined copy of a word lies within the text area that it is about. */
const isOverItsWord = (mark: Element): boolean => {
  const area = mark.parentElement?.parentElement?.querySelector('textarea')?.getBoundingClientRect();
  const { top, bottom, left, right } = mark.getBoundingClientRect();
  return area !== undefined && top >= area.top && bottom <= area.bottom && left >= area.left && right <= area.right;
};
