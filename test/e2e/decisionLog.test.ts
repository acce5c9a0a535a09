import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { addRecord } from '../../src/contract/ledger/records.ts';
import { getDecisionLog, publishDecisionLog, withdrawDecisionLog } from '../../src/contract/evidence/decisionLog.ts';
import { logPath } from '../../src/contract/evidence/publicLogs.ts';
import { listBarriers } from './axe.ts';
import { askAs, comeBy, moveIn, type Signed } from './people.ts';
import { openServerHouse } from './serverHouse.ts';
import { expectShown } from './study.ts';
import { sharedDecision } from '../stage/decisions.ts';

describe.skipIf(!inject('hasBrowser'))('the decision log', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open' });
  let ada: Signed;
  let address = '';

  beforeAll(async () => {
    ada = await moveIn(house, 'Ada');
  });

  const decide = (page: Page, fields: object) =>
    askAs(page, addRecord, { ...sharedDecision, fields: { ...sharedDecision.fields, ...fields } });

  test('finds what was decided already, and counts who asks again', async () => {
    const page = await house.visit('/evidence/decisions', { storageState: ada });
    await expectShown(page.getByText('No decision is on record'));
    const old = await decide(page, { what: 'Discounts are free for all' });
    await decide(page, { what: 'Discounts need a reason', supersedes: [old.id] });
    await decide(page, { what: 'We hire in spring', context: 'Rosa Lind asked for <b>two</b> more.' });
    await page.reload();
    await page.getByRole('searchbox', { name: 'Has it been decided already?' }).fill('discounts reason');
    await expect.poll(() => new URL(page.url()).search).toBe('?search=discounts+reason');
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'hire in spring' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Somebody asks again' }).first().click();
    await page.getByLabel('Why it should be decided again').fill('A large customer left');
    await page.getByLabel('Asked on').fill('2026-03-01');
    await page.getByLabel('Answer', { exact: true }).selectOption('open');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.goto('/evidence/decisions');
    await expectShown(page.getByText('1 request to re-open'));
    await page.getByText('1 decision no longer in force').click();
    await expectShown(page.getByRole('link', { name: 'Discounts are free for all' }));
  });

  test('keeps nobody out, of the screen and of the pages that others read', async () => {
    const page = await house.visit('/evidence/decisions', { storageState: ada });
    await expectShown(page.getByRole('heading', { name: 'The log that others read' }));
    expect(await listBarriers(page)).toEqual([]);
    await askAs(page, publishDecisionLog, { title: 'How Ada decides', visibility: 'unlisted' });
    const { log } = await askAs(page, getDecisionLog, {});
    address = logPath(log?.slug ?? '');
    const guest = await house.visit(address);
    expect(await listBarriers(guest)).toEqual([]);
    await guest.getByRole('link', { name: /We hire/ }).click();
    expect(await listBarriers(guest)).toEqual([]);
    await askAs(page, withdrawDecisionLog, {});
  });

  test('is published, and read by anybody without an account or script', async () => {
    const page = await house.visit('/evidence/decisions', { storageState: ada });
    await page.getByLabel('Title', { exact: true }).fill('How Ada decides');
    await page.getByRole('button', { name: 'Publish the log' }).click();
    await expectShown(page.getByText('It shows 3 decisions. Nothing has changed since.'));
    address = new URL((await page.getByRole('link', { name: /\/log\// }).getAttribute('href')) ?? '', page.url()).href;
    const guest = await house.visit(address, { javaScriptEnabled: false });
    await expectShown(guest.getByRole('heading', { level: 1, name: 'How Ada decides' }));
    await guest.getByRole('searchbox').fill('hire');
    await guest.getByRole('button', { name: 'Search' }).click();
    await guest.getByRole('link', { name: /We hire in spring/ }).click();
    await expectShown(guest.getByRole('heading', { name: 'What was decided' }));
    expect(await guest.locator('main b').count()).toBe(1);
    await guest.goto(address);
    await guest.getByRole('link', { name: /Discounts are free for all/ }).click();
    await guest.getByRole('link', { name: 'see decision 2' }).click();
    await expectShown(guest.getByText('asked once to re-open'));
  });

  test('is had as a feed, as Markdown and as JSON', async () => {
    const guest = await house.visit(address);
    const feed = await guest.evaluate(async () => {
      const text = await (await fetch(`${location.pathname}/feed.xml`)).text();
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return {
        errors: parsed.querySelectorAll('parsererror').length,
        titles: [...parsed.querySelectorAll('entry > title')].map((title) => title.textContent),
      };
    });
    expect(feed).toEqual({
      errors: 0,
      titles: ['We hire in spring', 'Discounts need a reason', 'Discounts are free for all'],
    });
    const robots = () => fetch(`${location.pathname}/feed.xml`).then(({ headers }) => headers.get('x-robots-tag'));
    expect(await guest.evaluate(robots)).toBe('noindex');
    const [markdown, json] = await guest.evaluate(async () => [
      await (await fetch(`${location.pathname}/log.md`)).text(),
      (await (await fetch(`${location.pathname}/log.json`)).json()) as unknown,
    ]);
    expect(markdown).toContain('# Discounts need a reason');
    expect(json).toMatchObject({ title: 'How Ada decides', size: 3 });
  });

  test('is reported by somebody with an account, taken down by whoever runs the server, and put back', async () => {
    const guest = await house.visit(address, { storageState: await comeBy(house, 'Ben') });
    await guest.getByRole('link', { name: 'Report this decision log' }).click();
    await guest.getByRole('radio', { name: /not theirs to publish/ }).check();
    await guest.getByLabel('Say more').fill('It is from our wiki');
    expect(await listBarriers(guest)).toEqual([]);
    await guest.getByRole('button', { name: 'Send the report' }).click();
    await expectShown(guest.getByText('Thank you.'));
    const page = await house.visit('/operator/reports', { storageState: ada });
    const reports = page.getByRole('region', { name: 'Decision logs' });
    await expectShown(reports.getByText('It is from our wiki'));
    expect(await listBarriers(page)).toEqual([]);
    await reports.getByRole('button', { name: 'Take the log down' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take down How Ada decides?' });
    await dialog.getByLabel('Why').fill('It was copied.');
    expect(await listBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take the log down' }).click();
    await expectShown(reports.getByText('Nothing waits.'));
    house.allow(guest, /404/);
    expect((await guest.goto(address))?.status()).toBe(404);
    const own = await house.visit('/evidence/decisions', { storageState: ada });
    await expectShown(own.getByText('taken this log down, so nobody else reads it: It was copied.'));
    await reports.getByText('What was decided').click();
    await reports.getByRole('button', { name: 'Put the log back' }).click();
    await expectShown(reports.getByText('You put the log back'));
    expect((await guest.goto(address))?.status()).toBe(200);
  });

  test('is gone for everybody once it is withdrawn', async () => {
    const page = await house.visit('/evidence/decisions', { storageState: ada });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await expectShown(page.getByRole('button', { name: 'Publish the log' }));
    const guest = await house.visit('/explore');
    house.allow(guest, /404/);
    expect((await guest.goto(address))?.status()).toBe(404);
    await expectShown(guest.getByRole('heading', { name: 'There is no page here' }));
  });
});
