import { type Selectable, sql } from 'kysely';
import type { Instant } from '../../../core/base/instant.ts';
import type { DeckId, NoteId, PublicationId } from '../../../core/base/id.ts';
import type { Scope } from '../../../core/base/scope.ts';
import { differingFields } from '../../../core/study/merging/noteFields.ts';
import type { Edition } from '../../../core/study/publication.ts';
import type { Draft } from '../../../core/study/publications/changes.ts';
import type { Db, Tx } from '../../base/database.ts';
import { insertRows } from '../../base/insertRows.ts';
import { readSlices, slices } from '../../base/slices.ts';
import type { Schema } from '../../schema.ts';
import { listCardsOfNotes, type PlacedCard } from '../cards.ts';
import { contentOf } from '../notes.ts';
import { afterAll, type Reader, selectReadableId } from './publications.ts';

/** What a version of a publication says, in the order of the deck, if the reader may read it. */
export async function listEditions(db: Db, reader: Reader, page: EditionPage): Promise<readonly Edition[]> {
  const { position, noteId } = page.after ?? beforeAll;
  const rows = await selectVersion(db, reader, page)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('position', 'note_id'), '>', tuple(position, noteId)))
    .orderBy('position')
    .orderBy('note_id')
    .limit(page.limit)
    .execute();
  return rows.map(editionOf);
}

/** The same from the one after the first `offset`. */
export async function listEditionsAt(
  db: Db,
  reader: Reader,
  { offset, limit, ...version }: VersionOf & { readonly offset: number; readonly limit: number },
): Promise<readonly Edition[]> {
  const rows = await selectVersion(db, reader, version)
    .orderBy('position')
    .orderBy('note_id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(editionOf);
}

/** So many notes of a version, from the first after `after`; null is before all. */
export type EditionPage = VersionOf & {
  readonly after: Pick<Edition, 'position' | 'noteId'> | null;
  readonly limit: number;
};

/** One version of one publication. */
export type VersionOf = { readonly publicationId: PublicationId; readonly version: number };

/** What a version says in these notes, in no order, if the reader may read it. */
export async function listEditionsOf(
  db: Db,
  reader: Reader,
  { noteIds, ...version }: VersionOf & { readonly noteIds: readonly NoteId[] },
): Promise<readonly Edition[]> {
  const selected = selectVersion(db, reader, version);
  const rows = await readSlices(noteIds, (slice) => selected.where('note_id', 'in', slice).execute());
  return rows.map(editionOf);
}

/** What one note says in two versions; null where it is not in one. */
export type EditionChange = {
  readonly noteId: NoteId;
  readonly before: Edition | null;
  readonly after: Edition | null;
};

/** The notes that two versions of a publication tell differently, in the order of the deck, if the reader may read it. */
export async function listEditionChanges(db: Db, reader: Reader, span: Span): Promise<readonly EditionChange[]> {
  const { from, to } = span;
  const [gone, come] = await Promise.all([
    selectEditions(db, reader, span.publicationId)
      .where('until', '>', from)
      .where('until', '<=', to)
      .where('since', '<=', from)
      .execute(),
    selectEditions(db, reader, span.publicationId)
      .where('since', '>', from)
      .where('since', '<=', to)
      .where(isStillThere(to))
      .execute(),
  ]);
  const before = new Map(gone.map((row) => [row.note_id, editionOf(row)]));
  const after = new Map(come.map((row) => [row.note_id, editionOf(row)]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((noteId) => ({ noteId, before: before.get(noteId) ?? null, after: after.get(noteId) ?? null }))
    .filter(({ before: was, after: is }) => was === null || is === null || differingFields(was, is).length > 0)
    .toSorted(byPlace);
}

/** From one version of a publication to a later one. */
export type Span = { readonly publicationId: PublicationId; readonly from: number; readonly to: number };

/** Writes what a version changes: which notes no longer say what they said, and what notes say from now on. */
export async function writeEditions(
  tx: Tx,
  scope: Scope,
  { publicationId, version, ended, begun }: Writing,
): Promise<void> {
  for (const slice of slices(ended)) {
    await tx
      .updateTable('edition')
      .set({ until: version })
      .where('workspace_id', '=', scope.workspaceId)
      .where('publication_id', '=', publicationId)
      .where('note_id', 'in', slice)
      .where('until', 'is', null)
      .execute();
  }
  const rows = begun.map((draft) => ({
    workspace_id: scope.workspaceId,
    publication_id: publicationId,
    note_id: draft.noteId,
    since: version,
    until: null,
    position: draft.position,
    kind: draft.kind,
    front: draft.front,
    back: draft.back,
    why: draft.why,
    try_at_work: draft.tryAtWork,
    concept: draft.concept,
    tags: JSON.stringify(draft.tags),
    own_id: draft.ownId,
    written_by: draft.writtenBy,
    reason: draft.reason,
  }));
  await insertRows(tx, 'edition', rows);
}

/** The editions that end with a version, by their notes, and the drafts that become editions of it. */
export type Writing = VersionOf & { readonly ended: readonly NoteId[]; readonly begun: readonly Draft[] };

/** Every live note of a deck as the next version would publish it, in the order of the deck. */
export async function listDrafts(db: Db, scope: Scope, deckId: DeckId): Promise<readonly Draft[]> {
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('deck_id', '=', deckId)
    .where('deletion_id', 'is', null)
    .execute();
  const cards = await listCardsOfNotes(
    db,
    scope,
    rows.map(({ id }) => id),
  );
  const asked = Map.groupBy(
    cards.filter(({ live }) => live),
    ({ noteId }) => noteId,
  );
  return rows
    .map((row) => draftOf(row, asked.get(row.id) ?? []))
    .toSorted((one, other) => one.position - other.position || (one.noteId < other.noteId ? -1 : 1));
}

/** How many live notes a deck has, and when the latest of them was written; null where it has none. */
export async function lookAtDrafts(db: Db, scope: Scope, deckId: DeckId): Promise<DraftsAtAGlance> {
  return db
    .selectFrom('note')
    .select(({ fn }) => [fn.countAll<number>().as('notes'), fn.max('changed_at').as('changedAt')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('deck_id', '=', deckId)
    .where('deletion_id', 'is', null)
    .executeTakeFirstOrThrow();
}

/** What a deck would publish, without its texts. */
export type DraftsAtAGlance = { readonly notes: number; readonly changedAt: Instant | null };

/** Whether a deck has a live note that its person wrote or changed, and not only what came out of a file of content/. */
export async function hasOwnWords(db: Db, scope: Scope, deckId: DeckId): Promise<boolean> {
  const note = await db
    .selectFrom('note')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('deck_id', '=', deckId)
    .where('deletion_id', 'is', null)
    .where(({ or, eb, ref }) => or([eb('own_id', 'is', null), eb('changed_at', '<>', ref('created_at'))]))
    .limit(1)
    .executeTakeFirst();
  return note !== undefined;
}

const beforeAll = { position: -1, noteId: '' as NoteId } as const;

const selectEditions = (db: Db, reader: Reader, id: PublicationId) =>
  db
    .selectFrom('edition')
    .selectAll()
    .where('publication_id', '=', id)
    .where(({ exists }) => exists(selectReadableId(db, reader, id)));

const selectVersion = (db: Db, reader: Reader, { publicationId, version }: VersionOf) =>
  selectEditions(db, reader, publicationId).where('since', '<=', version).where(isStillThere(version));

/** Said without an "or", which PostgreSQL takes for two ranges of the index to be sorted anew. */
const isStillThere = (version: number) => sql<boolean>`coalesce(until, ${afterAll}) > ${version}`;

const byPlace = (one: EditionChange, other: EditionChange): number =>
  placeOf(one) - placeOf(other) || (one.noteId < other.noteId ? -1 : 1);

const placeOf = ({ before, after }: EditionChange): number => (after ?? before)?.position ?? 0;

const editionOf = (row: Selectable<Schema['edition']>): Edition => ({
  ...contentOf(row),
  publicationId: row.publication_id,
  noteId: row.note_id,
  since: row.since,
  until: row.until,
  position: row.position,
  writtenBy: row.written_by,
  reason: row.reason,
});

const draftOf = (row: Selectable<Schema['note']>, cards: readonly PlacedCard[]): Draft => ({
  ...contentOf(row),
  ownId: null,
  noteId: row.id,
  position: cards.length === 0 ? 0 : Math.min(...cards.map(({ position }) => position)),
  cards: cards.length,
  writtenBy: row.changed_by,
  reason: row.change_reason,
});
