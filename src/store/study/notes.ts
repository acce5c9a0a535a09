import type { Selectable } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { AccountId, DeckId, NoteId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { frontKey } from '../../core/study/notes/content.ts';
import type { Note, NoteContent } from '../../core/study/note.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows } from '../base/insertRows.ts';
import { readSlices, slices } from '../base/slices.ts';
import type { Schema } from '../schema.ts';

/** The live note of that id. */
export async function findNote(db: Db, scope: Scope, id: NoteId): Promise<Note | undefined> {
  const row = await selectNotes(db, scope).where('id', '=', id).where('deletion_id', 'is', null).executeTakeFirst();
  return row === undefined ? undefined : noteOf(row);
}

/** The live notes among `ids`, in no order. */
export async function listNotes(db: Db, scope: Scope, ids: readonly NoteId[]): Promise<readonly Note[]> {
  const live = selectNotes(db, scope).where('deletion_id', 'is', null);
  return (await readSlices(ids, (slice) => live.where('id', 'in', slice).execute())).map(noteOf);
}

/** The live notes whose front begins alike (`frontKey`): the candidates for "the same front". */
export async function listNotesByFront(db: Db, scope: Scope, fronts: readonly string[]): Promise<readonly Note[]> {
  const live = selectNotes(db, scope).where('deletion_id', 'is', null);
  const keys = [...new Set(fronts.map(frontKey))];
  const rows = await readSlices(keys, (slice) => live.where('front_key', 'in', slice).execute());
  return rows.map(noteOf).toSorted(byId);
}

/** The live notes that carry one of the person's own ids. */
export async function listNotesByOwnId(db: Db, scope: Scope, ownIds: readonly string[]): Promise<readonly Note[]> {
  const live = selectNotes(db, scope).where('deletion_id', 'is', null);
  const rows = await readSlices(ownIds, (slice) => live.where('own_id', 'in', slice).execute());
  return rows.map(noteOf).toSorted(byId);
}

/** Which of a person's own ids some note carries or carried: deleted notes count. */
export async function listUsedOwnIds(db: Db, scope: Scope, ownIds: readonly string[]): Promise<ReadonlySet<string>> {
  const kept = db.selectFrom('note').select('own_id').where('workspace_id', '=', scope.workspaceId);
  const rows = await readSlices(ownIds, (slice) => kept.where('own_id', 'in', slice).execute());
  return new Set(rows.flatMap(({ own_id }) => own_id ?? []));
}

/** The live notes of a deck in the order they were made, `limit` at a time from after `after`. */
export async function listNotesOfDeck(db: Db, scope: Scope, page: NotePage): Promise<readonly Note[]> {
  const rows = await selectNotes(db, scope)
    .where('deck_id', '=', page.deckId)
    .where('deletion_id', 'is', null)
    .where('id', '>', page.after ?? ('' as NoteId))
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map(noteOf);
}

/** So many notes of a deck, from the first after `after`; null is before all. */
export type NotePage = { readonly deckId: DeckId; readonly after: NoteId | null; readonly limit: number };

/** A note that has just been written, by whom and why. It was whoever asks, where nobody else is named. */
export type NewNote = Note & {
  readonly writtenBy?: AccountId | null | undefined;
  readonly reason?: string | undefined;
};

/** Keeps notes that have just been written. */
export async function insertNotes(tx: Tx, scope: Scope, notes: readonly NewNote[]): Promise<void> {
  const rows = notes.map((note) => ({
    workspace_id: scope.workspaceId,
    id: note.id,
    deck_id: note.deckId,
    ...columnsOf(note),
    deletion_id: null,
    revision: 1,
    created_at: note.createdAt,
    changed_at: note.changedAt,
    changed_by: note.writtenBy === undefined ? scope.accountId : note.writtenBy,
    change_reason: note.reason ?? '',
  }));
  await insertRows(tx, 'note', rows);
}

/** Writes a note anew and keeps what it said before; its cards are the caller's to follow. */
export async function updateNote(tx: Tx, scope: Scope, change: NoteChange): Promise<void> {
  await keepRevisions(tx, scope, [change.id]);
  await tx
    .updateTable('note')
    .set((note) => ({
      ...columnsOf(change.content),
      revision: note('revision', '+', 1),
      changed_at: change.changedAt,
      changed_by: change.changedBy === undefined ? scope.accountId : change.changedBy,
      change_reason: change.reason ?? '',
    }))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', change.id)
    .execute();
}

/** What a note says from `changedAt` on, and why. `changedBy` is whoever asks, where nobody else is named. */
export type NoteChange = {
  readonly id: NoteId;
  readonly content: NoteContent;
  readonly changedAt: Instant;
  readonly changedBy?: AccountId | null | undefined;
  readonly reason?: string | undefined;
};

/** Keeps what notes say before they are written anew; the caller writes them, counts `revision` up and says who and why. */
export async function keepRevisions(tx: Tx, scope: Scope, noteIds: readonly NoteId[]): Promise<void> {
  const texts = ['kind', 'front', 'back', 'why', 'try_at_work', 'concept', 'tags', 'own_id'] as const;
  for (const slice of slices(noteIds)) {
    await tx
      .insertInto('note_revision')
      .columns(['workspace_id', 'note_id', 'revision', ...texts, 'written_by', 'written_at', 'reason'])
      .expression(
        tx
          .selectFrom('note')
          .select(['workspace_id', 'id', 'revision', ...texts, 'changed_by', 'changed_at', 'change_reason'])
          .where('workspace_id', '=', scope.workspaceId)
          .where('id', 'in', slice),
      )
      .execute();
  }
}

/** Ordered here, since asking SQLite for the order of the key makes it read the table in that order. */
const byId = (one: Note, other: Note): number => (one.id < other.id ? -1 : 1);

const columnsOf = (content: NoteContent) => ({
  kind: content.kind,
  front: content.front,
  back: content.back,
  why: content.why,
  try_at_work: content.tryAtWork,
  concept: content.concept,
  tags: JSON.stringify(content.tags),
  own_id: content.ownId,
  front_key: frontKey(content.front),
});

const selectNotes = (db: Db, scope: Scope) =>
  db.selectFrom('note').selectAll().where('workspace_id', '=', scope.workspaceId);

/** What a person wrote, out of a note's row. */
export const contentOf = (row: Pick<Selectable<Schema['note']>, ContentColumn>): NoteContent => ({
  kind: row.kind,
  front: row.front,
  back: row.back,
  why: row.why,
  tryAtWork: row.try_at_work,
  concept: row.concept,
  tags: JSON.parse(row.tags) as readonly string[],
  ownId: row.own_id,
});

type ContentColumn = 'kind' | 'front' | 'back' | 'why' | 'try_at_work' | 'concept' | 'tags' | 'own_id';

const noteOf = (row: Selectable<Schema['note']>): Note => ({
  ...contentOf(row),
  id: row.id,
  deckId: row.deck_id,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});
