import type { Scope } from '../../core/base/scope.ts';
import type { CardId } from '../../core/base/id.ts';
import type { Memory } from '../../core/study/memory.ts';
import type { Review } from '../../core/study/review.ts';
import type { Db } from '../base/database.ts';
import { memoryOf } from './memories.ts';
import { reviewOf, selectReviews, type Trace, traceOf } from './reviews.ts';

/** A card as it is remembered, with every review that counts: what a check or a rebuild compares. */
export type Remembered = {
  readonly cardId: CardId;
  readonly memory: Memory;
  readonly reviews: readonly Review[];
  readonly traces: readonly Trace[];
};

/** So many cards by id, from the first after `after`; null is before all. */
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
  const reviews = await selectReviews(db, scope)
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
