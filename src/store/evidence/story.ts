import type { Day } from '../../core/base/day.ts';
import type { RecordId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db } from '../base/database.ts';
import { readSlices } from '../base/slices.ts';
import { dayKey } from '../ledger/listing.ts';

/** A kept record as a story needs it: what happened, and on which day. */
export type StoryRecord = Pick<LedgerRecord, 'id' | 'kind' | 'title'> & { readonly day: Day };

/** A stretch of a story; both days are part of it. */
export type StoryRange = {
  readonly kinds: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly limit: number;
};

/** The kept records of some kinds within a stretch of days, the latest first. */
export async function listStory(
  db: Db,
  { workspaceId }: Scope,
  { kinds, from, to, limit }: StoryRange,
): Promise<readonly StoryRecord[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'kind', 'title', 'day'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', kinds)
    .where('standing', '=', 'kept')
    .where(dayKey, '>=', from)
    .where(dayKey, '<=', to)
    .orderBy(dayKey, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ id, kind, title, day }) => (day === null ? [] : [{ id, kind, title, day }]));
}

/** The records that a relation leads from to any of those. */
export const listSources = (
  db: Db,
  { workspaceId }: Scope,
  { relation, toIds }: { readonly relation: string; readonly toIds: readonly RecordId[] },
): Promise<readonly RecordId[]> =>
  readSlices(toIds, async (slice) => {
    const rows = await db
      .selectFrom('record_link')
      .select('from_id')
      .where('workspace_id', '=', workspaceId)
      .where('to_id', 'in', slice)
      .where('relation', '=', relation)
      .execute();
    return rows.map(({ from_id }) => from_id);
  });
