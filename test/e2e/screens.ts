import type { Page } from 'playwright-core';
import { getCard } from '../../src/contract/study/cards.ts';
import { ask } from '../faults/ask.ts';
import { answer, gradeUntilEnd, question, writeDeck } from './study.ts';

/** What the screens are looked at over: a deck that holds a bit of everything, and one that holds nothing. */
export type Samples = {
  readonly deckId: string;
  readonly emptyId: string;
  readonly cardId: string;
  readonly noteId: string;
};

/** A screen in one of its states: where it is, and how to get there from its address. */
export type Screen = {
  readonly name: string;
  readonly path: (samples: Samples) => string;
  readonly reach: (page: Page) => Promise<unknown>;
};

export async function writeSamples(address: string): Promise<Samples> {
  const table = '| Step | Days |\n| --- | --- |\n| First | 1 |';
  const { deckId, cardIds } = await writeDeck(address, 'A bit of everything', [
    {
      front: 'What is $e^{i\\pi}$?',
      back: `-1, and\n\n${table}\n\n\`code\``,
      why: 'It is **neat**.',
      tryAtWork: 'Tell somebody.',
      tags: ['maths'],
    },
    { kind: 'cloze', front: 'A {{c1::gap}} here', back: '' },
    { kind: 'typed', front: 'Type it', back: 'it' },
  ]);
  const { deckId: emptyId } = await writeDeck(address, 'Empty', []);
  const [cardId] = cardIds;
  if (cardId === undefined) throw new Error('the deck has no cards');
  const { note } = await ask(address, getCard, { cardId });
  return { deckId, emptyId, cardId, noteId: note.id };
}

const page = (name: string, path: Screen['path']): Screen => ({ name, path, reach: heading });

const study = ({ deckId }: Samples): string => `/study?deck=${deckId}`;
const deck = ({ deckId }: Samples): string => `/decks/${deckId}`;

/** Every screen, with what can open over it; the end of a session comes last, since it uses up the deck. */
export const screens: readonly Screen[] = [
  page('Today', () => '/'),
  page('Decks', () => '/decks'),
  page('a deck', deck),
  page('an empty deck', ({ emptyId }) => `/decks/${emptyId}`),
  page('Add a card', ({ deckId }) => `/decks/${deckId}/add`),
  page('Cards', () => '/cards'),
  page('a card', ({ cardId }) => `/cards/${cardId}`),
  page('Edit card', ({ noteId }) => `/notes/${noteId}/edit`),
  page('Import', () => '/import'),
  page('Statistics', () => '/statistics'),
  page('Settings', () => '/settings'),
  page('a wrong address', () => '/nowhere'),
  { name: 'the command bar', path: () => '/decks', reach: (over) => pressThen(over, 'Control+k', 'dialog') },
  { name: 'the keys', path: () => '/', reach: (over) => pressThen(over, '?', 'dialog') },
  { name: 'the form of a new deck', path: () => '/decks', reach: openNewDeck },
  { name: 'the menu of a deck', path: deck, reach: openDeckMenu },
  { name: 'selected cards', path: deck, reach: selectCard },
  { name: 'the preview of an import', path: () => '/import', reach: previewImport },
  { name: 'the report of an import', path: () => '/import', reach: reportImport },
  { name: 'a question', path: study, reach: (asked) => question(asked).waitFor() },
  { name: 'an answer', path: study, reach: showAnswer },
  { name: 'the editor within a session', path: study, reach: (asked) => askThen(asked, 'e', 'form') },
  { name: 'Why today?', path: study, reach: (asked) => askThen(asked, 'i', 'dialog') },
  { name: 'the end of a session', path: study, reach: (asked) => gradeUntilEnd(asked, '4') },
];

function heading(over: Page): Promise<void> {
  return over.getByRole('heading', { level: 1 }).waitFor();
}

async function openNewDeck(over: Page): Promise<void> {
  await over.getByRole('button', { name: 'New deck' }).click();
  await over.getByLabel('Name').waitFor();
}

async function openDeckMenu(over: Page): Promise<void> {
  await over.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  await over.getByRole('menu').waitFor();
}

async function selectCard(over: Page): Promise<void> {
  await over.getByRole('gridcell').first().click();
  await over.getByRole('group', { name: 'Selected cards' }).waitFor();
}

async function previewImport(over: Page): Promise<void> {
  const buffer = Buffer.from('front,back\nOne?,1\nTwo?,2,3,4\n');
  await over.getByLabel('File with cards').setInputFiles({ name: 'cards.csv', mimeType: 'text/csv', buffer });
  await over.getByRole('table').first().waitFor();
}

async function reportImport(over: Page): Promise<void> {
  await previewImport(over);
  await over.getByRole('button', { name: /^Import/ }).click();
  await over.getByRole('button', { name: 'Import another file' }).waitFor();
}

async function showAnswer(asked: Page): Promise<void> {
  await question(asked).waitFor();
  await asked.keyboard.press('Space');
  await answer(asked).waitFor();
}

async function askThen(asked: Page, key: string, role: 'form' | 'dialog'): Promise<void> {
  await question(asked).waitFor();
  await asked.keyboard.press(key);
  await asked.getByRole(role).waitFor();
}

async function pressThen(over: Page, key: string, role: 'dialog'): Promise<void> {
  await heading(over);
  await over.keyboard.press(key);
  await over.getByRole(role).waitFor();
}
