import type { Scope } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';
import { type IdTable, idTables } from './agreement.ts';

/** How many rows of each sort there are, deleted ones included. */
export type Totals = Readonly<Record<IdTable, number>>;

/** Counts every row of the workspace. */
export async function countTotals(db: Db, scope: Scope): Promise<Totals> {
  const counted = await Promise.all(idTables.map(async (table) => [table, await countRows(db, scope, table)] as const));
  const zero = { deck: 0, note: 0, card: 0, review: 0, undo: 0 } satisfies Totals;
  return { ...zero, ...Object.fromEntries(counted) };
}

async function countRows(db: Db, scope: Scope, table: IdTable): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('rows'))
    .where('workspace_id', '=', scope.workspaceId)
    .executeTakeFirstOrThrow();
  return rows;
}
