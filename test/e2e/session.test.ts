import { describe, expect, inject, test } from 'vitest';
import { getCard } from '../../src/contract/study/cards.ts';
import { ask } from '../faults/ask.ts';
import { openHouse } from './house.ts';
import { answer, expectShown, gradeByKey, question, screen, toast, writeDeck } from './study.ts';

describe.skipIf(!inject('hasBrowser'))('in the middle of a session', () => {
  const house = openHouse();

  const study = async (name: string, ...notes: Parameters<typeof writeDeck>[2]) => {
    const written = await writeDeck(house.address(), name, notes);
    const page = await house.visit(`/study?deck=${written.deckId}`);
    await question(page).waitFor();
    const marksOf = async (at: number) => {
      const cardId = written.cardIds[at];
      if (cardId === undefined) throw new Error(`there is no card ${at}`);
      return (await ask(house.address(), getCard, { cardId })).marks;
    };
    return { page, marksOf };
  };

  test('a card is edited in place', async () => {
    const { page } = await study('Editing', { front: 'Wat is this?' });
    await page.keyboard.press('e');
    const editor = page.getByRole('form', { name: 'Edit this card' });
    await editor.getByLabel('Front').fill('What is **this**?');
    await editor.getByRole('region', { name: 'How it will look' }).locator('strong').waitFor();
    await page.keyboard.press('Control+Enter');
    await toast(page, 'Saved.').waitFor();
    await expectShown(question(page).locator('strong', { hasText: 'this' }));
  });

  test('an answer that was shown, and the word that was typed, are there after editing', async () => {
    const { page } = await study('Editing the answer', { kind: 'typed', front: 'Capital of Portugal', back: 'Lisbon' });
    await page.getByLabel('Your answer').pressSequentially('Lisabn');
    await page.keyboard.press('Enter');
    await answer(page).waitFor();
    await page.keyboard.press('e');
    await page.getByRole('form', { name: 'Edit this card' }).getByLabel('Back').fill('Lisbon, of course');
    await page.keyboard.press('Control+Enter');
    await answer(page).getByText('Lisbon, of course', { exact: true }).waitFor();
    await answer(page).getByText('You typed Lisabn.').waitFor();
    await expect.poll(() => answer(page).evaluate((face) => face === document.activeElement)).toBe(true);
    await page.keyboard.press('e');
    await page.keyboard.press('Escape');
    await answer(page).waitFor();
  });

  test('a card is suspended, buried and flagged by a key, each with a way back', async () => {
    const { page, marksOf } = await study('Marks', { front: 'First' }, { front: 'Second' });
    await page.keyboard.press('f');
    await page.getByText('Flagged', { exact: true }).waitFor();
    await expect.poll(() => marksOf(0)).toMatchObject({ flag: 1 });
    await page.keyboard.press('s');
    await question(page).getByText('Second', { exact: true }).waitFor();
    await expect.poll(() => marksOf(0)).toMatchObject({ suspended: true });
    await page.keyboard.press('z');
    await question(page).getByText('First', { exact: true }).waitFor();
    await expect.poll(() => marksOf(0)).toMatchObject({ suspended: false });
    await page.keyboard.press('b');
    await question(page).getByText('Second', { exact: true }).waitFor();
    await expect.poll(async () => (await marksOf(0)).buriedUntil).toBeGreaterThan(0);
    await page.keyboard.press('z');
    await question(page).getByText('First', { exact: true }).waitFor();
    await expect.poll(() => marksOf(0)).toMatchObject({ buriedUntil: null });
    await page.keyboard.press('z');
    await expect.poll(() => marksOf(0)).toMatchObject({ flag: 0 });
  });

  test('the schedule explains itself, and Escape closes the explanation, not the session', async () => {
    const { page } = await study('Explaining', {});
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog', { name: 'Why today?' });
    await dialog.getByRole('listitem').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await question(page).waitFor();
    await page.keyboard.press('Escape');
    await expectShown(screen(page, 'Today'));
  });

  test('what waits to be done is in a menu as well', async () => {
    const { page, marksOf } = await study('By pointer', { front: 'First' }, { front: 'Second' });
    await page.getByRole('button', { name: 'More to do with this card' }).click();
    await page.getByRole('button', { name: /^Suspend/ }).click();
    await question(page).getByText('Second', { exact: true }).waitFor();
    await expect.poll(() => marksOf(0)).toMatchObject({ suspended: true });
  });

  test('a typed card compares what was typed with what is asked for', async () => {
    const { page } = await study('Typed', { kind: 'typed', front: 'Capital of Portugal', back: 'Lisbon' });
    await page.getByLabel('Your answer').pressSequentially('Lisabn');
    await page.keyboard.press('Enter');
    await answer(page).getByText('Compared with what you typed:', { exact: true }).waitFor();
    expect(await answer(page).locator('ins').allInnerTexts()).not.toEqual([]);
    expect(await answer(page).locator('del').allInnerTexts()).not.toEqual([]);
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Ask it now' }).or(question(page)).first().waitFor();
  });

  test('a cloze card hides its gap and fills it in', async () => {
    const { page } = await study('Cloze', {
      kind: 'cloze',
      front: 'A goal needs {{c1::a number::what?}} and a day.',
      back: '',
    });
    expect(await question(page).innerText()).toContain('what?');
    expect(await question(page).innerText()).not.toContain('a number');
    await page.keyboard.press('Space');
    expect(await answer(page).innerText()).toContain('A goal needs a number and a day.');
  });

  test('a gap hides part of a formula, and a formula that cannot be read stands as it was written', async () => {
    const { page } = await study('Gaps in formulas', {
      kind: 'cloze',
      front: 'In $x={{c1::\\frac{a}{b} }}$ and `y = {{c1::2}}` but not in $\\frac{$.',
      back: '',
    });
    await question(page).locator('.katex').first().waitFor();
    expect(await question(page).locator('.katex-html').allInnerTexts()).toHaveLength(1);
    expect(await question(page).locator('code').innerText()).toBe('y = […]');
    expect(await question(page).innerText()).toContain('but not in \\frac{.');
    await page.keyboard.press('Space');
    await answer(page).locator('.katex .mfrac').waitFor();
    expect(await answer(page).innerText()).not.toContain('mark');
  });

  test('formulas and tables are drawn', async () => {
    const back =
      'Value: $\\frac{a}{b}$ and\n\n$$\\sum_{i=1}^n x_i$$\n\n| Step | Days |\n| --- | ---: |\n| First | 1 |\n| Second | 3 |';
    const { page } = await study('Formulas', { front: 'What is $e^{i\\pi}$?', back });
    await question(page).locator('.katex').first().waitFor();
    await page.keyboard.press('Space');
    await answer(page).locator('.katex').nth(2).waitFor();
    const cells = answer(page).getByRole('table').getByRole('cell');
    expect(await cells.allInnerTexts()).toEqual(['First', '1', 'Second', '3']);
  });

  test('the next card follows a key at once', async () => {
    const { page } = await study('Speed', ...Array.from({ length: 20 }, (_, at) => ({ front: `Question ${at}` })));
    await page.evaluate(watchKeys);
    for (let at = 1; at <= 16; at += 1) {
      await gradeByKey(page, '4');
      await page.waitForFunction((measured) => performance.getEntriesByName('drawn').length === measured, at);
    }
    const tookMs = (
      await page.evaluate(() => performance.getEntriesByName('drawn').map(({ duration }) => duration))
    ).toSorted((one, other) => one - other);
    process.stdout.write(
      `key to next card: median ${tookMs[8]?.toFixed(1)} ms, slowest ${tookMs.at(-1)?.toFixed(1)} ms (${tookMs.length} answers)\n`,
    );
    expect(tookMs).toHaveLength(16);
  });
});

/** Measures in the page from each grade to the frame that shows the next question. */
function watchKeys(): void {
  const isAsking = () => document.querySelector('article[aria-label^="Question"]') !== null;
  const onceDrawn = (start: number) => {
    if (isAsking()) setTimeout(() => performance.measure('drawn', { start, end: performance.now() }));
    else requestAnimationFrame(() => onceDrawn(start));
  };
  const onKey = ({ key, timeStamp }: KeyboardEvent) => {
    if (key === '4') requestAnimationFrame(() => onceDrawn(timeStamp));
  };
  document.addEventListener('keydown', onKey, { capture: true });
}
