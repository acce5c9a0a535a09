import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { getToday } from '../../src/contract/study/sessions.ts';
import { enterPassword, openServerHouse } from './serverHouse.ts';
import { expectShown, gradeByKey, question, screen } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('where several people study', () => {
  const house = openServerHouse({ CAIRN_REGISTRATION: 'open', SMTP_URL: '', CAIRN_MAIL_FROM: '' });

  beforeAll(async () => {
    for (const name of ['Ada', 'Ben']) await (await house.register(name)).context().close();
  });

  const enter = async (name: string): Promise<Page> => {
    const page = await house.visit('/sign-in');
    await enterPassword(page, name);
    await expectShown(screen(page, 'Today'));
    return page;
  };

  const answeredToday = (page: Page): Promise<number> =>
    page.evaluate(async (path) => (await (await fetch(path)).json()).answeredToday, getToday.path);

  test('a session that was ended elsewhere leads to signing in and back, and no answer is lost', async () => {
    const [here, there] = [await enter('Ada'), await enter('Ada')];
    house.allow(there, /401/);
    const before = await answeredToday(there);
    await there.goto('/study');
    await question(there).waitFor();
    await here.goto('/settings/sessions');
    const sessions = here.getByRole('list', { name: 'Where you are signed in' });
    await expectShown(sessions.getByText('This browser'));
    await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await here.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'detached' });
    await gradeByKey(there, '3');
    await expectShown(screen(there, 'Sign in'));
    await enterPassword(there, 'Ada');
    await question(there).waitFor();
    await expect.poll(() => answeredToday(there)).toBe(before + 1);
  });

  test('who signs out with answers unsent is told so first, and nobody else sends them', async () => {
    const page = await enter('Ada');
    house.allow(page, /ERR_FAILED/);
    const before = await answeredToday(page);
    await page.goto('/study');
    await question(page).waitFor();
    await page.route('**/api/reviews', (route) => route.abort());
    await gradeByKey(page, '3');
    await expectShown(page.getByText('1 answer waits to be sent'));
    await page.goto('/');
    await page.getByRole('button', { name: /^Workspace:/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expectShown(page.getByText('1 answer waits to be sent. They stay in this browser'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expectShown(screen(page, 'Sign in'));
    await page.unroute('**/api/reviews');

    const sent: string[] = [];
    page.on('request', (request) => void sent.push(new URL(request.url()).pathname));
    await enterPassword(page, 'Ben');
    await expectShown(screen(page, 'Today'));
    await page.goto('/study');
    await question(page).waitFor();
    expect(sent).not.toContain('/api/reviews');
    expect(await answeredToday(page)).toBe(0);
    await page.goto('/sign-out');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expectShown(screen(page, 'Sign in'));
    await enterPassword(page, 'Ada');
    await expectShown(screen(page, 'Today'));
    await expect.poll(() => answeredToday(page)).toBe(before + 1);
  });

  test('a page left open does nothing in the name of whoever signs in after its person', async () => {
    const page = await enter('Ada');
    const before = await answeredToday(page);
    const other = await page.context().newPage();
    await page.goto('/study');
    await question(page).waitFor();
    await other.goto(`${house.address()}/sign-in`);
    await enterPassword(other, 'Ben');
    await expectShown(screen(other, 'Today'));
    house.allow(page, /401/);
    await gradeByKey(page, '3');
    await expectShown(screen(page, 'Sign in'));
    expect(await answeredToday(other)).toBe(0);
    await enterPassword(page, 'Ada');
    await question(page).waitFor();
    await expect.poll(() => answeredToday(page)).toBe(before + 1);
  });
});
