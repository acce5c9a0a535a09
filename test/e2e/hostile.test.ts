import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openHouse } from './house.ts';
import { answer, expectShown, gradeByKey, question, screen, sessionEnd, writeDeck } from './study.ts';

const corpus = join(import.meta.dirname, '..', '..', 'src', 'web', 'base', 'fixtures', 'attacks.txt');
const attacks = readFileSync(corpus, 'utf8')
  .split('\n%%\n')
  .map((attack) => attack.trim());
const perCard = 20;

/** What the corpus brings about and may: the sanitiser's own parsing, formulas that try too much, a picture by https. */
const harmless = [
  /policy: (style-src-(attr|elem) inline|base-uri )/,
  /^console: (Applying inline style|Setting the document's base URI) /,
  /^console: LaTeX-incompatible input/,
  /https:\/\/ok\.test\/x\.png/,
];

describe.skipIf(!inject('hasBrowser'))('a deck full of attacks', () => {
  const house = openHouse();

  const write = () => {
    const cards = Array.from({ length: Math.ceil(attacks.length / perCard) }, (_, at) =>
      attacks.slice(at * perCard, (at + 1) * perCard),
    );
    const notes = cards.map((some) => ({
      front: some.join('\n\n'),
      back: some.join('\n\n'),
      why: some.join('\n'),
      tryAtWork: some.join('\n'),
    }));
    return writeDeck(house.address(), '<img src=x onerror=pwned()>', notes);
  };

  const visit = async (path: string): Promise<Page> => {
    const page = await house.visit('about:blank');
    for (const pattern of harmless) house.allow(page, pattern);
    await page.addInitScript(() => Object.assign(window, { pwned: () => (document.title = 'pwned') }));
    await page.goto(house.address() + path);
    return page;
  };

  const expectUnharmed = async (page: Page): Promise<void> => {
    await poke(page);
    expect(await page.title()).not.toBe('pwned');
    expect(
      await page.locator('main script, main iframe, main object, main embed, main form[action], main style').count(),
    ).toBe(0);
    expect(page.context().pages()).toHaveLength(1);
  };

  test('runs no script and calls nowhere, on any screen that shows it', async () => {
    const { deckId, cardIds } = await write();
    const page = await visit(`/study?deck=${deckId}`);
    for (let at = 0; at < cardIds.length; at += 1) {
      await question(page).waitFor();
      await expectUnharmed(page);
      await page.keyboard.press('Space');
      await answer(page).waitFor();
      await expectUnharmed(page);
      await page.keyboard.press('4');
    }
    for (const path of ['/', '/decks', `/decks/${deckId}`, '/cards', `/cards/${cardIds[0]}`, `/decks/${deckId}/add`]) {
      await page.goto(house.address() + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectUnharmed(page);
    }
  });

  test('cannot reach the editor’s preview either', async () => {
    const { deckId } = await writeDeck(house.address(), 'Preview', []);
    const page = await visit(`/decks/${deckId}/add`);
    await screen(page, 'Add a card').waitFor();
    for (const attack of attacks) await page.getByLabel('Front', { exact: true }).fill(attack);
    await page.getByLabel('Front', { exact: true }).fill(attacks.slice(0, perCard).join('\n\n'));
    await page
      .getByRole('region', { name: 'Preview' })
      .getByText('click')
      .first()
      .waitFor()
      .catch(() => undefined);
    await expectUnharmed(page);
  });

  test('is studied like any other', async () => {
    const { deckId } = await writeDeck(
      house.address(),
      'Once more',
      attacks.slice(0, 3).map((front) => ({ front })),
    );
    const page = await visit(`/study?deck=${deckId}`);
    for (let at = 0; at < 3; at += 1) await gradeByKey(page, '4');
    await expectShown(sessionEnd(page));
  });
});

/** Fires at everything the card shows what a pointer or a focus would. */
const poke = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('article *, [role="gridcell"] *')) {
      for (const kind of ['mouseover', 'pointerenter', 'focus', 'error', 'load', 'toggle'])
        element.dispatchEvent(new Event(kind));
    }
  });
