import type { Day } from '../../base/day.ts';
import { type Instant, minuteMs } from '../../base/instant.ts';
import type { Memory, StudiedMemory } from '../memory.ts';
import type { Scheduler } from './scheduler.ts';

/** Why a card is asked, or not yet, with the numbers behind it. */
export type Explanation =
  | { readonly kind: 'new'; readonly retention: number }
  | ({
      readonly kind: 'step';
      readonly step: number;
      readonly isRelearning: boolean;
      readonly minutesLeft: number;
    } & Known)
  | ({ readonly kind: 'due' } & Known)
  | ({ readonly kind: 'overdue'; readonly daysLate: number } & Known)
  | ({ readonly kind: 'ahead'; readonly daysLeft: number } & Known);

/** The numbers of a card that was answered before. `recallToday` and `retention` are shares from 0 to 1. */
export type Known = {
  readonly due: Day;
  readonly stabilityDays: number;
  readonly difficulty: number;
  readonly recallToday: number;
  readonly retention: number;
  readonly lastDay: Day;
  readonly daysSince: number;
  readonly answers: number;
  readonly lapses: number;
};

/** Explains where a memory stands at a moment. */
export function explain(
  scheduler: Scheduler,
  memory: Memory,
  asked: { readonly today: Day; readonly now: Instant },
): Explanation {
  if (memory.phase === 'new') return { kind: 'new', retention: scheduler.retention };
  const { today, now } = asked;
  const known = knownOf(scheduler, memory, today);
  if (memory.dueAt !== null) {
    const minutesLeft = Math.max(0, Math.ceil((memory.dueAt - now) / minuteMs));
    return { kind: 'step', step: memory.step + 1, isRelearning: memory.phase === 'relearning', minutesLeft, ...known };
  }
  if (memory.due > today) return { kind: 'ahead', daysLeft: memory.due - today, ...known };
  if (memory.due < today) return { kind: 'overdue', daysLate: today - memory.due, ...known };
  return { kind: 'due', ...known };
}

/** An explanation in plain sentences; `formatDay` says a day in the reader's way. */
export function sayExplanation(explanation: Explanation, formatDay: (date: Day) => string): readonly string[] {
  if (explanation.kind === 'new') {
    return [
      'You have not answered this card yet.',
      `It will come back when your recall nears ${percent(explanation.retention)}.`,
    ];
  }
  return [sayPlace(explanation, formatDay), ...sayKnown(explanation, formatDay)];
}

type Studied = Exclude<Explanation, { readonly kind: 'new' }>;

function sayPlace(explanation: Studied, formatDay: (date: Day) => string): string {
  switch (explanation.kind) {
    case 'step': {
      const reason = explanation.isRelearning
        ? 'You forgot this card and are learning it again'
        : 'You are learning this card';
      const when = explanation.minutesLeft === 0 ? 'now' : `in ${count(explanation.minutesLeft, 'minute')}`;
      return `${reason}: step ${explanation.step} is due ${when}.`;
    }
    case 'due':
      return 'This card is due today.';
    case 'overdue':
      return `This card was due on ${formatDay(explanation.due)}, ${count(explanation.daysLate, 'day')} ago.`;
    case 'ahead':
      return `This card is due on ${formatDay(explanation.due)}, in ${count(explanation.daysLeft, 'day')}.`;
  }
}

function sayKnown(known: Known, formatDay: (date: Day) => string): readonly string[] {
  const since =
    known.daysSince === 0 ? 'today' : `on ${formatDay(known.lastDay)}, ${count(known.daysSince, 'day')} ago`;
  const lapses = known.lapses === 0 ? 'never forgotten it' : `forgotten it ${count(known.lapses, 'time')}`;
  const times = `You have answered it ${count(known.answers, 'time')} and ${lapses}.`;
  return [
    `You last answered it ${since}.`,
    `Your expected recall today is ${percent(known.recallToday)}; you aim at ${percent(known.retention)}.`,
    `Its stability is ${days(known.stabilityDays)}: after that long, recall is 90 %.`,
    `Its difficulty is ${known.difficulty.toFixed(1)} of 10.`,
    times,
  ];
}

function knownOf(scheduler: Scheduler, memory: StudiedMemory, today: Day): Known {
  const { due, stabilityDays, difficulty, lastDay, answers, lapses } = memory;
  const daysSince = Math.max(0, today - lastDay);
  const recallToday = scheduler.recall(memory, today);
  return {
    due,
    stabilityDays,
    difficulty,
    recallToday,
    retention: scheduler.retention,
    lastDay,
    daysSince,
    answers,
    lapses,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const days = (length: number): string =>
  length < 10 ? `${Math.round(length * 10) / 10} days` : count(Math.round(length), 'day');
