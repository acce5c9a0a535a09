import { afterEach, describe, expect, inject, test } from 'vitest';
import { getToday } from '../../src/contract/study/sessions.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { expectShown, gradeByKey, question, screen, toast, writeDeck } from './study.ts';

const gone =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_CONTENT_LENGTH_MISMATCH|ERR_SOCKET_NOT_CONNECTED/;

describe.skipIf(!inject('hasBrowser'))('an answer', () => {
  const house = openHouse();

  afterEach(() => house.restart());

  const answeredToday = async (): Promise<number> => (await ask(house.address(), getToday, {})).answeredToday;

  const tenCards = async (name: string): Promise<string> => {
    const notes = Array.from({ length: 10 }, (_, at) => ({ front: `${name}: question ${at}`, back: `Answer ${at}` }));
    const { deckId } = await writeDeck(house.address(), name, notes);
    return `/study?deck=${deckId}`;
  };

  test('is kept when the page is loaded anew in the middle of a session', async () => {
    const page = await house.visit(await tenCards('Reload'));
    // The server is restarted after each test, which may cut off what the page loads ahead.
    house.allow(page, gone);
    for (const key of ['1', '2', '3', '4']) await gradeByKey(page, key);
    await page.reload();
    await question(page).waitFor();
    await gradeByKey(page, '3');
    await expect.poll(answeredToday).toBe(5);
  });

  test('waits in the browser while the server is away, and is sent when it is back', async () => {
    const before = await answeredToday();
    const page = await house.visit(await tenCards('Away'));
    house.allow(page, gone);
    await gradeByKey(page, '3');
    await expect.poll(answeredToday).toBe(before + 1);
    await house.kill();
    for (const key of ['4', '3', '1']) await gradeByKey(page, key);
    await page.getByText('3 answers wait to be sent').waitFor();
    await house.restart();
    await page.getByText('wait to be sent').waitFor({ state: 'detached', timeout: 20_000 });
    // The last of them may still be on its way.
    await expect.poll(answeredToday).toBe(before + 4);
    await gradeByKey(page, '3');
    await expect.poll(answeredToday).toBe(before + 5);
  });

  test('outlives the page when it is left before the server is back', async () => {
    const before = await answeredToday();
    const page = await house.visit(await tenCards('Left'));
    house.allow(page, gone);
    await question(page).waitFor();
    await house.kill();
    for (const key of ['4', '4']) await gradeByKey(page, key);
    await page.getByText('2 answers wait to be sent').waitFor();
    await page.goto('about:blank');
    await house.restart();
    expect(await answeredToday()).toBe(before);
    await page.goto(house.address());
    await expect.poll(answeredToday).toBe(before + 2);
  });

  test('that is taken back while the server is away stays taken back', async () => {
    const before = await answeredToday();
    const page = await house.visit(await tenCards('Undo away'));
    house.allow(page, gone);
    await gradeByKey(page, '4');
    await expect.poll(answeredToday).toBe(before + 1);
    await house.kill();
    await gradeByKey(page, '4');
    await page.keyboard.press('z');
    await page.keyboard.press('z');
    await page.getByText('3 answers wait to be sent').waitFor();
    await house.restart();
    await page.getByText('wait to be sent').waitFor({ state: 'detached', timeout: 20_000 });
    await expect.poll(answeredToday).toBe(before);
  });

  test('can be given while the server is away, whatever key was pressed before', async () => {
    const page = await house.visit(await tenCards('Keys'));
    house.allow(page, /./);
    await question(page).waitFor();
    await house.kill();
    const dialog = page.getByRole('dialog');
    for (const key of ['i', '?', 'Control+k']) {
      await page.keyboard.press(key);
      await dialog.or(toast(page, 'Check that Cairn is running')).first().waitFor();
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await gradeByKey(page, '4');
    }
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Back to the card' }).waitFor();
    await page.keyboard.press('Escape');
    await gradeByKey(page, '4');
    await expectShown(page.getByText('4 answers wait to be sent'));
  });

  test('that waits goes out from any screen, and a screen that cannot load says what to do', async () => {
    const before = await answeredToday();
    const page = await house.visit(await tenCards('Stopped'));
    house.allow(page, /./);
    await question(page).waitFor();
    await house.kill();
    await gradeByKey(page, '4');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Statistics' }).click();
    await page.getByRole('alert').getByText('Check that it is running').waitFor();
    await house.restart();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await screen(page, 'Statistics').waitFor();
    await expect.poll(answeredToday).toBe(before + 1);
  });
});
