import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../src/core/base/refusal.ts';
import { rules } from '../src/core/evidence/rules/rules.ts';
import { kinds } from '../src/core/kinds.ts';
import { checkCoverage, sayCoverageProblem } from '../src/core/study/concept.ts';
import { type DeckFile, parseConcepts, parseDeckFile } from '../src/formats/study/deckFile.ts';

const content = join(import.meta.dirname, '..', 'content');

describe('the content', () => {
  const concepts = parseConcepts(readFileSync(join(content, 'concepts.yaml'), 'utf8'), 'content/concepts.yaml');
  const decks = readdirSync(join(content, 'decks')).map(readDeck);

  test('names the 53 concepts of the step to Lead and the 54 of leading without authority', () => {
    const known = isRefusal(concepts) ? [] : concepts;
    const perDeck = Object.groupBy(known, ({ deck }) => deck);
    expect(Object.entries(perDeck).map(([deck, members]) => [deck, members?.length])).toEqual([
      ['senior-pm-to-lead', 53],
      ['leading-without-authority', 54],
    ]);
  });

  test('teaches every concept with a card, and every card teaches a concept', () => {
    const taught = decks.map((deck) => ({
      name: deck.title,
      notes: deck.cards.map(({ ownId, concept }) => ({ label: ownId, concept })),
    }));
    expect(checkCoverage(isRefusal(concepts) ? [] : concepts, taught).map(sayCoverageProblem)).toEqual([]);
  });

  test('has the concept that each kind of record serves', () => {
    const slugs = isRefusal(concepts) ? [] : concepts.map(({ slug }) => slug);
    expect(kinds.filter(({ concept }) => !slugs.includes(concept)).map(({ name }) => name)).toEqual([]);
  });

  test('has the concept that each rule teaches', () => {
    const slugs = isRefusal(concepts) ? [] : concepts.map(({ slug }) => slug);
    expect(rules.filter(({ concept }) => !slugs.includes(concept)).map(({ id }) => id)).toEqual([]);
  });

  test('begins the name of each card with its concept, by which rules find their cards', () => {
    const cards = decks.flatMap((deck) => deck.cards);
    expect(cards.filter(({ ownId, concept }) => !ownId.startsWith(concept)).map(({ ownId }) => ownId)).toEqual([]);
  });

  test.each(decks.map((deck) => [deck.title, deck] as const))(
    'gives every card of %s a reason and an exercise',
    (_, deck) => {
      const bare = deck.cards.filter(({ why, tryAtWork }) => why === '' || tryAtWork === '');
      expect(bare.map(({ ownId }) => ownId)).toEqual([]);
    },
  );

  test('has enough cards to cover both steps', () => {
    const counts = Object.fromEntries(decks.map(({ id, cards }) => [id, cards.length]));
    expect(counts['senior-pm-to-lead']).toBeGreaterThanOrEqual(53);
    expect(counts['leading-without-authority']).toBeGreaterThanOrEqual(45);
  });
});

function readDeck(name: string): DeckFile {
  const deck = parseDeckFile(readFileSync(join(content, 'decks', name), 'utf8'), name);
  if (isRefusal(deck)) throw new Error(deck.message);
  return deck;
}
