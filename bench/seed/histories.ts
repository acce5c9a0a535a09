import { hourMs, type Instant, instant, minuteMs } from '../../src/core/base/instant.ts';
import type { CardId } from '../../src/core/base/id.ts';
import type { Grade } from '../../src/core/study/grade.ts';
import { type Memory, newMemory, type Phase, type StudiedMemory } from '../../src/core/study/memory.ts';
import type { Scheduler } from '../../src/core/study/scheduling/scheduler.ts';
import { pickWeighted, type Random } from './random.ts';

/** One invented answer, with what the store keeps of the fold beside it. */
export type Answer = {
  readonly cardId: CardId;
  readonly grade: Grade;
  readonly answeredAt: Instant;
  readonly spentMs: number;
  readonly day: number;
  readonly phaseBefore: Phase;
  readonly elapsedDays: number;
};

/** A card's answers in order, and the memory that they fold to. */
export type History = { readonly memory: Memory; readonly answers: readonly Answer[] };

export type Learning = { readonly cardId: CardId; readonly from: Instant; readonly until: Instant };

/** Somebody who learns a card from a moment on, mostly on the days it is due, sometimes a few days late. */
export function inventHistory(scheduler: Scheduler, random: Random, { cardId, from, until }: Learning): History {
  const answers: Answer[] = [];
  let memory: Memory = newMemory;
  for (let answeredAt = from; answeredAt < until;) {
    const grade = pickWeighted(random, gradesOf[memory.phase]);
    const after = scheduler.answer(memory, { cardId, grade, answeredAt });
    answers.push({
      cardId,
      grade,
      answeredAt,
      spentMs: 1_500 + Math.floor(random() ** 3 * 40_000),
      day: after.lastDay,
      phaseBefore: memory.phase,
      elapsedDays: memory.phase === 'new' ? 0 : Math.max(0, after.lastDay - memory.lastDay),
    });
    memory = after;
    answeredAt = nextMoment(scheduler, random, after);
  }
  return { memory, answers };
}

/** How somebody with a hard subject answers: so that 80,000 cards come to a million answers in two years. */
const gradesOf = {
  new: { again: 20, hard: 15, good: 55, easy: 10 },
  learning: { again: 10, hard: 10, good: 75, easy: 5 },
  review: { again: 8.5, hard: 14, good: 65.5, easy: 12 },
  relearning: { again: 10, hard: 10, good: 75, easy: 5 },
} as const satisfies Record<Phase, Record<Grade, number>>;

function nextMoment({ dayBook }: Scheduler, random: Random, { due, dueAt }: StudiedMemory): Instant {
  if (dueAt !== null) return instant(dueAt + random() * 5 * minuteMs);
  const late = random() < 0.8 ? 0 : Math.floor(random() * 4);
  return instant(dayBook.startOf(due) + late * 24 * hourMs + (2 + random() * 15) * hourMs);
}
