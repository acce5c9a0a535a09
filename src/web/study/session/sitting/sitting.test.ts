import { describe, expect, test } from 'vitest';
import type { StudyCard } from '../../../../contract/study/shapes.ts';
import { day } from '../../../../core/base/day.ts';
import { type CardId, type DeckId, makeId, type NoteId, type ReviewId } from '../../../../core/base/id.ts';
import { instant, minuteMs } from '../../../../core/base/instant.ts';
import type { Grade } from '../../../../core/study/grade.ts';
import * as sittings from './sitting.ts';

const now = instant(Date.UTC(2026, 2, 14, 9));
const later = (minutes: number) => instant(now + minutes * minuteMs);
const today = day(20_526);
const id = (number: number) => makeId<'card'>(now, new Uint8Array(10).fill(number));
const reviewId = (number: number): ReviewId => makeId<'review'>(later(number), new Uint8Array(10));

const card = (cardId: CardId): StudyCard => ({
  cardId,
  noteId: cardId as string as NoteId,
  deckId: cardId as string as DeckId,
  deckName: 'Deck',
  kind: 'basic',
  ordinal: 0,
  question: 'q',
  answer: 'a',
  typed: null,
  why: '',
  tryAtWork: '',
  concept: null,
  tags: [],
  marks: { suspended: false, buriedUntil: null, flag: 0 },
  memory: { phase: 'new' },
  forecasts: {
    again: { kind: 'minutes', minutes: 1 },
    hard: { kind: 'minutes', minutes: 5 },
    good: { kind: 'minutes', minutes: 10 },
    easy: { kind: 'days', days: 4, due: day(today + 4) },
  },
  explanation: [],
});

const [one, two, three] = [id(1), id(2), id(3)];
const start = (queue = [one, two, three]) => sittings.sit({ queue, steps: [], cards: queue.map(card), today }, now);
const answer = (sitting: sittings.Sitting, grade: Grade, at: number) =>
  sittings.give(sitting, { reviewId: reviewId(at), grade, spentMs: 1_000, now: later(at) });

describe('a sitting', () => {
  test('asks the next card at once, before the server has said anything', () => {
    const next = answer(start(), 'good', 1);
    expect(next.current).toBe(two);
    expect(next.session.steps).toEqual([{ cardId: one, dueAt: later(11) }]);
  });

  test('asks a card again within its steps, and no more once it left them', () => {
    const again = answer(start([one]), 'again', 0);
    expect(again.current).toBe(one);
    expect(answer(again, 'easy', 2).current).toEqual({ kind: 'over' });
  });

  test('takes the word of the server over its own guess', () => {
    const over = answer(start([one]), 'easy', 0);
    const memory = { ...sittings.expectedMemory(card(one), { grade: 'good', now, today }), stabilityDays: 3 };
    const confirmed = sittings.confirm(over, { reviewId: reviewId(0), memory }, later(1));
    expect(confirmed.current).toBe(one);
    expect(confirmed.session.done[0]?.after.stabilityDays).toBe(3);
  });

  test('keeps the card in hand when the word of the server arrives late', () => {
    const asking = answer(start(), 'good', 0);
    const memory = { ...sittings.expectedMemory(card(one), { grade: 'again', now, today }), dueAt: now };
    expect(sittings.confirm(asking, { reviewId: reviewId(0), memory }, later(30)).current).toBe(two);
  });

  test('takes an answer back, also after the end, and asks that card again', () => {
    const over = answer(start([one]), 'easy', 0);
    const back = sittings.takeBack(over);
    expect(back?.act).toEqual({ kind: 'answer', reviewId: reviewId(0) });
    expect(back?.sitting.current).toBe(one);
    expect(back?.sitting.session.done).toEqual([]);
  });

  test('asks the card taken back first, even when a step is due', () => {
    const stepDue = answer(answer(start(), 'again', 0), 'easy', 5);
    expect(stepDue.current).toBe(one);
    expect(sittings.takeBack(stepDue)?.sitting.current).toBe(two);
  });

  test('takes back what was done in the order it was done: answer, suspension, flag', () => {
    const flagged = sittings.setFlag(sittings.setAside(answer(start(), 'easy', 0), 'suspend', later(1)), 1);
    expect(sittings.cardInHand(flagged)?.marks.flag).toBe(1);
    const first = sittings.takeBack(flagged);
    expect(first?.act.kind).toBe('flag');
    const second = first && sittings.takeBack(first.sitting);
    expect(second?.sitting.current).toBe(two);
    const third = second && sittings.takeBack(second.sitting);
    expect(third?.sitting.current).toBe(one);
    expect(third && sittings.takeBack(third.sitting)).toBeUndefined();
  });

  test('puts a card back at the end where the server refused to set it aside', () => {
    const aside = sittings.setAside(start(), 'bury', now);
    const act = aside.trail[0];
    expect(aside.session.waiting).toEqual([two, three]);
    expect(act && sittings.asIfNever(aside, act).session.waiting).toEqual([two, three, one]);
  });

  test('waits for a step that is far off, and can ask it ahead of time', () => {
    const steps = [{ cardId: one, dueAt: later(60) }];
    const waiting = sittings.sit({ queue: [], steps, cards: [card(one)], today }, now);
    expect(waiting.current).toEqual({ kind: 'wait', until: later(40) });
    expect(sittings.askAhead(waiting).current).toBe(one);
    expect(sittings.resume(waiting, later(41)).current).toBe(one);
  });

  test('leaves out cards that are gone and names those still to be read', () => {
    const sitting = sittings.sit({ queue: [one, two, three], steps: [], cards: [card(one)], today }, now);
    expect(sittings.missingCards(sitting, 2)).toEqual([two]);
    expect(sittings.withoutCards(sitting, [one, two], now).current).toBe(three);
  });

  test('fills its hairline with every answer', () => {
    const shares = [start(), answer(start(), 'easy', 0), answer(answer(start(), 'easy', 0), 'easy', 1)].map(
      sittings.progressOf,
    );
    expect(shares).toEqual([0, 1 / 3, 2 / 3]);
  });
});
