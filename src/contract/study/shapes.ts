import * as z from 'zod/mini';
import { noteKinds, longestSide } from '../../core/study/note.ts';
import { grades } from '../../core/study/grade.ts';
import type { Frozen } from '../base/frozen.ts';
import {
  cardId,
  day,
  deckId,
  deviceId,
  instant,
  noteId,
  publicationId,
  reviewId,
  tags,
  text,
} from '../base/scalars.ts';

/** How well an answer came. */
export const grade = z.enum(grades);

const noteKind = z.enum(noteKinds);

/** What a person writes on a note. */
export const noteContent = z.object({
  kind: noteKind,
  front: text(longestSide),
  back: text(longestSide),
  why: text(longestSide),
  tryAtWork: text(longestSide),
  concept: z.nullable(text(100)),
  tags,
  ownId: z.nullable(text(200)),
});

/** A note as it was written, with its deck. */
export const note = z.extend(noteContent, { id: noteId, deckId, createdAt: instant, changedAt: instant });

/** A deck by itself. */
export const deck = z.object({
  id: deckId,
  name: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  origin: z.nullable(z.string()),
  archivedAt: z.nullable(instant),
  createdAt: instant,
});

/**
 * What a deck follows: the version that was taken in, and the latest. `slug` and `latest` are null once the publication
 * was withdrawn or taken down.
 */
const deckFollow = z.object({
  publicationId,
  slug: z.nullable(z.string()),
  version: z.int(),
  latest: z.nullable(z.int()),
  pinned: z.boolean(),
});

/**
 * A deck with its live cards, how many of them wait today (due, within steps, and new), and what it follows; null where it
 * follows nothing.
 */
export const deckSummary = z.extend(deck, {
  cards: z.int(),
  due: z.int(),
  steps: z.int(),
  fresh: z.int(),
  follow: z.nullable(deckFollow),
});

/** What is known of a card's recall. */
export const memory = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('new') }),
  z.object({
    phase: z.enum(['learning', 'review', 'relearning']),
    stabilityDays: z.number(),
    difficulty: z.number(),
    due: day,
    dueAt: z.nullable(instant),
    step: z.int(),
    answers: z.int(),
    lapses: z.int(),
    firstDay: day,
    lastDay: day,
    lastAnsweredAt: instant,
  }),
]);

/** When a card would come back. */
const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('minutes'), minutes: z.number() }),
  z.object({ kind: z.literal('days'), days: z.int(), due: day }),
]);

/** What each grade would lead to now. */
export const forecasts = z.object({ again: forecast, hard: forecast, good: forecast, easy: forecast });

/** What a learner has marked a card with: put aside for good, until a day, or with one of the flags 1 to 7 (0 is none). */
export const marks = z.object({ suspended: z.boolean(), buriedUntil: z.nullable(day), flag: z.int() });

/** Everything a study screen needs to ask one card: its two faces in Markdown, and what each grade would bring. */
export const studyCard = z.object({
  cardId,
  noteId,
  deckId,
  deckName: z.string(),
  kind: noteKind,
  ordinal: z.int(),
  question: z.string(),
  answer: z.string(),
  /** The word to be typed, for a card that asks for one. */
  typed: z.nullable(z.string()),
  why: z.string(),
  tryAtWork: z.string(),
  concept: z.nullable(z.string()),
  tags: z.array(z.string()),
  marks,
  memory,
  forecasts,
  /** "Why today?", in sentences; a day within them is written `YYYY-MM-DD`. */
  explanation: z.array(z.string()),
});

/** One answer as the device that asked reports it. */
export const review = z.object({
  id: reviewId,
  cardId,
  grade,
  answeredAt: instant,
  spentMs: z.int().check(z.gte(0)),
  deviceId,
});

/** Which cards a list shows. `search` looks in front, back, tags and own id. */
export const cardFilter = z.object({
  deckId: z.optional(deckId),
  search: z.optional(text(200)),
  tag: z.optional(text(100)),
  state: z.optional(z.enum(['new', 'learning', 'review', 'due', 'suspended', 'buried', 'flagged'])),
});

/** The most cards that one bulk change may name. */
export const mostSelected = 200_000;

/** Cards for a bulk change: these, or all that a filter shows. */
export const selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('these'), cardIds: z.array(cardId).check(z.minLength(1), z.maxLength(mostSelected)) }),
  z.object({ kind: z.literal('all'), filter: cardFilter }),
]);

/** One row of a list of cards. */
export const cardRow = z.object({
  cardId,
  noteId,
  deckId,
  deckName: z.string(),
  kind: noteKind,
  ordinal: z.int(),
  front: z.string(),
  back: z.string(),
  tags: z.array(z.string()),
  concept: z.nullable(z.string()),
  marks,
  memory,
});

/** How many cards wait: due, within their steps, and never answered. */
export const counts = z.object({ due: z.int(), steps: z.int(), fresh: z.int() });

/** One card as a session asks it. */
export type StudyCard = Frozen<z.infer<typeof studyCard>>;
/** A deck with what waits in it. */
export type DeckSummary = Frozen<z.infer<typeof deckSummary>>;
/** One row of a list of cards. */
export type CardRow = Frozen<z.infer<typeof cardRow>>;
/** Which cards a list shows. */
export type CardFilter = Frozen<z.infer<typeof cardFilter>>;
/** Cards for a bulk change. */
export type Selection = Frozen<z.infer<typeof selection>>;
