import { describe, expect, inject, test } from 'vitest';
import { changePreferences, getPreferences } from '../../src/contract/account/preferences.ts';
import { getToday } from '../../src/contract/study/sessions.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { answer, expectShown, gradeByKey, gradeUntilEnd, question, screen, sessionEnd } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('the first minute', () => {
  const house = openHouse();

  test('shows two starter decks and what waits, with one key to the first card', async () => {
    const page = await house.visit('/');
    await screen(page, 'Today').waitFor();
    await page.getByRole('region', { name: 'Decks' }).waitFor();
    expect(await page.getByRole('region', { name: 'Decks' }).getByRole('listitem').count()).toBe(2);
    expect(await page.getByRole('region', { name: 'What waits' }).innerText()).toMatch(
      /^\d+ cards wait\.\s+Two decks are here/,
    );
    await page.keyboard.press('Space');
    await question(page).waitFor();
    expect(new URL(page.url()).pathname).toBe('/study');
  });

  test('opens a session straight from its address', async () => {
    const page = await house.visit('/study');
    await question(page).waitFor();
    await page.keyboard.press('Space');
    await answer(page).waitFor();
    await page.keyboard.press('Escape');
    await expectShown(screen(page, 'Today'));
  });

  test('takes ten cards by keyboard alone, says what was learnt and when it returns, and undoes across the end', async () => {
    const before = await ask(house.address(), getPreferences, {});
    await ask(house.address(), changePreferences, { ...before, newPerDay: 10 });
    const page = await house.visit('/');
    await page.getByText('10 cards wait.').waitFor();
    await page.keyboard.press('Enter');
    const given = await gradeUntilEnd(page, '3');
    expect(given).toBeGreaterThanOrEqual(10);
    await sessionEnd(page).waitFor();
    await page.getByText(`You answered ${given} questions`).waitFor();
    await page.getByText('10 new cards learnt').waitFor();
    const days = page
      .getByRole('list')
      .filter({ hasText: /\d+ cards?$/ })
      .getByRole('listitem');
    expect((await days.allInnerTexts()).join('; ')).toMatch(/^(Tomorrow|\w+day|\d+ \w+)\s+\d+ cards?/);
    await page.keyboard.press('z');
    await page.getByText('Your last answer is taken back.').first().waitFor();
    await gradeByKey(page, '4');
    await sessionEnd(page).waitFor();
    await page.keyboard.press('Enter');
    await screen(page, 'Today').waitFor();
    await page.getByText(`Today you answered ${given} questions`).waitFor();
    expect((await ask(house.address(), getToday, {})).answeredToday).toBe(given);
  });
});
