import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { listTroubles } from '../../../../test/stage/look.ts';
import { answer, only, seedCards, seedDeck, seedNotes } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { CardFilter, Selection } from '../../../contract/study/shapes.ts';
import type { CardId, DeckId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { freshId } from '../../base/context.ts';
import { deleteDeck } from '../decks/deleteDeck.ts';
import { deleteCards } from './deleteCards.ts';
import { listCards } from './listCards.ts';
import { listTags } from './listTags.ts';
import { markCards } from './markCards.ts';
import { moveCards } from './moveCards.ts';
import { tagCards } from './tagCards.ts';
import { undoMove } from './undoMove.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a bulk change', () => {
    test('by filter reaches what the filter shows and nothing else', async () => {
      const set = await stage();
      const { deck, other, cards, further } = await seedDecks(set);
      const marked = await markCards(set.context, { cards: all({ deckId: deck.id }), mark: { kind: 'flag', flag: 2 } });
      expect(marked.changed).toEqual(cards);
      expect(await shown(set, { state: 'flagged' })).toEqual(cards);
      const tagged = await tagCards(set.context, { cards: all({ search: 'question 1' }), add: ['one'], remove: [] });
      expect(tagged.notes).toBe(2);
      expect(await shown(set, { tag: 'one' })).toEqual([cards[0], further[0]]);
      await moveCards(set.context, { cards: all({ tag: 'one' }), deckId: other.id });
      expect(await shown(set, { deckId: other.id })).toEqual([...further, cards[0]]);
      const deleted = await deleteCards(set.context, { cards: all({ state: 'flagged' }) });
      expect(deleted).toMatchObject({ notes: 3, cards: 3 });
      expect(await shown(set, {})).toEqual(further);
      expect(await listTroubles(set)).toEqual([]);
    });

    test('tells what it changed, so that undoing changes nothing else', async () => {
      const set = await stage();
      const { cards, further, deck, other } = await seedDecks(set);
      const these = (cardIds: readonly CardId[]): Selection => ({ kind: 'these', cardIds: [...cardIds] });
      await markCards(set.context, { cards: these(cards.slice(0, 1)), mark: { kind: 'suspend' } });
      const marked = await markCards(set.context, { cards: all({}), mark: { kind: 'suspend' } });
      expect(marked.changed).toEqual([...cards.slice(1), ...further]);
      expect(await markCards(set.context, { cards: all({}), mark: { kind: 'suspend' } })).toEqual({ changed: [] });
      const moved = await moveCards(set.context, { cards: all({}), deckId: other.id });
      expect(moved).toEqual({ notes: 3, moved: [{ deckId: deck.id, cards: cards.map((id, at) => [id, at + 1]) }] });
      const tag = { add: ['a'], remove: ['b'] };
      expect((await tagCards(set.context, { cards: these(cards), ...tag })).changed).toEqual(cards);
      expect(await tagCards(set.context, { cards: these(cards), ...tag })).toEqual({ notes: 0, changed: [] });
      expect(await listTags(set.context, {})).toEqual({ tags: [{ tag: 'a', notes: 3 }] });
    });

    test('moves, tags and deletes a note with all of its cards, and marks only the card named', async () => {
      const set = await stage();
      const [deck, target] = [await seedDeck(set), await seedDeck(set)];
      const { cards } = only(await seedNotes(set, deck.id, [{ kind: 'reversed' }]));
      const ids = cards.map(({ id }) => id);
      const first: Selection = { kind: 'these', cardIds: ids.slice(0, 1) };
      await moveCards(set.context, { cards: first, deckId: target.id });
      expect(await shown(set, { deckId: target.id })).toEqual(ids);
      await markCards(set.context, { cards: first, mark: { kind: 'bury' } });
      expect(await shown(set, { state: 'buried' })).toEqual(ids.slice(0, 1));
      expect(await deleteCards(set.context, { cards: first })).toMatchObject({ notes: 1, cards: 2 });
    });

    test('puts moved cards back between the others, into each deck they came from', async () => {
      const set = await stage();
      const { cards, further, deck, other } = await seedDecks(set);
      const target = await seedDeck(set);
      const middle: Selection = { kind: 'these', cardIds: [...cards.slice(1, 2), ...further.slice(0, 1)] };
      const moved = await moveTo(set, target.id, middle);
      expect(await shown(set, { deckId: deck.id })).toEqual([cards[0], cards[2]]);
      const later = await seedCards(set, deck.id, 1);
      expect(await undoMove(set.context, { moved })).toEqual({ done: true });
      expect(await shown(set, { deckId: deck.id })).toEqual([...cards, ...later]);
      expect(await shown(set, { deckId: other.id })).toEqual(further);
      expect(await shown(set, { deckId: target.id })).toEqual([]);
      expect(await listTroubles(set)).toEqual([]);
    });

    test('puts nothing back where one of the decks is gone', async () => {
      const set = await stage();
      const { cards, further, deck, other } = await seedDecks(set);
      const target = await seedDeck(set);
      const moved = await moveTo(set, target.id, all({}));
      await deleteDeck(set.context, { deckId: other.id });
      expect(await undoMove(set.context, { moved })).toMatchObject({ code: 'no-deck' });
      expect(await shown(set, { deckId: target.id })).toEqual([...cards, ...further]);
      expect(await shown(set, { deckId: deck.id })).toEqual([]);
    });

    test('refuses to move cards to a deck that is gone', async () => {
      const set = await stage();
      await seedDecks(set);
      const moved = await moveCards(set.context, { cards: all({}), deckId: freshId<'deck'>(set.context) });
      expect(moved).toMatchObject({ code: 'no-deck' });
    });

    test('moves 3,000 cards in a moment', async () => {
      const set = await stage();
      const [deck, target] = [await seedDeck(set), await seedDeck(set)];
      const cards = await seedCards(set, deck.id, 3_000);
      const startedAt = performance.now();
      await moveCards(set.context, { cards: all({ deckId: deck.id }), deckId: target.id });
      expect(performance.now() - startedAt).toBeLessThan(10_000);
      expect(await shown(set, { deckId: target.id })).toEqual(cards.slice(0, 500));
    });
  });

  test('a list shows the beginning of long sides, pages, and the total of all pages', async () => {
    const set = await stage();
    const deck = await seedDeck(set);
    await seedNotes(set, deck.id, [{ front: 'x'.repeat(100_000), back: 'y'.repeat(500) }, {}, {}]);
    const listed = await listCards(set.context, { offset: 0, limit: 2 });
    expect(listed).toMatchObject({ total: 3, cards: [{ front: 'x'.repeat(400), back: 'y'.repeat(400) }, {}] });
    const [, card] = listed.cards;
    if (card === undefined) throw new Error('two cards are listed');
    await answer(set, card.cardId, 'easy');
    expect((await listCards(set.context, { offset: 1, limit: 2 })).cards.map(({ memory }) => memory.phase)).toEqual([
      'review',
      'new',
    ]);
  });
});

async function moveTo(set: Stage, deckId: DeckId, cards: Selection) {
  const answered = await moveCards(set.context, { cards, deckId });
  if (isRefusal(answered)) throw new Error(answered.message);
  return answered.moved;
}

const all = (filter: CardFilter): Selection => ({ kind: 'all', filter });

async function seedDecks(set: Stage) {
  const [deck, other] = [await seedDeck(set), await seedDeck(set)];
  return { deck, other, cards: await seedCards(set, deck.id, 3), further: await seedCards(set, other.id, 2) };
}

async function shown(set: Stage, filter: CardFilter): Promise<readonly CardId[]> {
  const listed = await listCards(set.context, { ...filter, offset: 0, limit: 500 });
  if (isRefusal(listed)) throw new Error('a list refuses nothing');
  return listed.cards.map(({ cardId }) => cardId);
}
