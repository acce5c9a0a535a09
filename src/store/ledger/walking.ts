import type { RecordId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db } from '../base/database.ts';
import { recordOf } from './records.ts';

/** So many records from the first after `after`, of one kind or of all; null is before all. */
export type Stretch = {
  readonly after: RecordId | null;
  readonly kind?: string | undefined;
  readonly limit: number;
};

/** Records one after the other as they were made, without the removed ones, so that a ledger of any size can be walked. */
export async function walkRecords(
  db: Db,
  { workspaceId }: Scope,
  { after, kind, limit }: Stretch,
): Promise<readonly LedgerRecord[]> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '>', after ?? ('' as RecordId))
    .where('standing', '<>', 'removed')
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(recordOf);
}
