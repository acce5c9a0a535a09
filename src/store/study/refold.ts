import type { Scope } from '../../core/base/scope.ts';
import type { CardId } from '../../core/base/id.ts';
import type { Memory } from '../../core/study/memory.ts';
import type { Review } from '../../core/study/review.ts';
import type { Db } from '../base/database.ts';
import { memoryOf } from './memories.ts';
import { reviewOf, type Trace, traceOf } from './reviews.ts';

/** A card as it is remembered, with every review that counts: what a check or a rebuild compares. */
export type Remembered = {
  readonly cardId: CardId;
  readonly memory: Memory;
  readonly reviews: readonly Review[];
  readonly traces: readonly Trace[];
};

export type CardPage = { readonly after: CardId | null; readonly limit: number };

/** Every card of this learner by id, `limit` at a time from after `after`: one range of each table's key. */
export async function listRemembered(db: Db, scope: Scope, { after, limit }: CardPage): Promise<readonly Remembered[]> {
  const rows = await db
    .selectFrom('memory')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where('card_id', '>', after ?? ('' as CardId))
    .orderBy('card_id')
    .limit(limit)
    .execute();
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const reviews = await db
    .selectFrom('review')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('learner_id', '=', scope.learnerId)
    .where('card_id', '>=', first.card_id)
    .where('card_id', '<=', last.card_id)
    .where('undone', '=', 0)
    .orderBy('card_id')
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  const byCard = Map.groupBy(reviews, (review) => review.card_id);
  return rows.map((row) => {
    const own = byCard.get(row.card_id) ?? [];
    return { cardId: row.card_id, memory: memoryOf(row), reviews: own.map(reviewOf), traces: own.map(traceOf) };
  });
}

/** Reviews that count although an undo names them, or do not although none does. */
export async function countMisjudgedUndos(db: Db, scope: Scope): Promise<number> {
  const row = await db
    .selectFrom('review')
    .leftJoin('undo', (join) =>
      join
        .onRef('undo.workspace_id', '=', 'review.workspace_id')
        .onRef('undo.learner_id', '=', 'review.learner_id')
        .onRef('undo.review_id', '=', 'review.id'),
    )
    .select((row) => row.fn.countAll<number>().as('reviews'))
    .where('review.workspace_id', '=', scope.workspaceId)
    .where('review.learner_id', '=', scope.learnerId)
    .where((row) =>
      row.or([
        row.and([row('review.undone', '=', 0), row('undo.id', 'is not', null)]),
        row.and([row('review.undone', '=', 1), row('undo.id', 'is', null)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return row.reviews;
}
