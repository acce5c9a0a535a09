import { sql } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { CardId, DeckId, NoteId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Db, Tx } from '../base/database.ts';
import { readSlices, slices } from '../base/slices.ts';
import { listCardsOfNotes, type PlacedCard } from './cards.ts';
import { updateCopies } from './memories.ts';
import { keepRevisions } from './notes.ts';

/** The notes of cards with every live card of each, whether it was named or not. */
export async function listSiblings(db: Db, scope: Scope, cardIds: readonly CardId[]): Promise<readonly PlacedCard[]> {
  const live = db
    .selectFrom('card')
    .select('note_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('live', '=', 1);
  const rows = await readSlices(cardIds, (slice) => live.where('id', 'in', slice).execute());
  const noteIds = [...new Set(rows.map((row) => row.note_id))];
  return (await listCardsOfNotes(db, scope, noteIds)).filter((card) => card.live);
}

/** Notes, and the deletion they go with; null brings them back. */
export type NotesDeletion = { readonly noteIds: readonly NoteId[]; readonly deletionId: string | null };

/** Marks notes as gone with a deletion, or (null) as there again. */
export async function setDeletion(tx: Tx, scope: Scope, { noteIds, deletionId }: NotesDeletion): Promise<void> {
  for (const slice of slices(noteIds)) {
    await tx
      .updateTable('note')
      .set({ deletion_id: deletionId })
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', 'in', slice)
      .execute();
  }
}

/** A deck, and the deletion it goes with. */
export type DeckDeletion = { readonly deckId: DeckId; readonly deletionId: string };

/** Marks a deck as gone with a deletion. */
export async function setDeckDeletion(tx: Tx, scope: Scope, { deckId, deletionId }: DeckDeletion): Promise<void> {
  await tx
    .updateTable('deck')
    .set({ deletion_id: deletionId })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', deckId)
    .execute();
}

/** Brings the decks back that went with a deletion, and says how many. */
export async function restoreDecks(tx: Tx, scope: Scope, deletionId: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('deck')
    .set({ deletion_id: null })
    .where('workspace_id', '=', scope.workspaceId)
    .where('deletion_id', '=', deletionId)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Brings back the decks that notes are in, where these were deleted. */
export async function restoreDecksOf(tx: Tx, scope: Scope, noteIds: readonly NoteId[]): Promise<void> {
  for (const slice of slices(noteIds)) {
    await tx
      .updateTable('deck')
      .set({ deletion_id: null })
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', 'in', (row) =>
        row
          .selectFrom('note')
          .select('note.deck_id')
          .where('note.workspace_id', '=', scope.workspaceId)
          .where('note.id', 'in', slice),
      )
      .execute();
  }
}

/** The notes that went with a deletion, in no order. */
export async function listDeletedNotes(db: Db, scope: Scope, deletionId: string): Promise<readonly NoteId[]> {
  const rows = await db
    .selectFrom('note')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('deletion_id', '=', deletionId)
    .execute();
  return rows.map(({ id }) => id);
}

/** Every live card of a deck. */
export async function listDeckCards(db: Db, scope: Scope, deckId: DeckId): Promise<readonly CardId[]> {
  const rows = await db
    .selectFrom('card')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('live', '=', 1)
    .where('deck_id', '=', deckId)
    .orderBy('position')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Puts the notes of cards into a deck with all of their cards, those no longer asked included; each card named gets the
 * place it comes with.
 */
export async function moveNotes(tx: Tx, scope: Scope, move: Move): Promise<void> {
  const { deckId } = move;
  for (const slice of slices([...new Set(move.cards.map(({ noteId }) => noteId))])) {
    await tx
      .updateTable('note')
      .set({ deck_id: deckId, changed_at: move.at })
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', 'in', slice)
      .execute();
    const cardIds = (await listCardsOfNotes(tx, scope, slice)).map(({ id }) => id);
    for (const ids of slices(cardIds)) {
      await tx
        .updateTable('card')
        .set({ deck_id: deckId })
        .where('workspace_id', '=', scope.workspaceId)
        .where('id', 'in', ids)
        .execute();
      await updateCopies(tx, scope, { cardIds: ids, copies: { deck_id: deckId } });
    }
  }
  await placeCards(tx, scope, move);
}

async function placeCards(tx: Tx, scope: Scope, move: Move): Promise<void> {
  for (const slice of slices(move.cards)) {
    const cardIds = slice.map(({ id }) => id);
    const position = (column: 'card.id' | 'memory.card_id') => placeOf(column, slice);
    await tx
      .updateTable('card')
      .set({ position: position('card.id') })
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', 'in', cardIds)
      .execute();
    await updateCopies(tx, scope, { cardIds, copies: { position: position('memory.card_id') } });
  }
}

function placeOf(column: 'card.id' | 'memory.card_id', cards: readonly PlacedCard[]) {
  const places = cards.map(({ id, position }) => sql`when ${id} then cast(${position} as bigint)`);
  return sql<number>`case ${sql.ref(column)} ${sql.join(places, sql` `)} end`;
}

/** Cards with the places they get, the deck they get them in, and when. */
export type Move = { readonly cards: readonly PlacedCard[]; readonly deckId: DeckId; readonly at: Instant };

/** The tags of notes, in no order. */
export async function listNoteTags(
  db: Db,
  scope: Scope,
  noteIds: readonly NoteId[],
): Promise<ReadonlyMap<NoteId, readonly string[]>> {
  const notes = db.selectFrom('note').select(['id', 'tags']).where('workspace_id', '=', scope.workspaceId);
  const rows = await readSlices(noteIds, (slice) => notes.where('id', 'in', slice).execute());
  return new Map(rows.map((row) => [row.id, JSON.parse(row.tags) as readonly string[]]));
}

/** Gives each of these notes these tags, and keeps what it said before. */
export async function setTags(
  tx: Tx,
  scope: Scope,
  change: { readonly noteIds: readonly NoteId[]; readonly tags: readonly string[]; readonly at: Instant },
): Promise<void> {
  await keepRevisions(tx, scope, change.noteIds);
  for (const slice of slices(change.noteIds)) {
    await tx
      .updateTable('note')
      .set((note) => ({
        tags: JSON.stringify(change.tags),
        revision: note('revision', '+', 1),
        changed_at: change.at,
        changed_by: scope.accountId,
        change_reason: '',
      }))
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', 'in', slice)
      .execute();
  }
}
