import { type Selectable, sql } from 'kysely';
import type { RecordId, WorkspaceId } from '../../core/base/id.ts';
import type { Scope } from '../../core/base/scope.ts';
import {
  type DecisionLog,
  type PublishedDecision,
  successorsOf,
  wordsOf,
} from '../../core/evidence/decisions/decisionLog.ts';
import type { Fields } from '../../core/ledger/fields/value.ts';
import type { Db, Tx } from '../base/database.ts';
import { insertRows } from '../base/insertRows.ts';
import { takenDownOf } from '../base/reporting/reports.ts';
import { readSlices } from '../base/slices.ts';
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

/** The decision log at an address, by the key at its end (`parseSlug`), unless it was taken down. Open to anybody. */
export async function findOpenLog(db: Db, key: string): Promise<OpenLog | undefined> {
  const row = await db
    .selectFrom('decision_log')
    .selectAll()
    .where('slug_key', '=', key)
    .where('taken_down_at', 'is', null)
    .executeTakeFirst();
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

/** A published decision, and the one of its log that took its place. */
export type ListedDecision = PublishedDecision & { readonly successorId: RecordId | null };

/** A part of a log: of the decisions that hold all the words, the newest first, so many after the first `offset`. */
export type LogPage = { readonly words: readonly string[]; readonly offset: number; readonly limit: number };

/** That part, and how many decisions hold the words in all. Open to anybody. */
export async function pageDecisions(
  db: Db,
  log: Pick<OpenLog, 'workspaceId'>,
  { words, offset, limit }: LogPage,
): Promise<{ readonly decisions: readonly ListedDecision[]; readonly found: number }> {
  const rows = await holding(db, log, words)
    .selectAll()
    .orderBy('number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const { found } = await holding(db, log, words)
    .select(({ fn }) => fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  return { decisions: rows.map(listedOf), found };
}

const holding = (db: Db, { workspaceId }: Pick<OpenLog, 'workspaceId'>, words: readonly string[]) =>
  words.reduce(
    (query, word) => query.where(sql<boolean>`words like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`),
    db.selectFrom('published_decision').where('workspace_id', '=', workspaceId),
  );

/** Those decisions of a published log that it shows, in no particular order. Open to anybody. */
export async function listDecisionsById(
  db: Db,
  { workspaceId }: Pick<OpenLog, 'workspaceId'>,
  ids: readonly RecordId[],
): Promise<readonly ListedDecision[]> {
  const rows = await readSlices(ids, (slice) =>
    db
      .selectFrom('published_decision')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('record_id', 'in', slice)
      .execute(),
  );
  return rows.map(listedOf);
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
  const successors = successorsOf(decisions);
  await insertRows(
    tx,
    'published_decision',
    decisions.map((decision) => ({
      workspace_id: workspaceId,
      record_id: decision.id,
      number: decision.number,
      revision: decision.revision,
      title: decision.title,
      fields: JSON.stringify(decision.fields),
      names: JSON.stringify(decision.names),
      reopenings: decision.reopenings,
      words: wordsOf(decision),
      successor_id: successors.get(decision.id) ?? null,
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
  takenDown: takenDownOf(row),
});

const listedOf = (row: Selectable<Schema['published_decision']>): ListedDecision => ({
  ...decisionOf(row),
  successorId: row.successor_id,
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
