import type { Selectable } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { Disclosures, Leaf } from '../../core/ledger/log/leaf.ts';
import type { Revision } from '../../core/ledger/record.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows } from '../base/insertRows.ts';
import type { Schema } from '../schema.ts';

/** A revision as the log keeps it: the text of its leaf, its place, and what opens the leaf's digests. */
export type KeptRevision = Pick<Revision, 'id' | 'recordId' | 'number'> & {
  readonly leafIndex: number;
  readonly leaf: string;
  readonly disclosures: Disclosures;
};

/** Appends revisions. */
export const insertRevisions = (tx: Tx, { workspaceId }: Scope, revisions: readonly KeptRevision[]): Promise<void> =>
  insertRows(
    tx,
    'revision',
    revisions.map(({ id, recordId, number, leafIndex, leaf, disclosures }) => ({
      workspace_id: workspaceId,
      record_id: recordId,
      number,
      id,
      leaf_index: leafIndex,
      leaf,
      disclosures: JSON.stringify(disclosures),
    })),
  );

/** Every revision of a record, oldest first. */
export async function listRevisions(db: Db, scope: Scope, recordId: RecordId): Promise<readonly KeptRevision[]> {
  const rows = await selectOf(db, scope, recordId).orderBy('number').execute();
  return rows.map(keptOf);
}

/** One revision of a record. */
export async function findRevision(
  db: Db,
  scope: Scope,
  { recordId, number }: Pick<Revision, 'recordId' | 'number'>,
): Promise<KeptRevision | undefined> {
  const row = await selectOf(db, scope, recordId).where('number', '=', number).executeTakeFirst();
  return row === undefined ? undefined : keptOf(row);
}

/** A page of the revisions of a record, newest first, from the one before `before`. */
export async function listLastRevisions(
  db: Db,
  scope: Scope,
  { recordId, before, limit }: { readonly recordId: RecordId; readonly before: number; readonly limit: number },
): Promise<readonly KeptRevision[]> {
  const rows = await selectOf(db, scope, recordId)
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(keptOf);
}

/** A page of all that was ever said in the workspace, in the order of the log, from the leaf `from` on. */
export async function listLeaves(
  db: Db,
  { workspaceId }: Scope,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly KeptRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('leaf_index', '>=', from)
    .orderBy('leaf_index')
    .limit(limit)
    .execute();
  return rows.map(keptOf);
}

/** Forgets what opens digests of a revision: all but `disclosures`. Its leaf stays as it is. */
export async function keepDisclosures(
  tx: Tx,
  { workspaceId }: Scope,
  { recordId, number, disclosures }: Pick<KeptRevision, 'recordId' | 'number' | 'disclosures'>,
): Promise<void> {
  await tx
    .updateTable('revision')
    .set({ disclosures: JSON.stringify(disclosures) })
    .where('workspace_id', '=', workspaceId)
    .where('record_id', '=', recordId)
    .where('number', '=', number)
    .execute();
}

const columns = ['id', 'record_id', 'number', 'leaf_index', 'leaf', 'disclosures'] as const;

const selectOf = (db: Db, { workspaceId }: Scope, recordId: RecordId) =>
  db.selectFrom('revision').select(columns).where('workspace_id', '=', workspaceId).where('record_id', '=', recordId);

const keptOf = (row: Pick<Selectable<Schema['revision']>, (typeof columns)[number]>): KeptRevision => ({
  id: row.id,
  recordId: row.record_id,
  number: row.number,
  leafIndex: row.leaf_index,
  leaf: row.leaf,
  disclosures: JSON.parse(row.disclosures) as Disclosures,
});

/** What a kept revision said, as far as it was not erased. */
export function revisionOf({ id, recordId, number, leaf, disclosures }: KeptRevision): Revision {
  const told = JSON.parse(leaf) as Leaf;
  return {
    id,
    recordId,
    number,
    kind: told.kind,
    standing: told.standing as Revision['standing'],
    authorId: told.author as Revision['authorId'],
    means: told.means as Revision['means'],
    at: instant(Date.parse(told.at)),
    fields: fieldsOf(disclosures),
  };
}

const fieldsOf = (disclosures: Disclosures): Fields =>
  Object.fromEntries(Object.entries(disclosures).map(([field, { value }]) => [field, value]));

/** The fields that a revision filled in and whose content was erased since. */
export const listErased = ({ leaf, disclosures }: KeptRevision): readonly string[] =>
  Object.keys((JSON.parse(leaf) as Leaf).fields).filter((field) => !Object.hasOwn(disclosures, field));
