import { sql } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { FiledRecord } from '../../core/ledger/filing.ts';
import type { Link } from '../../core/ledger/links.ts';
import type { Db, Tx } from '../base/database.ts';
import { readSlices } from '../base/slices.ts';
import { listOwnLinks, recordOf } from './records.ts';

/** Records with all that they are found by, as it is kept beside them; words that are missing are null. */
export type FoundRecord = Omit<FiledRecord, 'words'> & { readonly words: string | null };

/** The records of those ids that are there, with what they are found by. */
export async function listFiled(db: Db, scope: Scope, ids: readonly RecordId[]): Promise<readonly FoundRecord[]> {
  const rows = await readSlices(ids, (slice) =>
    db
      .selectFrom('record')
      .leftJoin('record_text', (join) =>
        join
          .onRef('record_text.workspace_id', '=', 'record.workspace_id')
          .onRef('record_text.record_id', '=', 'record.id'),
      )
      .selectAll('record')
      .select('record_text.words')
      .where('record.workspace_id', '=', scope.workspaceId)
      .where('record.id', 'in', slice)
      .execute(),
  );
  const links = new Map<RecordId, Link[]>();
  for (const { fromId, relation, toId } of await listOwnLinks(db, scope, { ids, most: Number.MAX_SAFE_INTEGER }))
    links.set(fromId, [...(links.get(fromId) ?? []), { relation, toId }]);
  return rows.map((row) => ({
    record: recordOf(row),
    day: row.day,
    dueDay: row.due_day,
    words: row.words,
    links: links.get(row.id) ?? [],
  }));
}

/** Records whose newest revision is not there, the first few of them. */
export async function listUnsaid(db: Db, { workspaceId }: Scope, limit: number): Promise<readonly RecordId[]> {
  const rows = await db
    .selectFrom('record')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where(
      sql<boolean>`not exists (select 1 from revision where revision.workspace_id = record.workspace_id
        and revision.record_id = record.id and revision.number = record.revision)`,
    )
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Enters the words of every record into the search again. */
export async function reenterWords(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx
    .updateTable('record_text')
    .set((row) => ({ words: row.ref('words') }))
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/**
 * Forgets for good the words that were taken out of the search. On SQLite its index keeps them until it is written anew,
 * whole, and a backup would take them along.
 */
export async function forgetStruckWords(tx: Tx, _: Scope): Promise<void> {
  if (tx.engine === 'sqlite') await sql`insert into record_search (record_search) values ('optimize')`.execute(tx);
}
