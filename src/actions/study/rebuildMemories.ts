import type { CardId } from '../../core/base/id.ts';
import { foldHistory } from '../../core/study/scheduling/history.ts';
import { type Memory, newMemory } from '../../core/study/memory.ts';
import type { Scheduler } from '../../core/study/scheduling/scheduler.ts';
import type { Db, Tx } from '../../store/base/database.ts';
import { updateMemory } from '../../store/study/memories.ts';
import { listRemembered, type Remembered } from '../../store/study/refold.ts';
import { type Trace, updateTraces } from '../../store/study/reviews.ts';
import type { Context } from '../base/context.ts';
import { traceOf } from './traces.ts';
import { getScheduling } from './scheduling.ts';

/** A card whose cached memory or traces are not what its reviews fold to. */
export type Difference = {
  readonly cardId: CardId;
  readonly kept: Memory;
  readonly folded: Memory;
  readonly traces: readonly Trace[];
};

const cardsAtOnce = 500;

/** Every card of the learner whose cache differs from the fold of its reviews, found a few hundred cards at a time. */
export async function* findDifferences(context: Context, db: Db): AsyncGenerator<Difference> {
  const { scheduler } = await getScheduling(context, db);
  let after: CardId | null = null;
  for (;;) {
    const page: readonly Remembered[] = await listRemembered(db, context.scope, { after, limit: cardsAtOnce });
    for (const remembered of page) yield* compare(scheduler, remembered);
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.cardId;
  }
}

/** Folds every card again and writes what differs; answers how many cards did. */
export async function rebuildMemories(context: Context, tx: Tx): Promise<number> {
  let rebuilt = 0;
  for await (const { cardId, folded, traces } of findDifferences(context, tx)) {
    await updateMemory(tx, context.scope, { cardId, memory: folded });
    await updateTraces(tx, context.scope, traces);
    rebuilt += 1;
  }
  return rebuilt;
}

function* compare(scheduler: Scheduler, { cardId, memory, reviews, traces }: Remembered): Generator<Difference> {
  const steps = foldHistory(scheduler, cardId, reviews);
  const folded = steps.at(-1)?.after ?? newMemory;
  const right = steps.map(traceOf);
  const wrong = right.filter((trace, index) => !same(trace, traces[index]));
  if (wrong.length > 0 || !same(folded, memory)) yield { cardId, kept: memory, folded, traces: wrong };
}

const same = (one: object, other: object | undefined): boolean =>
  other !== undefined &&
  Object.entries(one).every(([name, value]) => (other as Record<string, unknown>)[name] === value);
