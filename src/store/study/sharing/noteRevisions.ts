import type { Selectable } from 'kysely';
import type { AccountId, DeckId, NoteId, PublicationId, WorkspaceId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Scope } from '../../../core/base/scope.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import type { Db } from '../../base/database.ts';
import type { Schema } from '../../schema.ts';
import { contentOf } from '../notes.ts';
import { type Reader, selectReadableId } from './publications.ts';

/** What a note said, counted from 1, and who wrote that, when and why. */
export type NoteRevision = {
  readonly revision: number;
  readonly content: NoteContent;
  /** Null for the owner of a local store, and for somebody who is gone. */
  readonly writtenBy: AccountId | null;
  readonly writtenAt: Instant;
  readonly reason: string;
};

/** What a live note says now, and in which deck. */
export async function findCurrentRevision(
  db: Db,
  scope: Scope,
  noteId: NoteId,
): Promise<(NoteRevision & { readonly deckId: DeckId }) | undefined> {
  const row = await db
    .selectFrom('note')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', noteId)
    .where('deletion_id', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    deckId: row.deck_id,
    revision: row.revision,
    content: contentOf(row),
    writtenBy: row.changed_by,
    writtenAt: row.changed_at,
    reason: row.change_reason,
  };
}

/** What a note said before revision `before`, newest first. */
export async function listEarlierRevisions(db: Db, scope: Scope, page: RevisionPage): Promise<readonly NoteRevision[]> {
  const rows = await selectRevisions(db, scope, page.noteId)
    .where('revision', '<', page.before)
    .orderBy('revision', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(revisionOf);
}

/** So many revisions of a note, from the last before `before`. */
export type RevisionPage = { readonly noteId: NoteId; readonly before: number; readonly limit: number };

/** One thing a note said before it was written anew. */
export async function findEarlierRevision(
  db: Db,
  scope: Scope,
  { noteId, revision }: { readonly noteId: NoteId; readonly revision: number },
): Promise<NoteRevision | undefined> {
  const row = await selectRevisions(db, scope, noteId).where('revision', '=', revision).executeTakeFirst();
  return row === undefined ? undefined : revisionOf(row);
}

/** What a note has said in the versions of a publication, newest first, if the reader may read it. */
export async function listNoteEditions(
  db: Db,
  reader: Reader,
  { workspaceId, publicationId, noteId }: PublishedNote,
): Promise<readonly PublishedRevision[]> {
  const rows = await db
    .selectFrom('edition')
    .innerJoin('version', (join) =>
      join
        .onRef('version.workspace_id', '=', 'edition.workspace_id')
        .onRef('version.publication_id', '=', 'edition.publication_id')
        .onRef('version.number', '=', 'edition.since'),
    )
    .selectAll('edition')
    .select('version.published_at')
    .where('edition.workspace_id', '=', workspaceId)
    .where('edition.publication_id', '=', publicationId)
    .where('edition.note_id', '=', noteId)
    .where(({ exists }) => exists(selectReadableId(db, reader, publicationId)))
    .orderBy('edition.since', 'desc')
    .execute();
  return rows.map((row) => ({
    since: row.since,
    until: row.until,
    content: contentOf(row),
    writtenBy: row.written_by,
    publishedAt: row.published_at,
    reason: row.reason,
  }));
}

/** A note of a publication, and the workspace that publishes it. */
export type PublishedNote = {
  readonly workspaceId: WorkspaceId;
  readonly publicationId: PublicationId;
  readonly noteId: NoteId;
};

/** What a published note says from version `since` until before version `until`; null while it still does. */
export type PublishedRevision = Omit<NoteRevision, 'revision' | 'writtenAt'> & {
  readonly since: number;
  readonly until: number | null;
  readonly publishedAt: Instant;
};

const selectRevisions = (db: Db, scope: Scope, noteId: NoteId) =>
  db
    .selectFrom('note_revision')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('note_id', '=', noteId);

const revisionOf = (row: Selectable<Schema['note_revision']>): NoteRevision => ({
  revision: row.revision,
  content: contentOf(row),
  writtenBy: row.written_by,
  writtenAt: row.written_at,
  reason: row.reason,
});
