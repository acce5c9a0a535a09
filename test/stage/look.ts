import { undoReview } from '../../src/actions/study/sessions/undoReview.ts';
import { freshId } from '../../src/actions/base/context.ts';
import { examine } from '../../src/actions/study/doctor.ts';
import type { CardId, ReviewId } from '../../src/core/base/id.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import type { Memory } from '../../src/core/study/memory.ts';
import { listStates } from '../../src/store/study/memories.ts';
import { only } from './seed.ts';
import type { Stage } from './stage.ts';

/** What is known of a card. */
export async function memoryOf({ context }: Stage, cardId: CardId): Promise<Memory> {
  return only(await listStates(context.store.db, context.scope, [cardId])).memory;
}

/** Every memory and every review that counts, column by column: what an undo has to bring back. */
export async function lookAtMemories({ context }: Stage) {
  const { db } = context.store;
  const { workspaceId } = context.scope;
  const memories = await db
    .selectFrom('memory')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('card_id')
    .execute();
  const counting = db.selectFrom('review').selectAll().where('workspace_id', '=', workspaceId).where('undone', '=', 0);
  return { memories, reviews: await counting.orderBy('id').execute() };
}

/** What the doctor finds wrong: caches that differ from their folds, copies from their originals. */
export const listTroubles = async ({ context }: Stage) => (await examine(context)).troubles;

export async function undo({ context }: Stage, reviewId: ReviewId): Promise<void> {
  const taken = { id: freshId<'undo'>(context), reviewId, at: context.now(), deviceId: freshId<'device'>(context) };
  const answered = await undoReview(context, taken);
  if (isRefusal(answered)) throw new Error(answered.message);
}
