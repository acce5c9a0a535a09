import { sql } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { Day } from '../../core/base/day.ts';
import type { CardId, DeckId, NoteId } from '../../core/base/id.ts';
import { newMemory, type Phase, type StudiedMemory } from '../../core/study/memory.ts';
import type { QueueEntry } from '../../core/study/queue.ts';
import type { Db } from '../base/database.ts';
import { studiedMemoryOf } from './memories.ts';
import { isFresh, isStudied, isUnburied } from './waiting.ts';

/** Which cards a session may ask: those of these decks, by `today`, at most so many of each sort. */
export type QueueRequest = {
  readonly deckIds: readonly DeckId[];
  readonly today: Day;
  readonly mostDue: number;
  readonly mostNew: number;
};

/** Cards within their steps that are due by the end of today, soonest first. */
export async function listSteps(
  db: Db,
  scope: Scope,
  request: QueueRequest,
): Promise<readonly QueueEntry<StudiedMemory>[]> {
  const rows = await selectDue(db, scope, request)
    .where('memory.phase', 'in', ['learning', 'relearning'])
    .orderBy('memory.due_at')
    .orderBy('memory.card_id')
    .execute();
  return rows.map(entryOf);
}

/**
 * Cards that are due, by day, within a day most at risk first, at most `mostDue` of them.
 * Recall falls with time over stability, so that ratio orders by risk without computing recall.
 */
export async function listDue(
  db: Db,
  scope: Scope,
  request: QueueRequest,
): Promise<readonly QueueEntry<StudiedMemory>[]> {
  const rows = await selectDue(db, scope, request)
    .where('memory.phase', '=', 'review')
    .orderBy('memory.due')
    .orderBy(sql`(${request.today} - memory.last_day) / memory.stability_days`, 'desc')
    .orderBy('memory.card_id')
    .limit(request.mostDue)
    .execute();
  return rows.map(entryOf);
}

/** Cards never answered, deck after deck in the order they were made, at most `mostNew` of them. */
export async function listNew(db: Db, scope: Scope, request: QueueRequest): Promise<readonly QueueEntry[]> {
  const rows = await selectWaiting(db, scope, request)
    .where(isFresh)
    .orderBy('memory.deck_id')
    .orderBy('memory.position')
    .orderBy('memory.card_id')
    .limit(request.mostNew)
    .execute();
  return rows.map((row) => ({ cardId: row.card_id, noteId: row.note_id, memory: newMemory }));
}

/** An answer given today: of which note, and how the card stood before. */
export type AnsweredToday = { readonly cardId: CardId; readonly noteId: NoteId; readonly phaseBefore: Phase };

/** Every answer of the day that still counts; one index range of that day. */
export async function listAnsweredOn(db: Db, scope: Scope, today: Day): Promise<readonly AnsweredToday[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('card', (join) =>
      join.onRef('card.workspace_id', '=', 'review.workspace_id').onRef('card.id', '=', 'review.card_id'),
    )
    .select(['review.card_id', 'review.phase_before', 'card.note_id'])
    .where('review.workspace_id', '=', scope.workspaceId)
    .where('review.learner_id', '=', scope.learnerId)
    .where('review.day', '=', today)
    .where('review.undone', '=', 0)
    .execute();
  return rows.map((row) => ({ cardId: row.card_id, noteId: row.note_id, phaseBefore: row.phase_before }));
}

const selectWaiting = (db: Db, scope: Scope, { deckIds, today }: QueueRequest) =>
  db
    .selectFrom('memory')
    .innerJoin('card', (join) =>
      join.onRef('card.workspace_id', '=', 'memory.workspace_id').onRef('card.id', '=', 'memory.card_id'),
    )
    .select(['memory.card_id', 'card.note_id'])
    .where('memory.workspace_id', '=', scope.workspaceId)
    .where('memory.learner_id', '=', scope.learnerId)
    .where('memory.deck_id', 'in', deckIds)
    .where(isUnburied(today));

const selectDue = (db: Db, scope: Scope, request: QueueRequest) =>
  selectWaiting(db, scope, request).selectAll('memory').where(isStudied).where('memory.due', '<=', request.today);

type DueRow = Awaited<ReturnType<ReturnType<typeof selectDue>['executeTakeFirstOrThrow']>>;

const entryOf = (row: DueRow): QueueEntry<StudiedMemory> => ({
  cardId: row.card_id,
  noteId: row.note_id,
  memory: studiedMemoryOf(row),
});
