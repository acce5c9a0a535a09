import type { Day } from '../base/day.ts';
import type { CardId, ReviewId } from '../base/id.ts';
import { type Instant, instant, minuteMs } from '../base/instant.ts';
import type { Grade } from './grade.ts';
import type { StudiedMemory } from './memory.ts';

/** A card within its first steps, and the moment it comes back. */
export type StepWaiting = { readonly cardId: CardId; readonly dueAt: Instant };

/** One answer given in a session. */
export type SessionAnswer = {
  readonly cardId: CardId;
  readonly reviewId: ReviewId;
  readonly grade: Grade;
  readonly spentMs: number;
  readonly after: StudiedMemory;
};

/** An answer with the place its card was taken from, so that it can be put back there. */
export type Done = SessionAnswer & { readonly from: Place };

/** Where a card was before its answer; `index` counts from the front of the waiting cards. */
export type Place =
  | { readonly kind: 'waiting'; readonly index: number }
  | { readonly kind: 'step'; readonly dueAt: Instant }
  | { readonly kind: 'elsewhere' };

/** One sitting: the cards still to ask, those within their steps, and what was answered. */
export type Session = {
  readonly waiting: readonly CardId[];
  readonly steps: readonly StepWaiting[];
  readonly done: readonly Done[];
};

/** What comes now: a card; nothing until a moment; or nothing more. */
export type Current = CardId | { readonly kind: 'wait'; readonly until: Instant } | { readonly kind: 'over' };

/** How far ahead a step is asked when nothing else waits. */
const learnAheadMs = 20 * minuteMs;

/** A session over cards in the order given; a card within its steps comes when its step is due. */
export const startSession = (cardIds: readonly CardId[], steps: readonly StepWaiting[]): Session => {
  const inSteps = new Set(steps.map(({ cardId }) => cardId));
  return {
    waiting: [...new Set(cardIds)].filter((cardId) => !inSteps.has(cardId)),
    steps: steps.toSorted(byMoment),
    done: [],
  };
};

/** A step that is due comes first, then the waiting cards, then a step that is due soon. */
export function currentCard(session: Session, now: Instant): Current {
  const step = session.steps[0];
  if (step !== undefined && step.dueAt <= now) return step.cardId;
  const next = session.waiting[0];
  if (next !== undefined) return next;
  if (step === undefined) return { kind: 'over' };
  const until = instant(step.dueAt - learnAheadMs);
  return until <= now ? step.cardId : { kind: 'wait', until };
}

/** The session after an answer. The card comes back in it only where it is due again on the same day. */
export function answered(session: Session, answer: SessionAnswer): Session {
  const { cardId, after } = answer;
  const rest = dropped(session, cardId);
  const comesBack = after.dueAt !== null && after.due <= after.lastDay;
  return {
    waiting: rest.waiting,
    steps: comesBack && after.dueAt !== null ? withStep(rest.steps, { cardId, dueAt: after.dueAt }) : rest.steps,
    done: [...session.done, { ...answer, from: placeOf(session, cardId) }],
  };
}

/** The session before its last answer, and that answer; undefined where there is none. */
export function takenBack(session: Session): { readonly session: Session; readonly done: Done } | undefined {
  const done = session.done.at(-1);
  if (done === undefined) return undefined;
  const rest = dropped({ ...session, done: session.done.slice(0, -1) }, done.cardId);
  return { session: putBack(rest, done), done };
}

/** The session without a card, as when it is suspended or buried; its answers stay. */
export const dropped = (session: Session, cardId: CardId): Session => ({
  waiting: session.waiting.filter((waiting) => waiting !== cardId),
  steps: session.steps.filter((step) => step.cardId !== cardId),
  done: session.done,
});

/** The session with further cards at the end; those it holds or has asked already are left out. */
export function refilled(session: Session, cardIds: readonly CardId[]): Session {
  const known = new Set([
    ...session.waiting,
    ...session.steps.map(({ cardId }) => cardId),
    ...session.done.map(({ cardId }) => cardId),
  ]);
  const added = [...new Set(cardIds)].filter((cardId) => !known.has(cardId));
  return added.length === 0 ? session : { ...session, waiting: [...session.waiting, ...added] };
}

/** What a session came to. `learnt` counts new cards that left their steps; `returns` says how many cards come back on which day. */
export type Summary = {
  readonly answered: number;
  readonly cards: number;
  readonly again: number;
  readonly learnt: number;
  readonly spentMs: number;
  readonly returns: readonly { readonly due: Day; readonly cards: number }[];
};

/** Adds up the answers of a session; of each card its last answer counts for `learnt` and `returns`. */
export function summary({ done }: Session): Summary {
  const last = new Map(done.map(({ cardId, after }) => [cardId, after]));
  const memories = [...last.values()];
  return {
    answered: done.length,
    cards: memories.length,
    again: done.filter(({ grade }) => grade === 'again').length,
    learnt: memories.filter((after) => after.phase === 'review' && after.firstDay === after.lastDay).length,
    spentMs: done.reduce((sum, { spentMs }) => sum + spentMs, 0),
    returns: countByDue(memories),
  };
}

function countByDue(memories: readonly StudiedMemory[]): Summary['returns'] {
  const counts = new Map<Day, number>();
  for (const { due } of memories) counts.set(due, (counts.get(due) ?? 0) + 1);
  return [...counts].map(([due, cards]) => ({ due, cards })).toSorted((one, other) => one.due - other.due);
}

function placeOf(session: Session, cardId: CardId): Place {
  const step = session.steps.find((waiting) => waiting.cardId === cardId);
  if (step !== undefined) return { kind: 'step', dueAt: step.dueAt };
  const index = session.waiting.indexOf(cardId);
  return index < 0 ? { kind: 'elsewhere' } : { kind: 'waiting', index };
}

function putBack(session: Session, { cardId, from }: Done): Session {
  if (from.kind === 'step') return { ...session, steps: withStep(session.steps, { cardId, dueAt: from.dueAt }) };
  const index = from.kind === 'waiting' ? from.index : 0;
  return { ...session, waiting: session.waiting.toSpliced(index, 0, cardId) };
}

const withStep = (steps: readonly StepWaiting[], step: StepWaiting): readonly StepWaiting[] =>
  [...steps, step].toSorted(byMoment);

const byMoment = (one: StepWaiting, other: StepWaiting): number =>
  one.dueAt - other.dueAt || Number(one.cardId > other.cardId) - Number(one.cardId < other.cardId);
