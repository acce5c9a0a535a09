import type { Selectable } from 'kysely';
import type { RecordId, WorkspaceId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { DecisionLog, PublishedDecision } from '../../core/evidence/decisions/decisionLog.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows } from '../base/insertRows.ts';
import type { Schema } from '../schema.ts';

/** The decision log that the workspace has published. */
export async function findDecisionLog(db: Db, { workspaceId }: Scope): Promise<DecisionLog | undefined> {
  const row = await db
    .selectFrom('decision_log')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row === undefined ? undefined : logOf(row);
}

/** A decision log at an address that everybody may open, and whose it is. */
export type OpenLog = DecisionLog & { readonly workspaceId: WorkspaceId };

/** The decision log at an address, by the key at its end (`parseSlug`). Open to anybody. */
export async function findOpenLog(db: Db, key: string): Promise<OpenLog | undefined> {
  const row = await db.selectFrom('decision_log').selectAll().where('slug_key', '=', key).executeTakeFirst();
  return row === undefined ? undefined : { ...logOf(row), workspaceId: row.workspace_id };
}

/** The decisions of a published log, in their order. Open to anybody. */
export async function listPublishedDecisions(
  db: Db,
  { workspaceId }: Pick<OpenLog, 'workspaceId'>,
): Promise<readonly PublishedDecision[]> {
  const rows = await db
    .selectFrom('published_decision')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('number')
    .execute();
  return rows.map(decisionOf);
}

/** A log as it is to be published, with all that it shows. */
export type Publishing = {
  readonly log: DecisionLog;
  readonly key: string;
  readonly decisions: readonly PublishedDecision[];
};

/** Publishes a decision log in place of what was published before. */
export async function putDecisionLog(
  tx: Tx,
  { workspaceId }: Scope,
  { log, key, decisions }: Publishing,
): Promise<void> {
  const { slug, title, description, visibility, publishedAt } = log;
  const said = { slug, title, description, visibility, published_at: publishedAt };
  await tx
    .insertInto('decision_log')
    .values({ workspace_id: workspaceId, slug_key: key, ...said })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(said))
    .execute();
  await tx.deleteFrom('published_decision').where('workspace_id', '=', workspaceId).execute();
  await insertRows(
    tx,
    'published_decision',
    decisions.map(({ id, number, revision, title, fields, names, reopenings }) => ({
      workspace_id: workspaceId,
      record_id: id,
      number,
      revision,
      title,
      fields: JSON.stringify(fields),
      names: JSON.stringify(names),
      reopenings,
    })),
  );
}

/** Takes the decision log of the workspace back, with all that it showed. */
export async function deleteDecisionLog(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx.deleteFrom('published_decision').where('workspace_id', '=', workspaceId).execute();
  await tx.deleteFrom('decision_log').where('workspace_id', '=', workspaceId).execute();
}

const logOf = (row: Selectable<Schema['decision_log']>): DecisionLog => ({
  slug: row.slug,
  title: row.title,
  description: row.description,
  visibility: row.visibility,
  publishedAt: row.published_at,
});

const decisionOf = (row: Selectable<Schema['published_decision']>): PublishedDecision => ({
  id: row.record_id,
  number: row.number,
  revision: row.revision,
  title: row.title,
  fields: JSON.parse(row.fields) as Fields,
  names: JSON.parse(row.names) as Readonly<Record<RecordId, string>>,
  reopenings: row.reopenings,
});
