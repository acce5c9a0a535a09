import type { Selectable } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { Day } from '../../core/base/day.ts';
import type { DeckId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Deck } from '../../core/study/deck.ts';
import type { Db, Tx } from '../base/database.ts';
import type { Schema } from '../schema.ts';
import { isFresh, isStudied, isUnburied } from './waiting.ts';

/** Every deck that is there, archived ones included, in the order they were made. */
export async function listDecks(db: Db, scope: Scope): Promise<readonly Deck[]> {
  const rows = await selectDecks(db, scope)
    .where('deletion_id', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(deckOf);
}

/** The deck of that id, unless it was deleted. */
export async function findDeck(db: Db, scope: Scope, id: DeckId): Promise<Deck | undefined> {
  const row = await selectDecks(db, scope).where('id', '=', id).where('deletion_id', 'is', null).executeTakeFirst();
  return row === undefined ? undefined : deckOf(row);
}

/** The deck of that exact name, the oldest where several share it. */
export async function findDeckByName(db: Db, scope: Scope, name: string): Promise<Deck | undefined> {
  const row = await selectDecks(db, scope)
    .where('name', '=', name)
    .where('deletion_id', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : deckOf(row);
}

/** The deck that came from a file of content/, and whether it was deleted since. */
export async function findOrigin(
  db: Db,
  scope: Scope,
  origin: string,
): Promise<{ readonly deckId: DeckId; readonly deleted: boolean } | undefined> {
  const row = await selectDecks(db, scope).where('origin', '=', origin).orderBy('id').limit(1).executeTakeFirst();
  return row === undefined ? undefined : { deckId: row.id, deleted: row.deletion_id !== null };
}

/** The digests of the files that the decks of the workspace, deleted ones included, were last read from. */
export async function listOriginDigests(db: Db, scope: Scope): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('deck')
    .select('origin_digest')
    .where('workspace_id', '=', scope.workspaceId)
    .where('origin_digest', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ origin_digest }) => origin_digest ?? []));
}

/** Notes which state of its file a deck has been brought to. */
export async function updateOriginDigest(tx: Tx, scope: Scope, read: FileRead): Promise<void> {
  await tx
    .updateTable('deck')
    .set({ origin_digest: read.digest })
    .where('workspace_id', '=', scope.workspaceId)
    .where('origin', '=', read.origin)
    .execute();
}

/** A file of content/, by the id it gives its deck, and the SHA-256 of what it said. */
export type FileRead = { readonly origin: string; readonly digest: string };

/** Keeps a deck that has just been made. */
export async function insertDeck(tx: Tx, scope: Scope, deck: Deck): Promise<void> {
  await tx
    .insertInto('deck')
    .values({
      workspace_id: scope.workspaceId,
      id: deck.id,
      name: deck.name,
      description: deck.description,
      tags: JSON.stringify(deck.tags),
      origin: deck.origin,
      origin_digest: null,
      archived_at: deck.archivedAt,
      deletion_id: null,
      created_at: deck.createdAt,
    })
    .execute();
}

/** What can be changed of a deck; what is left out stays. */
export type DeckChanges = {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly archivedAt?: Instant | null | undefined;
};

/** Changes of a deck what is named. */
export async function updateDeck(
  tx: Tx,
  scope: Scope,
  { id, ...changes }: DeckChanges & { readonly id: DeckId },
): Promise<void> {
  const columns = columnsOf(changes);
  if (Object.values(columns).every((value) => value === undefined)) return;
  await tx
    .updateTable('deck')
    .set(columns)
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute();
}

const columnsOf = ({ tags, archivedAt, ...texts }: DeckChanges) => ({
  ...texts,
  tags: tags === undefined ? undefined : JSON.stringify(tags),
  archived_at: archivedAt,
});

/** How many cards of a deck wait: due by `today`, within their steps, and never answered. */
export type WaitingCounts = {
  readonly deckId: DeckId;
  readonly due: number;
  readonly steps: number;
  readonly fresh: number;
};

/** A deck's cards that are live, and how many of them wait. */
export type DeckCounts = WaitingCounts & { readonly cards: number };

/** The counts of every deck that has cards. Three index ranges, each as long as what it counts. */
export async function countDecks(db: Db, scope: Scope, today: Day): Promise<readonly DeckCounts[]> {
  const cards = await countCards(db, scope);
  const waiting = new Map((await countWaiting(db, scope, today)).map((counts) => [counts.deckId, counts]));
  return [...cards].map(([deckId, count]) => ({ ...(waiting.get(deckId) ?? nothingWaits(deckId)), cards: count }));
}

/** What waits in each deck where something does. Two index ranges, as long as what waits. */
export async function countWaiting(db: Db, scope: Scope, today: Day): Promise<readonly WaitingCounts[]> {
  const [{ due, steps }, fresh] = await Promise.all([countDue(db, scope, today), countFresh(db, scope, today)]);
  return [...new Set([...due.keys(), ...steps.keys(), ...fresh.keys()])].map((deckId) => ({
    deckId,
    due: due.get(deckId) ?? 0,
    steps: steps.get(deckId) ?? 0,
    fresh: fresh.get(deckId) ?? 0,
  }));
}

const nothingWaits = (deckId: DeckId): WaitingCounts => ({ deckId, due: 0, steps: 0, fresh: 0 });

async function countCards(db: Db, scope: Scope): Promise<ReadonlyMap<DeckId, number>> {
  const rows = await db
    .selectFrom('card')
    .select((row) => ['deck_id', row.fn.countAll<number>().as('cards')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('live', '=', 1)
    .groupBy('deck_id')
    .execute();
  return new Map(rows.map((row) => [row.deck_id, row.cards]));
}

async function countDue(db: Db, scope: Scope, today: Day) {
  const rows = await db
    .selectFrom('memory')
    .select((row) => ['deck_id', 'phase', row.fn.countAll<number>().as('cards')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where(isStudied)
    .where('due', '<=', today)
    .where(isUnburied(today))
    .groupBy(['deck_id', 'phase'])
    .execute();
  const due = new Map<DeckId, number>();
  const steps = new Map<DeckId, number>();
  for (const row of rows) {
    const counts = row.phase === 'review' ? due : steps;
    counts.set(row.deck_id, (counts.get(row.deck_id) ?? 0) + row.cards);
  }
  return { due, steps };
}

async function countFresh(db: Db, scope: Scope, today: Day): Promise<ReadonlyMap<DeckId, number>> {
  const rows = await db
    .selectFrom('memory')
    .select((row) => ['deck_id', row.fn.countAll<number>().as('cards')])
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where(isFresh)
    .where(isUnburied(today))
    .groupBy('deck_id')
    .execute();
  return new Map(rows.map((row) => [row.deck_id, row.cards]));
}

const selectDecks = (db: Db, scope: Scope) =>
  db.selectFrom('deck').selectAll().where('workspace_id', '=', scope.workspaceId);

const deckOf = (row: Selectable<Schema['deck']>): Deck => ({
  id: row.id,
  name: row.name,
  description: row.description,
  tags: JSON.parse(row.tags) as readonly string[],
  origin: row.origin,
  archivedAt: row.archived_at,
  createdAt: row.created_at,
});
