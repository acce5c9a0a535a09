import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPreferences } from '../account/learner.ts';
import { type CardId, makeId } from '../base/id.ts';
import { type Instant, instant, minuteMs } from '../base/instant.ts';
import { type Grade, grades } from './grade.ts';
import { newMemory, type StudiedMemory } from './memory.ts';
import { createScheduler } from './scheduling/scheduler.ts';
import {
  answered,
  currentCard,
  dropped,
  refilled,
  type Session,
  type SessionAnswer,
  startSession,
  summary,
  takenBack,
} from './session.ts';

const scheduler = createScheduler(defaultPreferences('UTC'));
const start = instant(Date.UTC(2025, 5, 2, 12));
const cardOf = (number: number): CardId => makeId(instant(number), new Uint8Array(10));
const later = (minutes: number): Instant => instant(start + minutes * minuteMs);

/** A session that knows what each card's memory is, as a browser or a terminal does. */
type Sitting = {
  readonly session: Session;
  readonly memories: ReadonlyMap<CardId, StudiedMemory>;
  readonly now: Instant;
};

const sit = (cards: number): Sitting => {
  const cardIds = Array.from({ length: cards }, (_, card) => cardOf(card));
  return { session: startSession(cardIds, []), memories: new Map(), now: start };
};

function give(sitting: Sitting, cardId: CardId, grade: Grade): SessionAnswer {
  const after = scheduler.answer(sitting.memories.get(cardId) ?? newMemory, { cardId, grade, answeredAt: sitting.now });
  return { cardId, reviewId: makeId(sitting.now, new Uint8Array(10)), grade, spentMs: 3_000, after };
}

function turn(sitting: Sitting, grade: Grade): Sitting {
  const current = currentCard(sitting.session, sitting.now);
  if (typeof current !== 'string') {
    return { ...sitting, now: current.kind === 'wait' ? current.until : sitting.now };
  }
  const answer = give(sitting, current, grade);
  return {
    session: answered(sitting.session, answer),
    memories: new Map(sitting.memories).set(current, answer.after),
    now: instant(sitting.now + 5_000),
  };
}

const play = (cards: number, given: readonly Grade[]): Sitting => given.reduce(turn, sit(cards));

describe('a session', () => {
  it('asks its cards in order', () => {
    expect(currentCard(startSession([cardOf(1), cardOf(2)], []), start)).toBe(cardOf(1));
  });

  it('holds a card once, within its steps where it has them', () => {
    const session = startSession([cardOf(1), cardOf(2), cardOf(1)], [{ cardId: cardOf(2), dueAt: later(5) }]);
    expect(session).toMatchObject({ waiting: [cardOf(1)], steps: [{ cardId: cardOf(2) }] });
  });

  it('asks a step that is due before anything else', () => {
    const session = startSession([cardOf(1)], [{ cardId: cardOf(2), dueAt: later(5) }]);
    expect(currentCard(session, later(4))).toBe(cardOf(1));
    expect(currentCard(session, later(5))).toBe(cardOf(2));
  });

  it('asks a step up to twenty minutes early when nothing else waits, and tells until when to wait', () => {
    const session = startSession([], [{ cardId: cardOf(2), dueAt: later(60) }]);
    expect(currentCard(session, start)).toEqual({ kind: 'wait', until: later(40) });
    expect(currentCard(session, later(40))).toBe(cardOf(2));
  });

  it('is over when nothing waits', () => {
    expect(currentCard(startSession([], []), start)).toEqual({ kind: 'over' });
  });

  it('lets a card go that comes back on another day, be it in a step', () => {
    const late: Sitting = { ...sit(1), now: instant(Date.UTC(2025, 5, 3, 3, 59)) };
    expect(turn(late, 'good').session.steps).toEqual([]);
    expect(turn(sit(1), 'easy').session).toMatchObject({ waiting: [], steps: [] });
    expect(turn(sit(1), 'good').session.steps).toHaveLength(1);
  });

  it('takes further cards at its end, without those it knows', () => {
    const sitting = play(2, ['easy']);
    expect(refilled(sitting.session, [cardOf(0), cardOf(1), cardOf(7), cardOf(7)]).waiting).toEqual([
      cardOf(1),
      cardOf(7),
    ]);
  });

  it('drops a card wherever it is and keeps its answers', () => {
    const { session } = play(3, ['again']);
    expect(dropped(session, cardOf(0))).toEqual({ ...session, steps: [] });
    expect(dropped(session, cardOf(1)).waiting).toEqual([cardOf(2)]);
  });
});

describe('taking an answer back', () => {
  it('does nothing before the first answer', () => {
    expect(takenBack(startSession([cardOf(1)], []))).toBeUndefined();
  });

  it('works after the end', () => {
    const { session, now } = play(1, ['easy']);
    expect(currentCard(session, now)).toEqual({ kind: 'over' });
    const back = takenBack(session);
    expect(back?.done.grade).toBe('easy');
    expect(back && currentCard(back.session, now)).toBe(cardOf(0));
  });

  it('puts a card that was answered out of turn back in its place', () => {
    const before = sit(3);
    const after = answered(before.session, give(before, cardOf(1), 'easy'));
    expect(takenBack(after)?.session).toEqual(before.session);
  });

  it('puts the card first even where it was dropped since', () => {
    const { session, now } = play(3, ['easy', 'easy']);
    const back = takenBack(dropped(session, cardOf(2)));
    expect(back && currentCard(back.session, now)).toBe(cardOf(1));
  });
});

const sittings = fc.record({
  cards: fc.integer({ min: 0, max: 6 }),
  given: fc.array(fc.constantFrom(...grades), { maxLength: 25 }),
});

describe('whatever is answered', () => {
  it('taking it back leaves the session exactly as before', () => {
    fc.assert(
      fc.property(sittings, fc.constantFrom(...grades), ({ cards, given }, grade) => {
        const before = play(cards, given);
        const after = turn(before, grade);
        fc.pre(after.session !== before.session);
        expect(takenBack(after.session)?.session).toEqual(before.session);
      }),
    );
  });

  it('taking back every answer leads to the start', () => {
    fc.assert(
      fc.property(sittings, ({ cards, given }) => {
        let { session } = play(cards, given);
        for (let back = takenBack(session); back !== undefined; back = takenBack(session)) session = back.session;
        expect(session).toEqual(sit(cards).session);
      }),
    );
  });

  it('no card is lost or held twice', () => {
    fc.assert(
      fc.property(sittings, ({ cards, given }) => {
        const { session } = play(cards, given);
        const held = [...session.waiting, ...session.steps.map(({ cardId }) => cardId)];
        expect(new Set(held).size).toBe(held.length);
        const all = new Set([...held, ...session.done.map(({ cardId }) => cardId)]);
        expect(all.size).toBe(cards);
      }),
    );
  });

  it('a session ends once every card is known', () => {
    fc.assert(
      fc.property(sittings, ({ cards, given }) => {
        let sitting = play(cards, given);
        for (let turns = 0; turns < 20; turns++) sitting = turn(sitting, 'easy');
        expect(currentCard(sitting.session, sitting.now)).toEqual({ kind: 'over' });
      }),
    );
  });
});

describe('the summary of a session', () => {
  it('counts answers, time, new cards learnt, and the days on which they come back', () => {
    const { session } = play(3, ['again', 'easy', 'easy', 'good']);
    const told = summary(session);
    expect(told).toMatchObject({ answered: 4, cards: 3, again: 1, learnt: 2, spentMs: 12_000 });
    expect(told.returns.reduce((sum, { cards }) => sum + cards, 0)).toBe(3);
  });

  it('of nothing is nothing', () => {
    expect(summary(startSession([], []))).toEqual({
      answered: 0,
      cards: 0,
      again: 0,
      learnt: 0,
      spentMs: 0,
      returns: [],
    });
  });
});
