import fc from 'fast-check';
import { createEmptyCard, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { defaultPreferences, type Preferences } from '../../account/learner.ts';
import { type Day, day } from '../../base/day.ts';
import { type CardId, makeId } from '../../base/id.ts';
import { hourMs, type Instant, instant, minuteMs } from '../../base/instant.ts';
import { isRefusal } from '../../base/refusal.ts';
import vectors from './fixtures/fsrs6-vectors.json' with { type: 'json' };
import { type Grade, gradeNumber, grades } from '../grade.ts';
import { type Memory, newMemory, type StudiedMemory } from '../memory.ts';
import { defaultParameters, type Parameters, parametersFrom } from './parameters.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

const cardId: CardId = makeId(instant(0), new Uint8Array(10));
const start = instant(Date.UTC(2025, 0, 6, 12));
const inUtc: Preferences = { ...defaultPreferences('UTC'), calendar: { timeZone: 'UTC', dayStartHour: 0 } };
const plain = createScheduler(inUtc, defaultParameters, { fuzz: 'none' });

const answerAt = (scheduler: Scheduler, memory: Memory, given: readonly [Grade, Instant]): StudiedMemory =>
  scheduler.answer(memory, { cardId, grade: given[0], answeredAt: given[1] });

/** The moment a memory is due: of its step, or noon of its day. */
const dueMoment = (scheduler: Scheduler, memory: StudiedMemory): Instant =>
  memory.dueAt ?? instant(scheduler.dayBook.startOf(memory.due) + 12 * hourMs);

function answerAllAtDue(scheduler: Scheduler, given: readonly Grade[]): readonly StudiedMemory[] {
  const memories: StudiedMemory[] = [];
  for (const grade of given) {
    const last = memories.at(-1);
    const at = last === undefined ? start : dueMoment(scheduler, last);
    memories.push(answerAt(scheduler, last ?? newMemory, [grade, at]));
  }
  return memories;
}

const daysToDue = (memory: StudiedMemory): number => (memory.dueAt === null ? memory.due - memory.lastDay : 0);

const fsrs5 = [
  0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11, 0.29605,
  2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
];

const parametersOf = (weights: readonly number[]): Parameters => {
  const parameters = parametersFrom(weights);
  return isRefusal(parameters) ? defaultParameters : parameters;
};

describe('answering at the moment due', () => {
  const given = vectors.ivl_history.ratings.map((rating) => grades[rating - 1] ?? 'good');

  it('gives the published intervals with the weights of FSRS-6', () => {
    expect(answerAllAtDue(plain, given).map(daysToDue)).toEqual(vectors.ivl_history.fsrs6);
  });

  it('gives the published intervals with the weights of FSRS-5', () => {
    const scheduler = createScheduler(inUtc, parametersOf(fsrs5), { fuzz: 'none' });
    expect(answerAllAtDue(scheduler, given).map(daysToDue)).toEqual(vectors.ivl_history.fsrs5);
  });
});

describe('a new card', () => {
  it.each([
    ['again', 'learning', 0, 1],
    ['hard', 'learning', 0, 5.5],
    ['good', 'learning', 1, 10],
  ] as const)('answered %s is in phase %s at step %d for %d minutes', (grade, phase, step, minutes) => {
    const memory = answerAt(plain, newMemory, [grade, start]);
    expect(memory).toMatchObject({ phase, step, dueAt: start + minutes * minuteMs, answers: 1, lapses: 0 });
  });

  it('answered easy is remembered for days', () => {
    expect(answerAt(plain, newMemory, ['easy', start])).toMatchObject({
      phase: 'review',
      step: 0,
      dueAt: null,
      due: plain.dayBook.dayOf(start) + 8,
    });
  });

  it('comes back after days at once where there are no steps', () => {
    const scheduler = createScheduler({ ...inUtc, learningStepsMinutes: [] }, defaultParameters, { fuzz: 'none' });
    const days = grades.map((grade) => daysToDue(answerAt(scheduler, newMemory, [grade, start])));
    expect(days).toEqual([1, 1, 2, 8]);
  });

  it('in a step past midnight is due on the day of that moment', () => {
    const late = instant(Date.UTC(2025, 0, 6, 23, 55));
    expect(answerAt(plain, newMemory, ['good', late]).due).toBe(plain.dayBook.dayOf(late) + 1);
  });
});

describe('a card in review', () => {
  const learnt = answerAllAtDue(plain, ['good', 'good', 'good']);
  const last = learnt.at(-1);
  if (last === undefined) throw new Error('three answers leave three memories');

  it('that is forgotten lapses into relearning', () => {
    const memory = answerAt(plain, last, ['again', dueMoment(plain, last)]);
    expect(memory).toMatchObject({ phase: 'relearning', step: 0, lapses: 1, answers: 4 });
    expect(memory.dueAt).toBe(dueMoment(plain, last) + 10 * minuteMs);
  });

  it('that is forgotten comes back after days where there are no relearning steps', () => {
    const scheduler = createScheduler({ ...inUtc, relearningStepsMinutes: [] }, defaultParameters, { fuzz: 'none' });
    const memory = answerAt(scheduler, last, ['again', dueMoment(plain, last)]);
    expect(memory).toMatchObject({ phase: 'review', lapses: 1, dueAt: null });
    expect(daysToDue(memory)).toBeGreaterThanOrEqual(1);
  });

  it('counts one lapse however often it is forgotten while relearning', () => {
    const once = answerAt(plain, last, ['again', dueMoment(plain, last)]);
    const twice = answerAt(plain, once, ['again', dueMoment(plain, once)]);
    expect(twice.lapses).toBe(1);
  });

  it('answered by a clock that jumped back counts no time as gone by', () => {
    const back = instant(last.lastAnsweredAt - 400 * 24 * hourMs);
    const sameDay = answerAt(plain, last, ['good', last.lastAnsweredAt]);
    expect(answerAt(plain, last, ['good', back]).stabilityDays).toBe(sameDay.stabilityDays);
  });

  it('is never sent away for longer than the longest interval', () => {
    const scheduler = createScheduler({ ...inUtc, longestIntervalDays: 5 });
    for (const grade of grades)
      expect(daysToDue(answerAt(scheduler, last, [grade, dueMoment(plain, last)]))).toBeLessThanOrEqual(5);
  });

  it('is expected to be recalled for certain on the day of its answer and before', () => {
    expect(plain.recall(last, last.lastDay)).toBe(1);
    expect(plain.recall(last, day(last.lastDay - 3))).toBe(1);
  });

  it('is expected to be recalled by nine in ten when its stability has passed', () => {
    const memory: StudiedMemory = { ...last, stabilityDays: 11 };
    expect(plain.recall(memory, day(memory.lastDay + 11))).toBeCloseTo(0.9, 10);
  });
});

type Given = { readonly grade: Grade; readonly daysLate: number };

const histories: fc.Arbitrary<readonly Given[]> = fc.array(
  fc.record({ grade: fc.constantFrom(...grades), daysLate: fc.constantFrom(0, 0, 0, 1, 5, 60) }),
  { minLength: 1, maxLength: 12 },
);

function follow(scheduler: Scheduler, history: readonly Given[]): StudiedMemory | undefined {
  let memory: StudiedMemory | undefined;
  for (const { grade, daysLate } of history) {
    const at = memory === undefined ? start : instant(dueMoment(scheduler, memory) + daysLate * 24 * hourMs);
    memory = answerAt(scheduler, memory ?? newMemory, [grade, at]);
  }
  return memory;
}

describe('whatever was answered before', () => {
  const fuzzy = createScheduler(inUtc);

  it.each([
    ['with fuzz', fuzzy],
    ['without fuzz', plain],
  ])('a better grade brings the card back later, %s', (_, scheduler) => {
    fc.assert(
      fc.property(histories, fc.constantFrom(0, 1, 30), (history, daysLate) => {
        const memory = follow(scheduler, history);
        if (memory?.phase !== 'review') return;
        const at = instant(dueMoment(scheduler, memory) + daysLate * 24 * hourMs);
        const due = (grade: Grade): Day => answerAt(scheduler, memory, [grade, at]).due;
        fc.pre(due('easy') - scheduler.dayBook.dayOf(at) < inUtc.longestIntervalDays - 2);
        expect(due('again')).toBeLessThan(due('hard'));
        expect(due('hard')).toBeLessThan(due('good'));
        expect(due('good')).toBeLessThan(due('easy'));
      }),
    );
  });

  it('the memory stays within its bounds', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const memory = follow(fuzzy, history);
        expect(memory?.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory?.difficulty).toBeLessThanOrEqual(10);
        expect(memory?.stabilityDays).toBeGreaterThan(0);
        expect(memory?.answers).toBe(history.length);
        expect(memory?.dueAt === null).toBe(memory?.phase === 'review');
      }),
    );
  });

  it('the whole scheduler of ts-fsrs agrees on every card in review', () => {
    const theirs = fsrs({ enable_fuzz: false, learning_steps: ['1m', '10m'], relearning_steps: ['10m'] });
    fc.assert(
      fc.property(fc.array(fc.constantFrom('again', 'good', 'easy'), { minLength: 1, maxLength: 10 }), (history) => {
        let memory: StudiedMemory | undefined;
        let card = createEmptyCard(new Date(start));
        for (const grade of history) {
          const at = memory === undefined ? start : dueMoment(plain, memory);
          const before = memory?.phase;
          memory = answerAt(plain, memory ?? newMemory, [grade, at]);
          card = theirs.next(card, new Date(at), gradeNumber[grade]).card;
          if (memory.phase !== 'review') continue;
          expect(memory.stabilityDays / card.stability).toBeCloseTo(1, 4);
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 4);
          if (before === 'review')
            expect(
              Math.abs(daysToDue(memory) - Math.min(card.scheduled_days, inUtc.longestIntervalDays)),
            ).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('fuzz', () => {
  const learnt = follow(plain, [
    { grade: 'easy', daysLate: 0 },
    { grade: 'good', daysLate: 0 },
    { grade: 'good', daysLate: 0 },
  ]);
  if (learnt === undefined) throw new Error('three answers leave a memory');
  const dueOf = (id: CardId): Day =>
    createScheduler(inUtc).answer(learnt, { cardId: id, grade: 'good', answeredAt: dueMoment(plain, learnt) }).due;
  const cardIds = Array.from({ length: 50 }, (_, card) => makeId<'card'>(instant(card), new Uint8Array(10)));

  it('comes out the same for the same card', () => {
    expect(cardIds.map(dueOf)).toEqual(cardIds.map(dueOf));
  });

  it('parts cards that were learnt together', () => {
    expect(new Set(cardIds.map(dueOf)).size).toBeGreaterThan(10);
  });

  it('never takes a growing interval back to the last one', () => {
    const hardToGrow: StudiedMemory = { ...learnt, stabilityDays: 20, difficulty: 9, due: day(learnt.lastDay + 20) };
    const answeredAt = plain.dayBook.startOf(day(learnt.lastDay + 3));
    const days = cardIds.map((id) => {
      const memory = createScheduler(inUtc).answer(hardToGrow, { cardId: id, grade: 'hard', answeredAt });
      return memory.due - memory.lastDay;
    });
    expect(Math.min(...days)).toBe(21);
    expect(Math.max(...days)).toBeGreaterThan(21);
  });
});

describe('the learner’s day', () => {
  it('decides whether an answer counts as on the same day', () => {
    const scheduler = createScheduler(defaultPreferences('Europe/Berlin'), defaultParameters, { fuzz: 'none' });
    const evening = instant(Date.parse('2025-01-06T22:00Z'));
    const first = answerAt(scheduler, newMemory, ['good', evening]);
    const beforeFour = answerAt(scheduler, first, ['good', instant(Date.parse('2025-01-07T02:59Z'))]);
    const afterFour = answerAt(scheduler, first, ['good', instant(Date.parse('2025-01-07T03:00Z'))]);
    expect([beforeFour.lastDay - first.lastDay, afterFour.lastDay - first.lastDay]).toEqual([0, 1]);
    expect(afterFour.stabilityDays).toBeGreaterThan(beforeFour.stabilityDays);
  });
});
