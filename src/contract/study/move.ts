import * as z from 'zod/mini';
import { longestSide, noteKinds } from '../../core/study/note.ts';
import { preferences } from '../account/preferences.ts';
import { passage } from '../base/endpoint.ts';
import type { Frozen } from '../base/frozen.ts';
import { cardId, day, deckId, deletionId, deviceId, instant, noteId, reviewId, text, undoId } from '../base/scalars.ts';

/** POST an archive of one workspace here, as `cairn move` packs it; the answer is a `moveReport`. */
export const moveIn = passage({
  method: 'POST',
  path: '/api/move',
  summary: 'Take in everything of a Cairn that somebody used by themselves',
  needs: 'learner',
  grant: 'write',
});

/**
 * The largest archive that is taken, packed, where its files may have `fileBytes`. It is read in a stream, so this bounds
 * the disk, not the memory.
 */
export const largestMoveBytes = (fileBytes: number): number => 512 * 1024 * 1024 + Math.ceil(fileBytes * 1.1);

/** How far one may unpack: a million notes of average length and the files, and not what was packed only to fill a disk. */
export const moveLimits = (fileBytes: number) => ({
  mostBytes: 2_000_000_000 + Math.ceil(fileBytes * 1.5),
  mostRatio: 200,
});

/** What has been taken in, deleted rows included. */
export const moveReport = z.object({
  decks: z.int(),
  notes: z.int(),
  cards: z.int(),
  reviews: z.int(),
  records: z.int(),
});

const count = z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER));
const smallCount = z.int().check(z.gte(0), z.lte(2_147_483_647));
const flag = z.int().check(z.gte(0), z.lte(1));
const phase = z.enum(['new', 'learning', 'review', 'relearning']);
const dayNumber = day.check(z.gte(-100_000), z.lte(1_000_000));
const tags = z.array(text(1_000)).check(z.maxLength(1_000));

const texts = {
  kind: z.enum(noteKinds),
  front: text(longestSide),
  back: text(longestSide),
  why: text(longestSide),
  try_at_work: text(longestSide),
  concept: z.nullable(text(1_000)),
  tags,
  own_id: z.nullable(text(1_000)),
};

/**
 * What a row of each table of study must hold to be taken in, its JSON read. Whose row it is, and what is computed from
 * others, is written anew and not looked at.
 */
export const movedStudyRows = {
  learner: z.object({ preferences }),
  deck: z.object({
    id: deckId,
    name: text(1_000).check(z.minLength(1)),
    description: text(longestSide),
    tags,
    origin: z.nullable(text(1_000)),
    origin_digest: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is no SHA-256'))),
    archived_at: z.nullable(instant),
    deletion_id: z.nullable(deletionId),
    created_at: instant,
  }),
  note: z.object({
    id: noteId,
    deck_id: deckId,
    ...texts,
    deletion_id: z.nullable(deletionId),
    revision: smallCount,
    created_at: instant,
    changed_at: instant,
    change_reason: text(longestSide),
  }),
  note_revision: z.object({
    note_id: noteId,
    revision: smallCount,
    ...texts,
    written_at: instant,
    reason: text(longestSide),
  }),
  card: z.object({
    id: cardId,
    note_id: noteId,
    deck_id: deckId,
    ordinal: smallCount,
    position: count,
    live: flag,
  }),
  review: z.object({
    id: reviewId,
    card_id: cardId,
    grade: z.int().check(z.gte(1), z.lte(4)),
    answered_at: instant,
    spent_ms: smallCount,
    device_id: deviceId,
    day: dayNumber,
    phase_before: phase,
    elapsed_days: smallCount,
    undone: flag,
  }),
  undo: z.object({ id: undoId, review_id: reviewId, at: instant, device_id: deviceId }),
  memory: z.object({
    card_id: cardId,
    deck_id: deckId,
    position: count,
    live: flag,
    suspended: flag,
    buried_until: z.nullable(dayNumber),
    flag: z.int().check(z.gte(0), z.lte(7)),
    phase,
    stability_days: z.nullable(z.number()),
    difficulty: z.nullable(z.number()),
    due: z.nullable(dayNumber),
    due_at: z.nullable(instant),
    step: z.int().check(z.gte(0), z.lte(32_767)),
    answers: smallCount,
    lapses: smallCount,
    first_day: z.nullable(dayNumber),
    last_day: z.nullable(dayNumber),
    last_answered_at: z.nullable(instant),
  }),
} as const;

/** What has been taken in. */
export type MoveReport = Frozen<z.infer<typeof moveReport>>;
