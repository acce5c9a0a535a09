import { type Selectable, sql } from 'kysely';
import type { RecordId } from '../../core/base/id.ts';
import { instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { Disclosures, Leaf } from '../../core/ledger/log/leaf.ts';
import type { Revision } from '../../core/ledger/record.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertTogether } from '../base/insertRows.ts';
import { readSlices } from '../base/slices.ts';
import type { Schema } from '../schema.ts';
import { markLog } from './log.ts';
import { batchOfRevisions, type KeptRevision } from './rows.ts';

/** Appends revisions. */
export const insertRevisions = (tx: Tx, { workspaceId }: Scope, revisions: readonly KeptRevision[]): Promise<void> =>
  insertTogether(tx, [batchOfRevisions(workspaceId, revisions)]);

/** Every revision of a record, oldest first. */
export async function listRevisions(db: Db, scope: Scope, recordId: RecordId): Promise<readonly KeptRevision[]> {
  const rows = await selectOf(db, scope, recordId).orderBy('number').execute();
  return rows.map(keptOf);
}

/** One revision of a record. */
export async function findRevision(
  db: Db,
  scope: Scope,
  { recordId, number }: RevisionPlace,
): Promise<KeptRevision | undefined> {
  const row = await selectOf(db, scope, recordId).where('number', '=', number).executeTakeFirst();
  return row === undefined ? undefined : keptOf(row);
}

/** Those revisions, as far as they are there, in no particular order. */
export async function listRevisionsOf(
  db: Db,
  { workspaceId }: Scope,
  wanted: readonly RevisionPlace[],
): Promise<readonly KeptRevision[]> {
  const rows = await readSlices(wanted, (slice) =>
    db
      .selectFrom('revision')
      .select(columns)
      .where('workspace_id', '=', workspaceId)
      .where(sql<boolean>`(record_id, number) in (values ${sql.join(slice.map(written))})`)
      .execute(),
  );
  return rows.map(keptOf);
}

/** Which revision of which record. */
export type RevisionPlace = Pick<Revision, 'recordId' | 'number'>;

/** The number is written into the statement, since PostgreSQL would take the values of such a list for texts. */
const written = ({ recordId, number }: RevisionPlace) => sql`(${recordId}, ${sql.lit(number)})`;

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

/** All that records of these kinds say and ever said, in whatever standing; what each said, in the order in which it was said. */
export async function listEverSaid(
  db: Db,
  { workspaceId }: Scope,
  kinds: readonly string[],
): Promise<readonly KeptRevision[]> {
  const rows = await db
    .selectFrom('revision')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where(
      'record_id',
      'in',
      db.selectFrom('record').select('id').where('workspace_id', '=', workspaceId).where('kind', 'in', kinds),
    )
    .orderBy('record_id')
    .orderBy('number')
    .execute();
  return rows.map(keptOf);
}

/** Forgets what opens digests of a revision: all but `disclosures`. Its leaf stays as it is, and the log is marked. */
export async function keepDisclosures(
  tx: Tx,
  scope: Scope,
  { recordId, number, disclosures }: Pick<KeptRevision, 'recordId' | 'number' | 'disclosures'>,
): Promise<void> {
  await tx
    .updateTable('revision')
    .set({ disclosures: JSON.stringify(disclosures) })
    .where('workspace_id', '=', scope.workspaceId)
    .where('record_id', '=', recordId)
    .where('number', '=', number)
    .execute();
  await markLog(tx, scope, `${recordId} ${number} ${Object.keys(disclosures).join(' ')}`);
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
