import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { type CardId, makeId, type NoteId } from '../base/id.ts';
import { instant } from '../base/instant.ts';
import { type NewMemory, newMemory, type StudiedMemory } from './memory.ts';
import { buildQueue, type QueueCandidates, type QueueEntry } from './queue.ts';

const today = day(100);
const cardOf = (number: number): CardId => makeId(instant(number), new Uint8Array(10));
const noteOf = (number: number): NoteId => makeId(instant(number), new Uint8Array(10).fill(1));

const studied: StudiedMemory = {
  phase: 'review',
  stabilityDays: 10,
  difficulty: 5,
  due: today,
  dueAt: null,
  step: 0,
  answers: 3,
  lapses: 0,
  firstDay: day(80),
  lastDay: day(90),
  lastAnsweredAt: instant(0),
};

const fresh = (card: number, note = card): QueueEntry<NewMemory> => ({
  cardId: cardOf(card),
  noteId: noteOf(note),
  memory: newMemory,
});

const review = (card: number, note: number, change: Partial<StudiedMemory> = {}): QueueEntry<StudiedMemory> => ({
  cardId: cardOf(card),
  noteId: noteOf(note),
  memory: { ...studied, ...change },
});

const step = (card: number, note: number, dueAt: number): QueueEntry<StudiedMemory> =>
  review(card, note, { phase: 'learning', dueAt: instant(dueAt) });

const none: QueueCandidates = { steps: [], due: [], fresh: [], answeredTodayNotes: new Set(), today };
const plenty = { newLeft: 100, reviewsLeft: 100 };

const cardsOf = (queue: readonly QueueEntry[]): readonly CardId[] => queue.map(({ cardId }) => cardId);

describe('the queue of a day', () => {
  it('asks steps by their moment, then reviews, then new cards in their order', () => {
    const candidates = {
      ...none,
      steps: [step(1, 1, 20), step(2, 2, 10)],
      due: [review(3, 3)],
      fresh: [fresh(5), fresh(4)],
    };
    expect(cardsOf(buildQueue(candidates, plenty))).toEqual([2, 1, 3, 5, 4].map(cardOf));
  });

  it('asks what is due longest first, and of one day what is most at risk', () => {
    const due = [
      review(1, 1, { stabilityDays: 50 }),
      review(2, 2, { stabilityDays: 2 }),
      review(3, 3, { due: day(98), stabilityDays: 90 }),
      review(4, 4, { stabilityDays: 9 }),
    ];
    expect(cardsOf(buildQueue({ ...none, due }, plenty))).toEqual([3, 2, 4, 1].map(cardOf));
  });

  it('leaves out what falls due on a later day', () => {
    const later = { due: day(101) };
    expect(
      buildQueue(
        { ...none, due: [review(1, 1, later)], steps: [{ ...step(2, 2, 10), memory: { ...studied, ...later } }] },
        plenty,
      ),
    ).toEqual([]);
  });

  it('asks one card of a note, and none of a note that was answered today', () => {
    const candidates = {
      ...none,
      due: [review(1, 1), review(2, 1), review(3, 2)],
      fresh: [fresh(4, 1), fresh(5, 3), fresh(6, 3)],
      answeredTodayNotes: new Set([noteOf(2)]),
    };
    expect(cardsOf(buildQueue(candidates, plenty))).toEqual([1, 5].map(cardOf));
  });

  it('asks a step even where its note was answered today, and then no other card of that note', () => {
    const candidates = {
      ...none,
      steps: [step(1, 1, 10)],
      due: [review(2, 1)],
      answeredTodayNotes: new Set([noteOf(1)]),
    };
    expect(cardsOf(buildQueue(candidates, plenty))).toEqual([cardOf(1)]);
  });

  it('fills a place that a sibling leaves free with the next card', () => {
    const candidates = { ...none, fresh: [fresh(1, 1), fresh(2, 1), fresh(3, 2)] };
    expect(cardsOf(buildQueue(candidates, { newLeft: 2, reviewsLeft: 0 }))).toEqual([1, 3].map(cardOf));
  });

  const candidates: fc.Arbitrary<QueueCandidates> = fc
    .array(
      fc.record({
        note: fc.nat(12),
        kind: fc.constantFrom('step', 'due', 'fresh'),
        when: fc.integer({ min: 90, max: 102 }),
      }),
      { maxLength: 40 },
    )
    .map((cards) => {
      const entries = cards.map(({ note, kind, when }, card) => ({
        kind,
        entry: review(card, note, { due: day(when) }),
        fresh: fresh(card, note),
      }));
      return {
        steps: entries.filter(({ kind }) => kind === 'step').map(({ entry }) => entry),
        due: entries.filter(({ kind }) => kind === 'due').map(({ entry }) => entry),
        fresh: entries.filter(({ kind }) => kind === 'fresh').map((each) => each.fresh),
        answeredTodayNotes: new Set([noteOf(0), noteOf(1)]),
        today,
      };
    });

  it('holds its limits, and no card or note twice', () => {
    fc.assert(
      fc.property(candidates, fc.nat(10), fc.nat(10), (given, newLeft, reviewsLeft) => {
        const queue = buildQueue(given, { newLeft, reviewsLeft });
        const steps = new Set(cardsOf(given.steps));
        const others = queue.filter(({ cardId }) => !steps.has(cardId));
        const unseen = others.filter(({ memory }) => memory.phase === 'new');
        expect(new Set(cardsOf(queue)).size).toBe(queue.length);
        expect(new Set(others.map(({ noteId }) => noteId)).size).toBe(others.length);
        expect(others.some(({ noteId }) => given.answeredTodayNotes.has(noteId))).toBe(false);
        expect(unseen.length).toBeLessThanOrEqual(newLeft);
        expect(others.length - unseen.length).toBeLessThanOrEqual(reviewsLeft);
        expect(queue.slice(queue.length - unseen.length)).toEqual(unseen);
      }),
    );
  });

  it('does not depend on the order in which reviews are handed in', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const turned = { ...given, due: given.due.toReversed(), steps: given.steps.toReversed() };
        expect(buildQueue(turned, plenty)).toEqual(buildQueue(given, plenty));
      }),
    );
  });
});
