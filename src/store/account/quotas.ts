import { windowStart } from '../../core/account/limits.ts';
import { dayMs, type Instant, instant } from '../../core/base/instant.ts';
import type { Tx } from '../base/database.ts';

/** Something of which `subject` may have `most` within a window. No window is longer than a day. */
export type Spending = {
  readonly subject: string;
  readonly most: number;
  readonly windowMs: number;
  readonly now: Instant;
};

/**
 * Takes one of what a subject may have in the window of `now`; answers false, and takes none, where nothing is left.
 * Shared by all processes, and right when several spend at once. Open to nobody in particular.
 */
export async function spend(tx: Tx, { subject, most, windowMs, now }: Spending): Promise<boolean> {
  const start = windowStart(now, windowMs);
  const row = await tx
    .insertInto('quota')
    .values({ subject, window_start: start, spent: 1 })
    .onConflict((known) =>
      known
        .columns(['subject', 'window_start'])
        .doUpdateSet((quota) => ({ spent: quota('quota.spent', '+', 1) }))
        .where('quota.spent', '<', most),
    )
    .returning('spent')
    .executeTakeFirst();
  if (row?.spent === 1) await sweep(tx, now);
  return row !== undefined;
}

/** Removes the windows that lie behind everybody. */
async function sweep(tx: Tx, now: Instant): Promise<void> {
  await tx
    .deleteFrom('quota')
    .where('window_start', '<', instant(now - 2 * dayMs))
    .execute();
}
