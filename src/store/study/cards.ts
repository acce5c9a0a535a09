import type { Selectable } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { CardId, DeckId, NoteId } from '../../core/base/id.ts';
import type { Memory } from '../../core/study/memory.ts';
import type { Card } from '../../core/study/card.ts';
import type { NoteContent } from '../../core/study/note.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows } from '../base/insertRows.ts';
import { readSlices, slices } from '../base/slices.ts';
import type { Schema } from '../schema.ts';
import { type Marks, marksOf, memoryOf, noMarks, updateCopies } from './memories.ts';
import { contentOf } from './notes.ts';

/** A card with its place among the new cards of its deck. */
export type PlacedCard = Card & { readonly position: number };

/** A card with all that asking or listing it takes. */
export type FullCard = Card & {
  readonly deckName: string;
  readonly content: NoteContent;
  readonly memory: Memory;
  readonly marks: Marks;
};

/** The live cards among `cardIds` with their notes and this learner's state, in no order; in a team's workspace all are new. */
export async function listFullCards(db: Db, scope: Scope, cardIds: readonly CardId[]): Promise<readonly FullCard[]> {
  if (scope.kind === 'team') return listTeamCards(db, scope, cardIds);
  const live = selectFullCards(db, scope).where('card.live', '=', 1);
  const rows = await readSlices(cardIds, (slice) => live.where('card.id', 'in', slice).execute());
  return rows.map(fullCardOf);
}

async function listTeamCards(db: Db, scope: Scope, cardIds: readonly CardId[]): Promise<readonly FullCard[]> {
  const live = selectWrittenCards(db, scope).where('card.live', '=', 1);
  const rows = await readSlices(cardIds, (slice) => live.where('card.id', 'in', slice).execute());
  return rows.map((row) => ({ ...writtenCardOf(row), memory: { phase: 'new' }, marks: noMarks }));
}

/** Every card of notes, those no longer asked included; those of one note stand together, by ordinal. */
export async function listCardsOfNotes(
  db: Db,
  scope: Scope,
  noteIds: readonly NoteId[],
): Promise<readonly (PlacedCard & { readonly live: boolean })[]> {
  const cards = db
    .selectFrom('card')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy('note_id')
    .orderBy('ordinal');
  const rows = await readSlices(noteIds, (slice) => cards.where('note_id', 'in', slice).execute());
  return rows.map((row) => ({ ...cardOf(row), position: row.position, live: row.live === 1 }));
}

/** The live card of that id. */
export async function findCard(db: Db, scope: Scope, id: CardId): Promise<Card | undefined> {
  const row = await db
    .selectFrom('card')
    .select(['id', 'note_id', 'deck_id', 'ordinal'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('live', '=', 1)
    .executeTakeFirst();
  return row === undefined ? undefined : cardOf(row);
}

/** The place after the last card of a deck. */
export async function getNextPosition(db: Db, scope: Scope, deckId: DeckId): Promise<number> {
  const row = await db
    .selectFrom('card')
    .select('position')
    .where('workspace_id', '=', scope.workspaceId)
    .where('deck_id', '=', deckId)
    .where('live', '=', 1)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.position ?? 0) + 1;
}

/** Keeps cards that have just been made; they are asked from now on. */
export async function insertCards(tx: Tx, scope: Scope, cards: readonly PlacedCard[]): Promise<void> {
  const rows = cards.map((card) => ({
    workspace_id: scope.workspaceId,
    id: card.id,
    note_id: card.noteId,
    deck_id: card.deckId,
    ordinal: card.ordinal,
    position: card.position,
    live: 1 as const,
  }));
  await insertRows(tx, 'card', rows);
}

/** Cards, and whether they are asked. */
export type Asking = { readonly cardIds: readonly CardId[]; readonly state: 'asked' | 'withdrawn' };

/** Says of cards whether they are asked from now on, in the card and in every learner's state of it. */
export async function setLive(tx: Tx, scope: Scope, { cardIds, state }: Asking): Promise<void> {
  const live = state === 'asked' ? 1 : 0;
  for (const slice of slices(cardIds)) {
    await tx
      .updateTable('card')
      .set({ live })
      .where('workspace_id', '=', scope.workspaceId)
      .where('id', 'in', slice)
      .execute();
    await updateCopies(tx, scope, { cardIds: slice, copies: { live } });
  }
}

const selectFullCards = (db: Db, scope: Scope) =>
  selectWrittenCards(db, scope)
    .innerJoin('memory', (join) =>
      join
        .onRef('memory.workspace_id', '=', 'card.workspace_id')
        .onRef('memory.card_id', '=', 'card.id')
        .on('memory.learner_id', '=', scope.learnerId),
    )
    .selectAll('memory');

const selectWrittenCards = (db: Db, scope: Scope) =>
  db
    .selectFrom('card')
    .innerJoin('note', (join) =>
      join.onRef('note.workspace_id', '=', 'card.workspace_id').onRef('note.id', '=', 'card.note_id'),
    )
    .innerJoin('deck', (join) =>
      join.onRef('deck.workspace_id', '=', 'card.workspace_id').onRef('deck.id', '=', 'card.deck_id'),
    )
    .select(['card.id', 'card.note_id', 'card.deck_id', 'card.ordinal', 'deck.name as deck_name'])
    .select([
      'note.kind',
      'note.front',
      'note.back',
      'note.why',
      'note.try_at_work',
      'note.concept',
      'note.tags',
      'note.own_id',
    ])
    .where('card.workspace_id', '=', scope.workspaceId);

type FullCardRow = Awaited<ReturnType<ReturnType<typeof selectFullCards>['executeTakeFirstOrThrow']>>;
type WrittenCardRow = Awaited<ReturnType<ReturnType<typeof selectWrittenCards>['executeTakeFirstOrThrow']>>;

const cardOf = (row: Pick<Selectable<Schema['card']>, 'id' | 'note_id' | 'deck_id' | 'ordinal'>): Card => ({
  id: row.id,
  noteId: row.note_id,
  deckId: row.deck_id,
  ordinal: row.ordinal,
});

/** The card of a row that is joined with its note, its deck and its memory. */
export const fullCardOf = (row: FullCardRow): FullCard => ({
  ...writtenCardOf(row),
  memory: memoryOf(row),
  marks: marksOf(row),
});

const writtenCardOf = (row: WrittenCardRow): Omit<FullCard, 'memory' | 'marks'> => ({
  ...cardOf(row),
  deckName: row.deck_name,
  content: contentOf(row),
});
