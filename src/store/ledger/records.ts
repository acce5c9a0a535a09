import type { Selectable } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { FiledRecord } from '../../core/ledger/filing.ts';
import type { LedgerRecord } from '../../core/ledger/record.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows, insertTogether } from '../base/insertRows.ts';
import { readSlices } from '../base/slices.ts';
import type { Schema } from '../schema.ts';
import { batchesOfRecords, changingColumns, linkRows, textRow } from './rows.ts';

/** The record of that id, removed ones included. */
export async function findRecord(db: Db, scope: Scope, id: RecordId): Promise<LedgerRecord | undefined> {
  const [record] = await listRecordsById(db, scope, [id]);
  return record;
}

/** The records of those ids that are there, removed ones included, in no particular order. */
export async function listRecordsById(
  db: Db,
  { workspaceId }: Scope,
  ids: readonly RecordId[],
): Promise<readonly LedgerRecord[]> {
  const rows = await readSlices(ids, (slice) =>
    db.selectFrom('record').selectAll().where('workspace_id', '=', workspaceId).where('id', 'in', slice).execute(),
  );
  return rows.map(recordOf);
}

/** Keeps records that are new, with their links and words. */
export const insertRecords = (tx: Tx, { workspaceId }: Scope, filed: readonly FiledRecord[]): Promise<void> =>
  insertTogether(tx, batchesOfRecords(workspaceId, filed));

/** Brings a record up to its newest revision, and its links and words with it. */
export async function updateRecord(tx: Tx, { workspaceId }: Scope, filed: FiledRecord): Promise<void> {
  const { id } = filed.record;
  await tx
    .updateTable('record')
    .set(changingColumns(filed))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('record_link').where('workspace_id', '=', workspaceId).where('from_id', '=', id).execute();
  await insertRows(tx, 'record_link', linkRows(workspaceId, filed));
  const row = textRow(workspaceId, filed);
  await tx
    .insertInto('record_text')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'record_id']).doUpdateSet({ words: row.words }))
    .execute();
}

/** A link between two records, as the one at its beginning declares it. */
export type RecordLink = { readonly fromId: RecordId; readonly relation: string; readonly toId: RecordId };

/** The links that begin or end at any of the records. */
export const listLinks = (db: Db, scope: Scope, ids: readonly RecordId[]): Promise<readonly RecordLink[]> =>
  listLinksUpTo(db, scope, { ids, most: Number.MAX_SAFE_INTEGER });

/** The same, at each end no more than `most`: a record that everything links to would bring everything along. */
export async function listLinksUpTo(db: Db, scope: Scope, asked: LinksAsked): Promise<readonly RecordLink[]> {
  const found = [
    ...(await listOwnLinks(db, scope, asked)),
    ...(await listEnding(db, scope, { ...asked, end: 'to_id' })),
  ];
  return [...new Map(found.map((link) => [`${link.fromId} ${link.relation} ${link.toId}`, link])).values()];
}

/** Whose links are asked for, and how many of them at most. */
export type LinksAsked = { readonly ids: readonly RecordId[]; readonly most: number };

/** The links that begin at any of the records. */
export const listOwnLinks = (db: Db, scope: Scope, asked: LinksAsked): Promise<readonly RecordLink[]> =>
  listEnding(db, scope, { ...asked, end: 'from_id' });

async function listEnding(
  db: Db,
  { workspaceId }: Scope,
  { ids, most, end }: LinksAsked & { readonly end: 'from_id' | 'to_id' },
): Promise<readonly RecordLink[]> {
  const rows = await readSlices(ids, (slice) =>
    db
      .selectFrom('record_link')
      .select(['from_id', 'relation', 'to_id'])
      .where('workspace_id', '=', workspaceId)
      .where(end, 'in', slice)
      .limit(most)
      .execute(),
  );
  return rows.map(({ from_id, relation, to_id }) => ({ fromId: from_id, relation, toId: to_id }));
}

/** The record that a row holds. */
export const recordOf = (row: Selectable<Schema['record']>): LedgerRecord => ({
  id: row.id,
  kind: row.kind,
  standing: row.standing,
  means: row.means,
  title: row.title,
  fields: JSON.parse(row.fields) as Fields,
  revision: row.revision,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});
