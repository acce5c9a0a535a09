import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageOn } from '../../../../test/stage/exercise.ts';
import { memoryOf } from '../../../../test/stage/look.ts';
import { answer, passDays, seedCards, seedDeck, seedNotes } from '../../../../test/stage/seed.ts';
import { engines, type Stage } from '../../../../test/stage/stage.ts';
import type { CardId, DeckId } from '../../../core/base/id.ts';
import { dayMs, hourMs, instant, minuteMs } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { type Grade, grades } from '../../../core/study/grade.ts';
import { freshId } from '../../base/context.ts';
import { markCards } from '../cards/markCards.ts';
import { changeDeck } from '../decks/changeDeck.ts';
import { listDecks } from '../decks/listDecks.ts';
import { getToday } from './getToday.ts';
import { startSession } from './startSession.ts';

describe.each(engines)('on %s', (engine) => {
  const stage = stageOn(engine);

  describe('a session', () => {
    test('asks new cards in the order they were made, up to the limit of a day', async () => {
      const set = await stage({ newPerDay: 3 });
      const deck = await seedDeck(set);
      const cards = await seedCards(set, deck.id, 5);
      const { queue, counts, heldBack } = await start(set);
      expect(queue).toEqual(cards.slice(0, 3));
      expect(counts).toEqual({ due: 0, steps: 0, fresh: 3 });
      expect(heldBack).toEqual({ due: 0, steps: 0, fresh: 2 });
      await answer(set, cards[0] as CardId, 'easy');
      expect((await start(set)).queue).toEqual(cards.slice(1, 3));
      passDays(set, 1);
      expect((await start(set)).queue).toEqual(cards.slice(1, 4));
    });

    test('asks due cards up to the limit of a day, however many wait', async () => {
      const set = await stage({ reviewsPerDay: 2, newPerDay: 9 });
      const cards = await seedCards(set, (await seedDeck(set)).id, 5);
      for (const card of cards) await answer(set, card, 'easy');
      passDays(set, 100);
      const first = await start(set);
      expect(first.counts).toEqual({ due: 2, steps: 0, fresh: 0 });
      expect(first.heldBack).toEqual({ due: 3, steps: 0, fresh: 0 });
      for (const card of first.queue) await answer(set, card, 'good');
      expect(await start(set)).toMatchObject({ queue: [], heldBack: { due: 3, steps: 0, fresh: 0 } });
    });

    test('asks a card within its steps again that day, and nothing else twice', async () => {
      const set = await stage();
      const [card] = await seedCards(set, (await seedDeck(set)).id, 1);
      if (card === undefined) throw new Error('a card was seeded');
      await answer(set, card, 'good');
      const memory = await memoryOf(set, card);
      expect((await start(set)).steps).toEqual([{ cardId: card, dueAt: memory.phase === 'new' ? null : memory.dueAt }]);
      set.clock.now = instant(set.clock.now + 10 * minuteMs);
      await answer(set, card, 'good');
      expect(await start(set)).toMatchObject({ queue: [], steps: [] });
    });

    test('asks one card of a note a day', async () => {
      const set = await stage();
      const deck = await seedDeck(set);
      const [first, second] = await seedNotes(set, deck.id, [{ kind: 'reversed' }, { kind: 'reversed' }]);
      const fronts = [first, second].map((seeded) => seeded?.cards[0]?.id);
      expect((await start(set)).queue).toEqual(fronts);
      await answer(set, fronts[0] as CardId, 'easy');
      expect((await start(set)).queue).toEqual(fronts.slice(1));
      expect((await start(set)).heldBack.fresh).toBe(0);
      passDays(set, 1);
      expect((await start(set)).queue).toContain(first?.cards[1]?.id);
    });

    test('finds other cards behind a note with more questions than are looked at first', async () => {
      const set = await stage({ newPerDay: 4 });
      const deck = await seedDeck(set);
      const front = Array.from({ length: 120 }, (_, index) => `{{c${index + 1}::gap}}`).join(' ');
      const [gaps] = await seedNotes(set, deck.id, [{ kind: 'cloze', front }]);
      const cards = await seedCards(set, deck.id, 5);
      expect((await start(set)).queue).toEqual([gaps?.cards[0]?.id, ...cards.slice(0, 3)]);
    });

    test('begins the day at the hour and in the time zone of the learner', async () => {
      const calendar = { timeZone: 'America/New_York', dayStartHour: 4 };
      const set = await stage({ newPerDay: 1, calendar });
      const cards = await seedCards(set, (await seedDeck(set)).id, 3);
      set.clock.now = instant(Date.UTC(2026, 2, 3, 8, 59));
      await answer(set, cards[0] as CardId, 'easy');
      const { today } = await start(set);
      expect((await start(set)).queue).toEqual([]);
      set.clock.now = instant(Date.UTC(2026, 2, 3, 9));
      expect(await start(set)).toMatchObject({ today: today + 1, queue: cards.slice(1, 2) });
    });

    test('leaves out what is suspended, buried until tomorrow, or archived, and counts none of it as waiting', async () => {
      const set = await stage();
      const deck = await seedDeck(set);
      const archived = await seedDeck(set);
      await seedCards(set, archived.id, 2);
      const cards = await seedCards(set, deck.id, 3);
      const mark = (index: number, kind: 'suspend' | 'resume' | 'bury' | 'unbury') =>
        markCards(set.context, { cards: { kind: 'these', cardIds: cards.slice(index, index + 1) }, mark: { kind } });
      await mark(0, 'suspend');
      await mark(1, 'bury');
      await changeDeck(set.context, { deckId: archived.id, archived: true });
      expect((await start(set)).queue).toEqual(cards.slice(2));
      expect(await getToday(set.context)).toMatchObject({ waiting: { fresh: 1 } });
      expect((await listDecks(set.context)).decks.find(({ id }) => id === deck.id)).toMatchObject({
        cards: 3,
        fresh: 1,
      });
      passDays(set, 1);
      expect((await start(set)).queue).toEqual(cards.slice(1));
      await mark(1, 'bury');
      await mark(1, 'unbury');
      await mark(0, 'resume');
      await changeDeck(set.context, { deckId: archived.id, archived: false });
      expect((await start(set)).queue).toHaveLength(5);
    });

    test('over one deck asks that deck alone, and refuses one that is gone', async () => {
      const set = await stage();
      const [deck, other] = [await seedDeck(set, { name: 'Risk' }), await seedDeck(set)];
      const cards = await seedCards(set, deck.id, 2);
      await seedCards(set, other.id, 2);
      expect(await start(set, deck.id)).toMatchObject({ queue: cards, deckName: 'Risk' });
      expect(await startSession(set.context, { deckId: freshId(set.context) })).toMatchObject({ code: 'no-deck' });
    });

    test('brings the first cards whole, in the order they are asked', async () => {
      const set = await stage();
      const cards = await seedCards(set, (await seedDeck(set)).id, 9);
      expect((await start(set)).cards.map(({ cardId }) => cardId)).toEqual(cards.slice(0, 5));
    });
  });

  test('the next day on which something is due is told of decks that are studied', async () => {
    const set = await stage();
    const [deck, archived] = [await seedDeck(set), await seedDeck(set)];
    const [card] = await seedCards(set, deck.id, 1);
    const [other] = await seedCards(set, archived.id, 1);
    if (card === undefined || other === undefined) throw new Error('two cards were seeded');
    await answer(set, other, 'good');
    passDays(set, 1);
    await answer(set, other, 'good');
    await answer(set, card, 'easy');
    await changeDeck(set.context, { deckId: archived.id, archived: true });
    const memory = await memoryOf(set, card);
    expect((await getToday(set.context)).next).toEqual({ due: memory.phase === 'new' ? null : memory.due, cards: 1 });
  });

  test('whatever is answered, no day asks more than its limits, a card twice, or two cards of a note', async () => {
    const limit = fc.integer({ min: 0, max: 4 });
    const limits = fc.record({ newPerDay: limit, reviewsPerDay: limit });
    await fc.assert(
      fc.asyncProperty(limits, sittings, async (wishes, sat) => {
        const set = await stage(wishes);
        const kinds = Array.from({ length: 8 }, (_, index) => ({ kind: index % 2 ? 'reversed' : 'basic' }) as const);
        const seeded = await seedNotes(set, (await seedDeck(set)).id, kinds);
        const noteOf = new Map(seeded.flatMap(({ cards }) => cards.map(({ id, noteId }) => [id, noteId])));
        for (const asked of Map.groupBy(await sit(set, sat), ({ date }) => date).values()) {
          expect(new Set(asked.map(({ card }) => card)).size).toBe(asked.length);
          expect(new Set(asked.map(({ card }) => noteOf.get(card))).size).toBe(asked.length);
          expect(asked.filter(({ phase }) => phase === 'new').length).toBeLessThanOrEqual(wishes.newPerDay);
          expect(asked.filter(({ phase }) => phase === 'review').length).toBeLessThanOrEqual(wishes.reviewsPerDay);
        }
      }),
      { numRuns: 25 },
    );
  });
});

type Sitting = { readonly hours: number; readonly given: readonly Grade[] };

const sittings: fc.Arbitrary<Sitting[]> = fc.array(
  fc.record({ hours: fc.nat(30), given: fc.array(fc.constantFrom(...grades), { maxLength: 5, size: 'max' }) }),
  { maxLength: 10, size: 'max' },
);

/** Answers the first cards of one session after the other, and tells on which day each was asked outside its steps. */
async function sit(set: Stage, sat: readonly Sitting[]) {
  const asked = [];
  for (const { hours, given } of sat) {
    set.clock.now = instant(set.clock.now + hours * hourMs);
    const date = Math.floor((set.clock.now - 4 * hourMs) / dayMs);
    const { queue } = await start(set);
    for (const [index, card] of queue.slice(0, given.length).entries()) {
      asked.push({ date, card, phase: (await memoryOf(set, card)).phase });
      await answer(set, card, given[index] ?? 'good');
    }
  }
  return asked;
}

async function start(set: Stage, deckId: DeckId | null = null) {
  const session = await startSession(set.context, { deckId });
  if (isRefusal(session)) throw new Error(session.message);
  return session;
}
