import type { Selectable } from 'kysely';
import type { AccountId, PacketCommentId, PacketReviewId, RecordId, WorkspaceId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Comment, Resolution, ReviewTerm } from '../../core/evidence/packet/reviews/review.ts';
import type { Db, Tx } from '../base/database.ts';
import type { PacketCommentTable, PacketReviewTable } from '../packetReviewTables.ts';
import type { Rewording } from './panels.ts';

/** Somebody who reads a version of a packet by link. `word`: what they say of the whole. */
export type PacketReview = ReviewTerm & {
  readonly id: PacketReviewId;
  readonly packetId: RecordId;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly question: string;
  readonly asker: string;
  readonly askedBy: AccountId | null;
  readonly askedAt: Instant;
  readonly doneAt: Instant | null;
  readonly word: string;
  readonly toldAt: Instant | null;
};

/** What a review may come to say. */
export type ReviewChange = Partial<Pick<PacketReview, 'email' | 'withdrawnAt' | 'doneAt' | 'word' | 'toldAt'>>;

/** A comment, and the review that it is part of. */
export type KeptComment = Comment & { readonly reviewId: PacketReviewId };

/** Keeps a review, with the SHA-256 of the secret of its link. */
export async function insertPacketReview(
  tx: Tx,
  { workspaceId }: Scope,
  { review, secretHash }: { readonly review: PacketReview; readonly secretHash: string },
): Promise<void> {
  await tx
    .insertInto('packet_review')
    .values({
      workspace_id: workspaceId,
      id: review.id,
      packet_id: review.packetId,
      version: review.version,
      name: review.name,
      email: review.email,
      question: review.question,
      asker: review.asker,
      asked_by: review.askedBy,
      secret_hash: secretHash,
      asked_at: review.askedAt,
      good_until: review.goodUntil,
      withdrawn_at: review.withdrawnAt,
      done_at: review.doneAt,
      word: review.word,
      told_at: review.toldAt,
    })
    .execute();
}

/** The reviews of the workspace in the order in which they were asked for; of one packet where it is named. */
export async function listPacketReviews(
  db: Db,
  { workspaceId }: Scope,
  packetId?: RecordId,
): Promise<readonly PacketReview[]> {
  const rows = await db
    .selectFrom('packet_review')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .$if(packetId !== undefined, (query) => query.where('packet_id', '=', packetId as RecordId))
    .execute();
  return rows.map(reviewOf).toSorted(byId);
}

/** A review of the workspace. */
export async function findPacketReview(
  db: Db,
  { workspaceId }: Scope,
  id: PacketReviewId,
): Promise<PacketReview | undefined> {
  const row = await db
    .selectFrom('packet_review')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : reviewOf(row);
}

/** The same, held until the transaction ends, so that what is said in it is said one after the other. */
export async function holdPacketReview(
  tx: Tx,
  { workspaceId }: Scope,
  id: PacketReviewId,
): Promise<PacketReview | undefined> {
  const row = await tx
    .selectFrom('packet_review')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .$if(tx.engine === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
  return row === undefined ? undefined : reviewOf(row);
}

/** Which review a link opens, by the hash of the secret that is shown. Open to whoever has the secret. */
export async function findShownReview(
  db: Db,
  secretHash: string,
): Promise<{ readonly workspaceId: WorkspaceId; readonly id: PacketReviewId } | undefined> {
  const row = await db
    .selectFrom('packet_review')
    .select(['workspace_id', 'id'])
    .where('secret_hash', '=', secretHash)
    .executeTakeFirst();
  return row === undefined ? undefined : { workspaceId: row.workspace_id, id: row.id };
}

/** Notes what a review has come to. */
export async function changePacketReview(
  tx: Tx,
  { workspaceId }: Scope,
  { id, ...change }: ReviewChange & { readonly id: PacketReviewId },
): Promise<void> {
  await tx
    .updateTable('packet_review')
    .set({
      ...(change.email === undefined ? {} : { email: change.email }),
      ...(change.withdrawnAt === undefined ? {} : { withdrawn_at: change.withdrawnAt }),
      ...(change.doneAt === undefined ? {} : { done_at: change.doneAt }),
      ...(change.word === undefined ? {} : { word: change.word }),
      ...(change.toldAt === undefined ? {} : { told_at: change.toldAt }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** The comments of these reviews, in the order in which they were first written. */
export async function listPacketComments(
  db: Db,
  { workspaceId }: Scope,
  reviewIds: readonly PacketReviewId[],
): Promise<readonly KeptComment[]> {
  if (reviewIds.length === 0) return [];
  const rows = await db
    .selectFrom('packet_comment')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('review_id', 'in', reviewIds)
    .execute();
  return rows.map(commentOf).toSorted(byId);
}

/** Keeps a comment as it is now, whether it is new or not. */
export async function keepPacketComment(tx: Tx, { workspaceId }: Scope, comment: KeptComment): Promise<void> {
  const says = {
    text: comment.text,
    written_at: comment.writtenAt,
    edition: comment.edition,
    resolution: comment.resolution === null ? null : JSON.stringify(comment.resolution),
  };
  await tx
    .insertInto('packet_comment')
    .values({
      workspace_id: workspaceId,
      review_id: comment.reviewId,
      id: comment.id,
      place: comment.place,
      ...says,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'review_id', 'id']).doUpdateSet(says))
    .execute();
}

/** Removes a comment, as if it had never been said. */
export async function deletePacketComment(
  tx: Tx,
  { workspaceId }: Scope,
  { reviewId, id }: { readonly reviewId: PacketReviewId; readonly id: PacketCommentId },
): Promise<void> {
  await tx
    .deleteFrom('packet_comment')
    .where('workspace_id', '=', workspaceId)
    .where('review_id', '=', reviewId)
    .where('id', '=', id)
    .execute();
}

/** How many comments of the workspace wait to be resolved, for each packet that still stands and has any. */
export async function countOpenComments(
  db: Db,
  { workspaceId }: Scope,
): Promise<readonly { readonly packetId: RecordId; readonly title: string; readonly open: number }[]> {
  const rows = await db
    .selectFrom('packet_comment')
    .innerJoin('packet_review', (join) =>
      join
        .onRef('packet_review.workspace_id', '=', 'packet_comment.workspace_id')
        .onRef('packet_review.id', '=', 'packet_comment.review_id'),
    )
    .innerJoin('record', (join) =>
      join
        .onRef('record.workspace_id', '=', 'packet_review.workspace_id')
        .onRef('record.id', '=', 'packet_review.packet_id'),
    )
    .select(['packet_review.packet_id', 'record.title'])
    .where('packet_comment.workspace_id', '=', workspaceId)
    .where('packet_comment.resolution', 'is', null)
    .where('record.standing', '<>', 'removed')
    .execute();
  const counted = Map.groupBy(rows, ({ packet_id }) => packet_id);
  return [...counted].map(([packetId, ofIt]) => ({ packetId, title: ofIt[0]?.title ?? '', open: ofIt.length }));
}

/** Forgets every review of a packet, and all that was said in them. Answers which reviews these were. */
export async function deletePacketReviews(
  tx: Tx,
  scope: Scope,
  packetId: RecordId,
): Promise<readonly PacketReviewId[]> {
  const reviews = await listPacketReviews(tx, scope, packetId);
  for (const { id } of reviews) {
    for (const table of ['packet_comment', 'packet_review'] as const)
      await tx
        .deleteFrom(table)
        .where('workspace_id', '=', scope.workspaceId)
        .where(table === 'packet_review' ? 'id' : 'review_id', '=', id)
        .execute();
  }
  return reviews.map(({ id }) => id);
}

/** Puts other words into all that reviews say where `reword` does, and forgets whom a link was for. Answers which changed. */
export async function rewordPacketReviews(
  tx: Tx,
  scope: Scope,
  { reword, email }: Rewording,
): Promise<readonly PacketReviewId[]> {
  return [
    ...new Set([
      ...(await rewordReviews(tx, scope, { reword, email })),
      ...(await rewordComments(tx, scope, { reword, email })),
    ]),
  ];
}

async function rewordReviews(tx: Tx, { workspaceId }: Scope, { reword, email }: Rewording) {
  const rows = await tx.selectFrom('packet_review').selectAll().where('workspace_id', '=', workspaceId).execute();
  const changed: PacketReviewId[] = [];
  for (const { id, name, question, word, email: kept } of rows) {
    const isTheirs = reword(name) !== name || (email !== null && kept.toLowerCase() === email.toLowerCase());
    const says = { name: reword(name), question: reword(question), word: reword(word) };
    if (!isTheirs && says.question === question && says.word === word) continue;
    await tx
      .updateTable('packet_review')
      .set({ ...says, ...(isTheirs ? { email: '' } : {}) })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', id)
      .execute();
    changed.push(id);
  }
  return changed;
}

async function rewordComments(tx: Tx, scope: Scope, { reword }: Rewording): Promise<readonly PacketReviewId[]> {
  const rows = await tx
    .selectFrom('packet_comment')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .execute();
  const changed: PacketReviewId[] = [];
  for (const comment of rows.map(commentOf)) {
    const { resolution } = comment;
    const says = {
      ...comment,
      text: reword(comment.text),
      resolution: resolution === null ? null : { ...resolution, because: reword(resolution.because) },
    };
    if (says.text === comment.text && says.resolution?.because === resolution?.because) continue;
    await keepPacketComment(tx, scope, says);
    changed.push(comment.reviewId);
  }
  return changed;
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);

const reviewOf = (row: Selectable<PacketReviewTable>): PacketReview => ({
  id: row.id,
  packetId: row.packet_id,
  version: row.version,
  name: row.name,
  email: row.email,
  question: row.question,
  asker: row.asker,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  goodUntil: row.good_until,
  withdrawnAt: row.withdrawn_at,
  doneAt: row.done_at,
  word: row.word,
  toldAt: row.told_at,
});

const commentOf = (row: Selectable<PacketCommentTable>): KeptComment => ({
  reviewId: row.review_id,
  id: row.id,
  place: row.place,
  text: row.text,
  writtenAt: row.written_at,
  edition: row.edition,
  resolution: row.resolution === null ? null : (JSON.parse(row.resolution) as Resolution),
});
