import type { Day } from '../../core/base/day.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db } from '../base/database.ts';
import { recordOf } from '../ledger/records.ts';

/** A record that asks to be looked at again, and the day from which it does. */
export type DueRecord = { readonly record: LedgerRecord; readonly dueDay: Day };

/** The records that ask to be looked at again by that day, the longest due first. */
export async function listDueRecords(
  db: Db,
  { workspaceId }: Scope,
  { today, limit }: { readonly today: Day; readonly limit: number },
): Promise<readonly DueRecord[]> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('due_day', 'is not', null)
    .where('due_day', '<=', today)
    .orderBy('due_day')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.flatMap((row) => (row.due_day === null ? [] : [{ record: recordOf(row), dueDay: row.due_day }]));
}
