import type { Scope } from '../../core/base/scope.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db } from '../base/database.ts';
import { listRecordsById } from '../ledger/records.ts';

/** The drafts that have waited longest since anybody touched them, the oldest first. */
export async function listOldestDrafts(
  db: Db,
  scope: Scope,
  { limit }: { readonly limit: number },
): Promise<readonly LedgerRecord[]> {
  const rows = await db
    .selectFrom('record')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('standing', '=', 'draft')
    .orderBy('changed_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  const ids = rows.map(({ id }) => id);
  const records = new Map((await listRecordsById(db, scope, ids)).map((record) => [record.id, record]));
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** How many drafts there are. */
export async function countDrafts(db: Db, { workspaceId }: Scope): Promise<number> {
  const { drafts } = await db
    .selectFrom('record')
    .select(({ fn }) => fn.countAll<number>().as('drafts'))
    .where('workspace_id', '=', workspaceId)
    .where('standing', '=', 'draft')
    .executeTakeFirstOrThrow();
  return drafts;
}
