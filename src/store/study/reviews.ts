import type { Selectable } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { Day } from '../../core/base/day.ts';
import type { CardId, ReviewId } from '../../core/base/id.ts';
import { type Grade, gradeNumber, grades } from '../../core/study/grade.ts';
import type { Phase } from '../../core/study/memory.ts';
import type { Review, Undo } from '../../core/study/review.ts';
import type { Db, Tx } from '../base/database.ts';
import type { Schema } from '../schema.ts';

/** What the fold says about one review: a cache beside the fact, for counting. */
export type Trace = {
  readonly reviewId: ReviewId;
  readonly day: Day;
  readonly phaseBefore: Phase;
  readonly elapsedDays: number;
};

/** The reviews of a card that still count (no undo names them), oldest first. */
export async function listReviews(db: Db, scope: Scope, cardId: CardId): Promise<readonly Review[]> {
  const rows = await selectReviews(db, scope)
    .where('card_id', '=', cardId)
    .where('undone', '=', 0)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  return rows.map(reviewOf);
}

/** The review of that id, and whether it was taken back. */
export async function findReview(
  db: Db,
  scope: Scope,
  id: ReviewId,
): Promise<(Review & { readonly undone: boolean }) | undefined> {
  const row = await selectReviews(db, scope).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : { ...reviewOf(row), undone: row.undone === 1 };
}

/** A review, and what the fold says about it. */
export type Traced = { readonly review: Review; readonly trace: Trace };

/** Appends a review with its trace. One that is known already changes nothing and answers false. */
export async function appendReview(tx: Tx, scope: Scope, { review, trace }: Traced): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('review')
    .values({
      workspace_id: scope.workspaceId,
      id: review.id,
      learner_id: scope.learnerId,
      card_id: review.cardId,
      grade: gradeNumber[review.grade],
      answered_at: review.answeredAt,
      spent_ms: review.spentMs,
      device_id: review.deviceId,
      day: trace.day,
      phase_before: trace.phaseBefore,
      elapsed_days: trace.elapsedDays,
      undone: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Appends the fact that a review was taken back, and counts it no more. One that is known already changes nothing. */
export async function appendUndo(tx: Tx, scope: Scope, undo: Undo): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('undo')
    .values({
      workspace_id: scope.workspaceId,
      id: undo.id,
      learner_id: scope.learnerId,
      review_id: undo.reviewId,
      at: undo.at,
      device_id: undo.deviceId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return;
  await tx
    .updateTable('review')
    .set({ undone: 1 })
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where('id', '=', undo.reviewId)
    .execute();
}

/** Writes what the fold says now about reviews that stand after one that came late. */
export async function updateTraces(tx: Tx, scope: Scope, traces: readonly Trace[]): Promise<void> {
  for (const trace of traces) {
    await tx
      .updateTable('review')
      .set({ day: trace.day, phase_before: trace.phaseBefore, elapsed_days: trace.elapsedDays })
      .where('workspace_id', '=', scope.workspaceId)
      .where('learner_id', '=', scope.learnerId)
      .where('id', '=', trace.reviewId)
      .execute();
  }
}

/** Every review of a learner, those taken back too. */
export const selectReviews = (db: Db, scope: Scope) =>
  db
    .selectFrom('review')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId);

/** The facts of a review's row. */
export const reviewOf = (row: Selectable<Schema['review']>): Review => ({
  id: row.id,
  cardId: row.card_id,
  grade: gradeOf(row.grade),
  answeredAt: row.answered_at,
  spentMs: row.spent_ms,
  deviceId: row.device_id,
});

/** What a review's row keeps of the fold. */
export const traceOf = (
  row: Pick<Selectable<Schema['review']>, 'id' | 'day' | 'phase_before' | 'elapsed_days'>,
): Trace => ({
  reviewId: row.id,
  day: row.day,
  phaseBefore: row.phase_before,
  elapsedDays: row.elapsed_days,
});

function gradeOf(number: number): Grade {
  const grade = grades[number - 1];
  if (grade === undefined) throw new RangeError(`${number} is no grade`);
  return grade;
}
