import type { Page } from 'playwright-core';
import { getCard } from '../../src/contract/study/cards.ts';
import { ask } from '../faults/ask.ts';
import { answer, gradeUntilEnd, question, writeDeck } from './study.ts';

/** A screen in one of its states: where it is, and how to get there from its address. */
export type Screen = { readonly name: string; readonly path: string; readonly reach: (page: Page) => Promise<unknown> };

/** Every screen, over a deck that holds a bit of everything. */
export async function listScreens(address: string): Promise<readonly Screen[]> {
  const table = '| Step | Days |\n| --- | --- |\n| First | 1 |';
  const { deckId, cardIds } = await writeDeck(address, 'A bit of everything', [
    { front: 'What is $e^{i\\pi}$?', back: `-1, and\n\n${table}\n\n\`code\``, why: 'It is **neat**.', tryAtWork: 'Tell somebody.', tags: ['maths'] },
    { kind: 'cloze', front: 'A {{c1::gap}} here', back: '' },
    { kind: 'typed', front: 'Type it', back: 'it' },
  ]);
  const { deckId: emptyId } = await writeDeck(address, 'Empty', []);
  const [cardId] = cardIds;
  if (cardId === undefined) throw new Error('the deck has no cards');
  const { note } = await ask(address, getCard, { cardId });
  return [...pages({ deckId, emptyId, cardId, noteId: note.id }), ...sessions(deckId), ...overlays(deckId)];
}

type Ids = { readonly deckId: string; readonly emptyId: string; readonly cardId: string; readonly noteId: string };

const heading = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

const pages = ({ deckId, emptyId, cardId, noteId }: Ids): readonly Screen[] =>
  [
    ['Today', '/'],
    ['Decks', '/decks'],
    ['a deck', `/decks/${deckId}`],
    ['an empty deck', `/decks/${emptyId}`],
    ['Add a card', `/decks/${deckId}/add`],
    ['Cards', '/cards'],
    ['a card', `/cards/${cardId}`],
    ['Edit card', `/notes/${noteId}/edit`],
    ['Import', '/import'],
    ['Statistics', '/statistics'],
    ['Settings', '/settings'],
    ['a wrong address', '/nowhere'],
  ].map(([name = '', path = '']) => ({ name, path, reach: heading }));

const sessions = (deckId: string): readonly Screen[] => {
  const path = `/study?deck=${deckId}`;
  const show = async (page: Page) => {
    await question(page).waitFor();
    await page.keyboard.press('Space');
    await answer(page).waitFor();
  };
  return [
    { name: 'a question', path, reach: (page) => question(page).waitFor() },
    { name: 'an answer', path, reach: show },
    { name: 'the editor within a session', path, reach: (page) => pressThen(page, 'e', 'form') },
    { name: 'Why today?', path, reach: (page) => pressThen(page, 'i', 'dialog') },
  ];
};

const overlays = (deckId: string): readonly Screen[] => [
  { name: 'the command bar', path: '/decks', reach: (page) => afterHeading(page, 'Control+k', 'dialog') },
  { name: 'the keys', path: '/', reach: (page) => afterHeading(page, '?', 'dialog') },
  {
    name: 'the form of a new deck',
    path: '/decks',
    reach: async (page) => {
      await page.getByRole('button', { name: 'New deck' }).click();
      await page.getByLabel('Name').waitFor();
    },
  },
  {
    name: 'the menu of a deck',
    path: `/decks/${deckId}`,
    reach: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).last().click();
      await page.getByRole('menu').or(page.getByRole('dialog')).first().waitFor();
    },
  },
  {
    name: 'selected cards',
    path: `/decks/${deckId}`,
    reach: async (page) => {
      await page.getByRole('gridcell').first().click();
      await page.getByRole('group', { name: 'Selected cards' }).waitFor();
    },
  },
  {
    name: 'the preview of an import',
    path: '/import',
    reach: async (page) => {
      const buffer = Buffer.from('front,back\nOne?,1\nTwo?,2,3,4\n');
      await page.getByLabel('File with cards').setInputFiles({ name: 'cards.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('table').first().waitFor();
    },
  },
];

/** What comes at the end of a session; last of all, since it uses up the deck. */
export const endOfSession = (path: string): Screen => ({
  name: 'the end of a session',
  path,
  reach: (page) => gradeUntilEnd(page, '4'),
});

async function pressThen(page: Page, key: string, role: 'form' | 'dialog'): Promise<void> {
  await question(page).waitFor();
  await page.keyboard.press(key);
  await page.getByRole(role).waitFor();
}

async function afterHeading(page: Page, key: string, role: 'dialog'): Promise<void> {
  await heading(page);
  await page.keyboard.press(key);
  await page.getByRole(role).waitFor();
}
