import type { Instant } from '../../../core/base/instant.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import { openWhole, type Whole } from './handle.ts';

/** What is remembered of the last backup that was made, and of the last one that was restored in test. */
export type Upkeep = {
  readonly 'last-backup': { readonly at: Instant; readonly bytes: number; readonly encrypted: boolean };
  readonly 'last-restore-test': { readonly at: Instant; readonly madeAt: Instant | null };
};

/**
 * Keeps what was done for the whole, in table `instance` under the name of the work. Answers false where it could not: the
 * data is older than that table, or lies where nobody may write.
 */
export async function noteUpkeep<Work extends keyof Upkeep>(
  whole: Whole,
  name: Work,
  done: Upkeep[Work],
): Promise<boolean> {
  const opened = await openWhole(whole, 'write').catch(() => undefined);
  if (opened === undefined || isRefusal(opened)) return false;
  const value = JSON.stringify(done);
  try {
    await opened.handle
      .insertInto('instance')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    return true;
  } catch {
    return false;
  } finally {
    await opened.close();
  }
}
