import { sql } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';

/** An import, by the moment at which all that it brought was made, and how much of that is still there. */
export type RecordImport = { readonly at: Instant; readonly records: number };

/** The last imports of which something is still there, the newest first. */
export const listImports = (
  db: Db,
  scope: Scope,
  { limit }: { readonly limit: number },
): Promise<readonly RecordImport[]> =>
  importedIn(db, scope)
    .select(({ fn }) => ['created_at as at', fn.countAll<number>().as('records')])
    .groupBy('created_at')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();

/** What an import brought and is still there. */
export async function listImported(db: Db, scope: Scope, at: Instant): Promise<readonly RecordId[]> {
  const rows = await importedIn(db, scope).select('id').where('created_at', '=', at).execute();
  return rows.map(({ id }) => id).toSorted();
}

/** The index is of imports alone, which the statement has to say in its own words. */
const importedIn = (db: Db, { workspaceId }: Scope) =>
  db
    .selectFrom('record')
    .where('workspace_id', '=', workspaceId)
    .where('means', '=', sql.lit('import'))
    .where('standing', '<>', 'removed');
