import { setTimeout } from 'node:timers/promises';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Endpoint, RequestOf, ResponseOf } from '../../src/contract/base/endpoint.ts';
import { createDeck } from '../../src/contract/study/decks.ts';
import { addNote } from '../../src/contract/study/notes.ts';
import type { CardId, DeckId, NoteId } from '../../src/core/base/id.ts';
import type { NoteContent } from '../../src/core/study/note.ts';
import { written } from '../stage/seed.ts';
import { emailOf, enterPassword, fillSignUp, type ServerHouse } from './serverHouse.ts';
import { expectShown, screen } from './study.ts';

/** Somebody's browser, as it was when they had signed in. */
export type Signed = NonNullable<BrowserContextOptions['storageState']>;

/** The first account, which runs the house. */
export async function moveIn(house: ServerHouse, name: string): Promise<Signed> {
  // The link is said after the line that tells that Cairn is up.
  while (house.setupLink() === '') await setTimeout(20);
  const page = await house.visit(house.setupLink());
  await fillSignUp(page, { name, email: emailOf(name) });
  return leaveSigned(page);
}

/** Somebody who makes an account by themselves, where that is open, and confirms their address. */
export async function comeBy(house: ServerHouse, name: string): Promise<Signed> {
  const page = await house.visit('/sign-up');
  await fillSignUp(page, { name, email: emailOf(name) });
  await expectShown(screen(page, 'Look into your mail'));
  await page.goto(await house.linkTo(emailOf(name), /^Confirm/));
  await page.getByRole('button').first().click();
  await page.goto('/sign-in');
  await enterPassword(page, name);
  return leaveSigned(page);
}

async function leaveSigned(page: Page): Promise<Signed> {
  await expectShown(screen(page, 'Today'));
  const signed = await page.context().storageState();
  await page.context().close();
  return signed;
}

/** Asks as the person whose page this is. Throws where the server says no. */
export async function askAs<E extends Endpoint>(
  page: Page,
  endpoint: E,
  request: RequestOf<E>,
): Promise<ResponseOf<E>> {
  const fields = new Map(Object.entries(Object(request)));
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = encodeURIComponent(String(fields.get(name)));
    fields.delete(name);
    return value;
  });
  const rest = Object.fromEntries(fields);
  const isRead = endpoint.method === 'GET';
  // Like the page itself, what it asks is about the workspace in its address.
  const workspace = /^\/w\/(\w+)/.exec(new URL(page.url()).pathname)?.[1] ?? '';
  const query = new URLSearchParams({ ...(isRead ? (rest as Record<string, string>) : {}), workspace });
  const answered = await page.evaluate(
    async ([to, method, body]) => {
      const sent = body === '' ? {} : { body, headers: { 'content-type': 'application/json' } };
      const response = await fetch(to, { method, ...sent });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    [`${path}?${query}`, endpoint.method, isRead ? '' : JSON.stringify(rest)] as const,
  );
  if (answered.status !== 200) throw new Error(`${endpoint.path} answered ${JSON.stringify(answered)}`);
  return endpoint.response.parse(answered.body) as ResponseOf<E>;
}

/** A deck that somebody wrote, with its notes in order. */
export type Authored = {
  readonly deckId: DeckId;
  readonly notes: readonly { readonly noteId: NoteId; readonly cardId: CardId | undefined }[];
};

/** Writes a deck as the person whose page this is. */
export async function writeDeckAs(
  page: Page,
  name: string,
  contents: readonly Partial<NoteContent>[],
): Promise<Authored> {
  const { id: deckId } = await askAs(page, createDeck, { name });
  const notes: Authored['notes'][number][] = [];
  for (const content of contents) {
    const { note, cardIds } = await askAs(page, addNote, { deckId, content: written(content) });
    notes.push({ noteId: note.id, cardId: cardIds[0] });
  }
  return { deckId, notes };
}

/** Tab after Tab until a thing has the focus. */
export async function walkTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let steps = 0; steps < 100; steps += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('a hundred steps did not lead there');
}
