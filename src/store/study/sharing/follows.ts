import type { Selectable } from 'kysely';
import type { Scope } from '../../../core/base/scope.ts';
import type { DeckId, NoteId, PublicationId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { ProtectableField } from '../../../core/study/merging/noteFields.ts';
import type { Db, Tx } from '../../base/database.ts';
import { readSlices } from '../../base/slices.ts';
import type { Schema } from '../../schema.ts';

/** A publication that a workspace takes in, and the deck it goes into. */
export type Follow = {
  readonly publicationId: PublicationId;
  readonly deckId: DeckId;
  /** The version whose content has been taken in. */
  readonly version: number;
  readonly pinned: boolean;
  /** False once the person has stopped following and kept the cards. */
  readonly active: boolean;
  readonly protectedFields: readonly ProtectableField[];
  readonly createdAt: Instant;
};

/** How the workspace follows a publication, or did until it stopped. */
export async function findFollow(db: Db, scope: Scope, publicationId: PublicationId): Promise<Follow | undefined> {
  const row = await selectFollows(db, scope).where('publication_id', '=', publicationId).executeTakeFirst();
  return row === undefined ? undefined : followOf(row);
}

/** What a deck follows, unless that was stopped. */
export async function findFollowOfDeck(db: Db, scope: Scope, deckId: DeckId): Promise<Follow | undefined> {
  const row = await selectFollows(db, scope).where('deck_id', '=', deckId).where('active', '=', 1).executeTakeFirst();
  return row === undefined ? undefined : followOf(row);
}

/** Everything that the workspace follows, the oldest first. */
export async function listFollows(db: Db, scope: Scope): Promise<readonly Follow[]> {
  const rows = await selectFollows(db, scope).where('active', '=', 1).execute();
  return rows.map(followOf).toSorted((one, other) => one.createdAt - other.createdAt);
}

/** Keeps that a publication is followed from now on; answers false where it is already, or was once. */
export async function insertFollow(tx: Tx, scope: Scope, follow: Follow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('follow')
    .values({
      workspace_id: scope.workspaceId,
      publication_id: follow.publicationId,
      ...columnsOf(follow),
      created_at: follow.createdAt,
    })
    .onConflict((known) => known.columns(['workspace_id', 'publication_id']).doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A follow as it was read, and what of it changes. */
export type FollowChange = {
  readonly before: Follow;
  readonly changes: Partial<Omit<Follow, 'publicationId' | 'createdAt'>>;
};

/**
 * Changes how a publication is followed, and holds that row until the transaction ends. Answers false, and changes
 * nothing, where its version has moved on since it was read, or it was stopped or taken up: of two at once, one hears no.
 */
export async function updateFollow(tx: Tx, scope: Scope, { before, changes }: FollowChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('follow')
    .set(columnsOf({ ...before, ...changes }))
    .where('workspace_id', '=', scope.workspaceId)
    .where('publication_id', '=', before.publicationId)
    .where('version', '=', before.version)
    .where('active', '=', before.active ? 1 : 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Counts one follower more or less of a publication. Open to every workspace: it is the count alone that it touches. */
export async function countFollower(tx: Tx, publicationId: PublicationId, by: 1 | -1): Promise<void> {
  await tx
    .insertInto('publication_tally')
    .values({ publication_id: publicationId, followers: Math.max(by, 0) })
    .onConflict((known) =>
      known
        .column('publication_id')
        .doUpdateSet((tally) => ({ followers: tally('publication_tally.followers', '+', by) })),
    )
    .execute();
}

/** Stops following, and counts one follower less; nothing where it was stopped already. */
export async function stopFollow(tx: Tx, scope: Scope, before: Follow): Promise<void> {
  const stopped = await updateFollow(tx, scope, { before, changes: { active: false } });
  if (stopped) await countFollower(tx, before.publicationId, -1);
}

/** Lets a deck follow nothing any more, if it does. */
export async function stopFollowOfDeck(tx: Tx, scope: Scope, deckId: DeckId): Promise<void> {
  const follow = await findFollowOfDeck(tx, scope, deckId);
  if (follow !== undefined) await stopFollow(tx, scope, follow);
}

/** Those of `noteIds` that were deleted in this workspace, in no order. */
export async function listDeletedAmong(db: Db, scope: Scope, noteIds: readonly NoteId[]): Promise<readonly NoteId[]> {
  const deleted = db
    .selectFrom('note')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('deletion_id', 'is not', null);
  return (await readSlices(noteIds, (slice) => deleted.where('id', 'in', slice).execute())).map(({ id }) => id);
}

/** The publication that a deck began as a copy of; null for a deck of one's own. */
export async function findForkedFrom(db: Db, scope: Scope, deckId: DeckId): Promise<PublicationId | null> {
  const row = await db
    .selectFrom('deck')
    .select('forked_from')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', deckId)
    .executeTakeFirst();
  return row?.forked_from ?? null;
}

/** Remembers which publication a deck began as a copy of. */
export async function setForkedFrom(tx: Tx, scope: Scope, fork: Fork): Promise<void> {
  await tx
    .updateTable('deck')
    .set({ forked_from: fork.publicationId })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', fork.deckId)
    .execute();
}

/** A deck, and the publication it began as a copy of. */
export type Fork = { readonly deckId: DeckId; readonly publicationId: PublicationId };

const selectFollows = (db: Db, scope: Scope) =>
  db.selectFrom('follow').selectAll().where('workspace_id', '=', scope.workspaceId);

const columnsOf = (follow: Follow) => ({
  deck_id: follow.deckId,
  version: follow.version,
  pinned: follow.pinned ? (1 as const) : (0 as const),
  active: follow.active ? (1 as const) : (0 as const),
  protected: JSON.stringify(follow.protectedFields),
});

const followOf = (row: Selectable<Schema['follow']>): Follow => ({
  publicationId: row.publication_id,
  deckId: row.deck_id,
  version: row.version,
  pinned: row.pinned === 1,
  active: row.active === 1,
  protectedFields: JSON.parse(row.protected) as readonly ProtectableField[],
  createdAt: row.created_at,
});
