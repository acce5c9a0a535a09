import type { Preferences } from '../../account/learner.ts';
import { type Day, type DayBook, day, openDayBook } from '../../base/day.ts';
import type { CardId } from '../../base/id.ts';
import { type Instant, instant, minuteMs } from '../../base/instant.ts';
import { forgettingCurve, intervalPerStability, recallAfter } from './forgetting.ts';
import { fuzzedInterval, plainInterval, seededShare } from './fuzz.ts';
import type { Grade } from '../grade.ts';
import type { Memory, StudiedMemory } from '../memory.ts';
import { defaultParameters, type Parameters } from './parameters.ts';
import { nextStep, type StepWait } from './steps.ts';
import { createStrengthModel, type Strength, type StrengthModel } from './strength.ts';

/** What the scheduler needs to know of one answer. */
export type Answered = { readonly cardId: CardId; readonly grade: Grade; readonly answeredAt: Instant };

/** Says what an answer does to a memory, for one learner's preferences and parameters. The same input gives the same output. */
export type Scheduler = {
  readonly dayBook: DayBook;
  /** The recall aimed at, 0.7 to 0.99. */
  readonly retention: number;
  readonly answer: (memory: Memory, answered: Answered) => StudiedMemory;
  /** The expected recall (0 to 1) on a day; a day before the last answer counts as the day of the answer. */
  readonly recall: (memory: StudiedMemory, at: Day) => number;
};

/** Whether intervals are spread over neighbouring days, so that cards learnt together part. */
export type SchedulerOptions = { readonly fuzz: 'seeded' | 'none' };

/** A scheduler of FSRS-6 with first steps and fuzz as in Anki. */
export function createScheduler(
  preferences: Preferences,
  parameters: Parameters = defaultParameters,
  options: SchedulerOptions = { fuzz: 'seeded' },
): Scheduler {
  const curve = forgettingCurve(parameters);
  const model: Model = {
    preferences,
    dayBook: openDayBook(preferences.calendar),
    strengthAfter: createStrengthModel(parameters, preferences.relearningStepsMinutes.length),
    daysPerStability: intervalPerStability(curve, preferences.retention),
    fuzz: options.fuzz,
  };
  return {
    dayBook: model.dayBook,
    retention: preferences.retention,
    answer: (memory, answered) => answer(model, memory, answered),
    recall: (memory, at) => recallAfter(curve, Math.max(0, at - memory.lastDay), memory.stabilityDays),
  };
}

type Model = {
  readonly preferences: Preferences;
  readonly dayBook: DayBook;
  readonly strengthAfter: StrengthModel;
  readonly daysPerStability: number;
  readonly fuzz: SchedulerOptions['fuzz'];
};

type Asked = { readonly memory: Memory; readonly answered: Answered; readonly today: Day };

function answer(model: Model, memory: Memory, answered: Answered): StudiedMemory {
  const asked = { memory, answered, today: model.dayBook.dayOf(answered.answeredAt) };
  const strength = model.strengthAfter(memory, elapsedDays(asked), answered.grade);
  const wait = stepAfter(memory, answered.grade, model.preferences);
  if (wait === undefined) return remembered(asked, strength, daysUntilDue(asked, strength, model));
  const dueAt = instant(answered.answeredAt + wait.minutes * minuteMs);
  return inSteps(asked, strength, { step: wait.step, dueAt, due: model.dayBook.dayOf(dueAt) });
}

const elapsedDays = ({ memory, today }: Asked): number =>
  memory.phase === 'new' ? 0 : Math.max(0, today - memory.lastDay);

function stepAfter(memory: Memory, grade: Grade, preferences: Preferences): StepWait | undefined {
  switch (memory.phase) {
    case 'new':
      return nextStep(preferences.learningStepsMinutes, 0, grade);
    case 'learning':
      return nextStep(preferences.learningStepsMinutes, memory.step, grade);
    case 'relearning':
      return nextStep(preferences.relearningStepsMinutes, memory.step, grade);
    case 'review':
      return grade === 'again' ? nextStep(preferences.relearningStepsMinutes, 0, grade) : undefined;
  }
}

/** The grade whose interval a better grade must exceed. */
const gradeBelow = { again: undefined, hard: undefined, good: 'hard', easy: 'good' } as const satisfies Record<
  Grade,
  Grade | undefined
>;

function daysUntilDue(asked: Asked, strength: Strength, model: Model): number {
  const { memory, answered } = asked;
  const interval = strength.stabilityDays * model.daysPerStability;
  const limits = {
    least: Math.max(1, daysBelow(asked, model) + 1, leastGrowth(memory, answered.grade, interval)),
    most: model.preferences.longestIntervalDays,
  };
  if (model.fuzz === 'none') return plainInterval(interval, limits);
  return fuzzedInterval(interval, limits, seededShare(answered.cardId, memory.phase === 'new' ? 0 : memory.answers));
}

/** The days the next lower grade would have given; 0 where there is none or it leads to a step. */
function daysBelow(asked: Asked, model: Model): number {
  const grade = gradeBelow[asked.answered.grade];
  if (grade === undefined || stepAfter(asked.memory, grade, model.preferences) !== undefined) return 0;
  const below = { ...asked, answered: { ...asked.answered, grade } };
  return daysUntilDue(below, model.strengthAfter(asked.memory, elapsedDays(asked), grade), model);
}

/** Fuzz never takes an interval that grows back to the last one: a day more than last time is the least. */
function leastGrowth(memory: Memory, grade: Grade, interval: number): number {
  if (memory.phase !== 'review' || grade === 'again') return 0;
  const lastDays = memory.due - memory.lastDay;
  return Math.round(interval) > lastDays ? lastDays + 1 : 0;
}

function remembered(asked: Asked, strength: Strength, days: number): StudiedMemory {
  return { phase: 'review', ...strength, due: day(asked.today + days), dueAt: null, step: 0, ...countsAfter(asked) };
}

type NextStep = Pick<StudiedMemory, 'step' | 'dueAt' | 'due'>;

function inSteps(asked: Asked, strength: Strength, next: NextStep): StudiedMemory {
  const { memory } = asked;
  const phase = memory.phase === 'new' || memory.phase === 'learning' ? 'learning' : 'relearning';
  return { phase, ...strength, ...next, ...countsAfter(asked) };
}

type Counts = Pick<StudiedMemory, 'answers' | 'lapses' | 'firstDay' | 'lastDay' | 'lastAnsweredAt'>;

function countsAfter({ memory, answered, today }: Asked): Counts {
  const last = { lastDay: today, lastAnsweredAt: answered.answeredAt };
  if (memory.phase === 'new') return { answers: 1, lapses: 0, firstDay: today, ...last };
  const isLapse = memory.phase === 'review' && answered.grade === 'again';
  return { answers: memory.answers + 1, lapses: memory.lapses + (isLapse ? 1 : 0), firstDay: memory.firstDay, ...last };
}
