import type { RecordId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import { reopening } from '../../core/evidence/kinds/judgement/reopening.ts';
import type { Db } from '../base/database.ts';

/** How often each decision was asked to be re-opened; those that never were are left out. Reads every request. */
export async function countReopenings(db: Db, { workspaceId }: Scope): Promise<ReadonlyMap<RecordId, number>> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('record_link as link', (join) =>
      join.onRef('link.workspace_id', '=', 'record.workspace_id').onRef('link.from_id', '=', 'record.id'),
    )
    .select((row) => ['link.to_id', row.fn.countAll<number>().as('requests')])
    .where('record.workspace_id', '=', workspaceId)
    .where('record.kind', '=', reopening.name)
    .where('record.standing', '=', 'kept')
    .where('link.relation', '=', 'of' satisfies keyof typeof reopening.fields)
    .groupBy('link.to_id')
    .execute();
  return new Map(rows.map(({ to_id, requests }) => [to_id, requests]));
}
