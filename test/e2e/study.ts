import type { Locator, Page } from 'playwright-core';
import { createDeck } from '../../src/contract/study/decks.ts';
import { addNote } from '../../src/contract/study/notes.ts';
import type { CardId, DeckId } from '../../src/core/base/id.ts';
import type { NoteContent } from '../../src/core/study/note.ts';
import { ask } from '../faults/ask.ts';
import { written } from '../stage/seed.ts';

/** A session's card with its question, with its answer, and the end of the session. */
export const question = (page: Page): Locator => page.getByRole('article', { name: /^Question/ });
export const answer = (page: Page): Locator => page.getByRole('article', { name: /^Answer/ });
export const sessionEnd = (page: Page): Locator => page.getByRole('heading', { name: 'That is all for now' });

/** The heading of a screen. */
export const screen = (page: Page, name: string): Locator => page.getByRole('heading', { name, level: 1, exact: true });

/** Waits until the person sees it; a test fails where they never do. */
export const expectShown = (place: Locator): Promise<void> => place.first().waitFor();

/** What the page says at its foot about what was just done. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'What was done' }).locator('span').filter({ hasText: text });

/** Shows the answer and grades it with a key. Enter shows it also where a word is to be typed. */
export async function gradeByKey(page: Page, key: string): Promise<void> {
  await question(page).waitFor();
  await page.keyboard.press('Enter');
  await answer(page).waitFor();
  await page.keyboard.press(key);
}

/** Shows and grades card after card, by keys, until the session is over. Answers how many answers were given. */
export async function gradeUntilEnd(page: Page, key: string): Promise<number> {
  for (let given = 0; given < 100; given += 1) {
    await question(page).or(sessionEnd(page)).first().waitFor();
    if (await sessionEnd(page).isVisible()) return given;
    await gradeByKey(page, key);
  }
  throw new Error('a hundred answers, and no end');
}

/** A deck that was written through the API, with the cards of its notes in order. */
export type Written = { readonly deckId: DeckId; readonly cardIds: readonly CardId[] };

/** Writes a deck of notes; what is not said of a note is empty. */
export async function writeDeck(
  address: string,
  name: string,
  notes: readonly Partial<NoteContent>[],
): Promise<Written> {
  const { id: deckId } = await ask(address, createDeck, { name });
  const cardIds: CardId[] = [];
  for (const note of notes) {
    cardIds.push(...(await ask(address, addNote, { deckId, content: written(note) })).cardIds);
  }
  return { deckId, cardIds };
}
