import type { Day } from '../../../../core/base/day.ts';
import type { CardId, ReviewId } from '../../../../core/base/id.ts';
import { type Instant, instant, minuteMs } from '../../../../core/base/instant.ts';
import type { Grade } from '../../../../core/study/grade.ts';
import type { Memory, StudiedMemory } from '../../../../core/study/memory.ts';
import {
  answered,
  type Current,
  currentCard,
  dropped,
  type Session,
  startSession,
  type StepWaiting,
  takenBack,
} from '../../../../core/study/session.ts';
import type { StudyCard } from '../../../../contract/study/shapes.ts';

/** A session as the screen runs it: ahead of the server, with every card it has whole and a way back. */
export type Sitting = {
  readonly session: Session;
  readonly cards: ReadonlyMap<CardId, StudyCard>;
  /** What is asked now. Chosen when the last thing was done, so that it never changes under the reader's eyes. */
  readonly current: Current;
  readonly trail: readonly Act[];
  readonly today: Day;
  /** Counts what was asked, so that the same card asked twice in a row is a new face. */
  readonly turn: number;
};

export type Marks = StudyCard['marks'];

/** What was done in a sitting and can be taken back. */
export type Act =
  | { readonly kind: 'answer'; readonly reviewId: ReviewId }
  | {
      readonly kind: 'set aside';
      readonly cardId: CardId;
      readonly mark: 'suspend' | 'bury';
      readonly from: StepWaiting | undefined;
    }
  | { readonly kind: 'flag'; readonly cardId: CardId; readonly before: number };

/** What `startSession` answered, as far as a sitting needs it. */
export type Started = {
  readonly queue: readonly CardId[];
  readonly steps: readonly StepWaiting[];
  readonly cards: readonly StudyCard[];
  readonly today: Day;
};

export function sit(started: Started, now: Instant): Sitting {
  const session = startSession(started.queue, started.steps);
  const cards = new Map(started.cards.map((card) => [card.cardId, card]));
  return { session, cards, current: currentCard(session, now), trail: [], today: started.today, turn: 0 };
}

/** The card that is asked now, where there is one and it is at hand. */
export const cardInHand = ({ current, cards }: Sitting): StudyCard | undefined =>
  typeof current === 'string' ? cards.get(current) : undefined;

/** How many cards are still to be asked. */
export const cardsLeft = ({ session }: Sitting): number => session.waiting.length + session.steps.length;

/** The share of answers given among those given and known to come. */
export const progressOf = (sitting: Sitting): number => {
  const done = sitting.session.done.length;
  const all = done + cardsLeft(sitting);
  return all === 0 ? 1 : done / all;
};

export type Given = {
  readonly reviewId: ReviewId;
  readonly grade: Grade;
  readonly spentMs: number;
  readonly now: Instant;
};

/** The sitting after an answer to the card in hand, with the memory that its forecast promises until the server's word comes. */
export function give(sitting: Sitting, { reviewId, grade, spentMs, now }: Given): Sitting {
  const card = cardInHand(sitting);
  if (card === undefined) return sitting;
  const after = expectedMemory(card, { grade, now, today: sitting.today });
  const session = answered(sitting.session, { cardId: card.cardId, reviewId, grade, spentMs, after });
  return moveOn({ ...sitting, session, trail: [...sitting.trail, { kind: 'answer', reviewId }] }, now);
}

/** The sitting with the memory that the server made of an answer. */
export function confirm(
  sitting: Sitting,
  confirmed: { readonly reviewId: ReviewId; readonly memory: Memory },
  now: Instant,
): Sitting {
  const { reviewId, memory } = confirmed;
  const { done, steps } = sitting.session;
  const at = done.findIndex((answer) => answer.reviewId === reviewId);
  const answer = done[at];
  if (answer === undefined || memory.phase === 'new') return sitting;
  const isLast = !done.slice(at + 1).some(({ cardId }) => cardId === answer.cardId);
  const session: Session = {
    ...sitting.session,
    done: done.with(at, { ...answer, after: memory }),
    steps: isLast ? stepsAfter(steps, answer.cardId, memory) : steps,
  };
  const next = { ...sitting, session };
  return typeof sitting.current === 'string' ? next : moveOn(next, now);
}

/** The sitting with these cards at hand, in place of older copies. */
export function withCards(sitting: Sitting, cards: readonly StudyCard[]): Sitting {
  if (cards.length === 0) return sitting;
  const held = new Map(sitting.cards);
  for (const card of cards) held.set(card.cardId, card);
  return { ...sitting, cards: held };
}

/** The sitting without cards that are no longer there. */
export const withoutCards = (sitting: Sitting, cardIds: readonly CardId[], now: Instant): Sitting => {
  const session = cardIds.reduce(dropped, sitting.session);
  const isCurrentGone = typeof sitting.current === 'string' && cardIds.includes(sitting.current);
  return isCurrentGone ? moveOn({ ...sitting, session }, now) : { ...sitting, session };
};

/** The sitting after the card in hand was suspended, or buried until tomorrow. */
export function setAside(sitting: Sitting, mark: 'suspend' | 'bury', now: Instant): Sitting {
  const card = cardInHand(sitting);
  if (card === undefined) return sitting;
  const from = sitting.session.steps.find(({ cardId }) => cardId === card.cardId);
  const session = dropped(sitting.session, card.cardId);
  return moveOn(
    { ...sitting, session, trail: [...sitting.trail, { kind: 'set aside', cardId: card.cardId, mark, from }] },
    now,
  );
}

/** The sitting with the card in hand flagged so; 0 is no flag. */
export function setFlag(sitting: Sitting, flag: number): Sitting {
  const card = cardInHand(sitting);
  if (card === undefined) return sitting;
  const act: Act = { kind: 'flag', cardId: card.cardId, before: card.marks.flag };
  return { ...flagged(sitting, card.cardId, flag), trail: [...sitting.trail, act] };
}

/** The sitting before the last thing that was done, and that thing; undefined where nothing was. */
export function takeBack(sitting: Sitting): { readonly sitting: Sitting; readonly act: Act } | undefined {
  const act = sitting.trail.at(-1);
  if (act === undefined) return undefined;
  const before = { ...sitting, trail: sitting.trail.slice(0, -1) };
  if (act.kind === 'flag') return { sitting: flagged(before, act.cardId, act.before), act };
  if (act.kind === 'set aside')
    return { sitting: turnTo({ ...before, session: broughtBack(before.session, act) }, act.cardId), act };
  const back = takenBack(before.session);
  return back === undefined
    ? undefined
    : { sitting: turnTo({ ...before, session: back.session }, back.done.cardId), act };
}

/** The sitting once a wait is over, or when its next step is asked ahead of time. */
export const resume = (sitting: Sitting, now: Instant): Sitting => moveOn(sitting, now);

export function askAhead(sitting: Sitting): Sitting {
  const step = sitting.session.steps[0];
  return step === undefined ? sitting : turnTo(sitting, step.cardId);
}

/** The sitting in which what the server refused was never done: the card comes back to the end, the flag is as before. */
export function asIfNever(sitting: Sitting, act: Act): Sitting {
  const rest = { ...sitting, trail: sitting.trail.filter((other) => other !== act) };
  if (act.kind === 'flag') return flagged(rest, act.cardId, act.before);
  if (act.kind === 'answer') return sitting;
  return { ...rest, session: { ...rest.session, waiting: [...rest.session.waiting, act.cardId] } };
}

/** Those of the next `within` cards that are not at hand. */
export function missingCards(sitting: Sitting, within: number): readonly CardId[] {
  const { current, session, cards } = sitting;
  const coming = [
    ...(typeof current === 'string' ? [current] : []),
    ...session.steps.map(({ cardId }) => cardId),
    ...session.waiting,
  ];
  return [...new Set(coming)].slice(0, within).filter((cardId) => !cards.has(cardId));
}

const moveOn = (sitting: Sitting, now: Instant): Sitting => ({
  ...sitting,
  current: currentCard(sitting.session, now),
  turn: sitting.turn + 1,
});

const turnTo = (sitting: Sitting, cardId: CardId): Sitting => ({ ...sitting, current: cardId, turn: sitting.turn + 1 });

function flagged(sitting: Sitting, cardId: CardId, flag: number): Sitting {
  const card = sitting.cards.get(cardId);
  return card === undefined ? sitting : withCards(sitting, [{ ...card, marks: { ...card.marks, flag } }]);
}

function broughtBack(
  session: Session,
  { cardId, from }: { readonly cardId: CardId; readonly from: StepWaiting | undefined },
): Session {
  if (from === undefined) return { ...session, waiting: [cardId, ...session.waiting] };
  return { ...session, steps: [...session.steps, from].toSorted((one, other) => one.dueAt - other.dueAt) };
}

function stepsAfter(steps: readonly StepWaiting[], cardId: CardId, after: StudiedMemory): readonly StepWaiting[] {
  const rest = steps.filter((step) => step.cardId !== cardId);
  if (after.dueAt === null || after.due > after.lastDay) return rest;
  return [...rest, { cardId, dueAt: after.dueAt }].toSorted((one, other) => one.dueAt - other.dueAt);
}

type Answer = { readonly grade: Grade; readonly now: Instant; readonly today: Day };

/** The memory that a card's forecast promises for a grade. Strength and counts are the server's to say. */
export function expectedMemory(card: StudyCard, { grade, now, today }: Answer): StudiedMemory {
  const coming = card.forecasts[grade];
  const known = card.memory.phase === 'new' ? undefined : card.memory;
  const isRelearning = known?.phase === 'review' || known?.phase === 'relearning';
  const counts = {
    stabilityDays: known?.stabilityDays ?? 0,
    difficulty: known?.difficulty ?? 0,
    step: 0,
    answers: (known?.answers ?? 0) + 1,
    lapses: known?.lapses ?? 0,
    firstDay: known?.firstDay ?? today,
    lastDay: today,
    lastAnsweredAt: now,
  };
  if (coming.kind === 'days') return { ...counts, phase: 'review', due: coming.due, dueAt: null };
  const dueAt = instant(now + coming.minutes * minuteMs);
  return { ...counts, phase: isRelearning ? 'relearning' : 'learning', due: today, dueAt };
}
