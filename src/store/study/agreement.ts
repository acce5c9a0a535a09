import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/base/scope.ts';
import type { CardId, DeckId } from '../../core/base/id.ts';
import type { Db, Tx } from '../base/database.ts';
import { newColumns, type NewState } from './memories.ts';

/** What must agree between rows. All but the last three are copies and folds, which can be made again. */
export const agreements = [
  'card in the deck of its note',
  'no card of a deleted note asked',
  'memory as its card',
  'memory for each card',
  'memory whole',
  'review undone as the undos say',
  'card for each memory',
  'card for each review',
  'grade of each review',
] as const;

/** One of them. */
export type Agreement = (typeof agreements)[number];

/** How many rows break an agreement, and the ids of the first of them. */
export type Disagreement = {
  readonly agreement: Agreement;
  readonly rows: number;
  readonly examples: readonly string[];
};

/** Looks at one agreement over everything in the scope; undefined where it holds. Constant memory. */
export async function findDisagreement(db: Db, scope: Scope, agreement: Agreement): Promise<Disagreement | undefined> {
  const { table, id, broken } = breaches[agreement](scope);
  const breaking = db.selectFrom(table).where(`${table}.workspace_id`, '=', scope.workspaceId).where(broken);
  const { rows } = await breaking.select((row) => row.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
  if (rows === 0) return undefined;
  const first = await breaking
    .select(sql<string>`${sql.ref(`${table}.${id}`)}`.as('id'))
    .limit(mostExamples)
    .execute();
  return { agreement, rows, examples: first.map((row) => row.id) };
}

/** Cards that are asked although this learner has no state of them, `limit` at a time. */
export async function listUnremembered(db: Db, scope: Scope, limit: number): Promise<readonly NewState[]> {
  const { broken } = breaches['memory for each card'](scope);
  const rows = await db
    .selectFrom('card')
    .select(['card.id', 'card.deck_id', 'card.position'])
    .where('card.workspace_id', '=', scope.workspaceId)
    .where(broken)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ cardId: row.id, deckId: row.deck_id, position: row.position }));
}

/** Makes every copied column again from what it is a copy of, and empties memories that no fold can have written. */
export async function mendCopies(tx: Tx, scope: Scope): Promise<void> {
  await mendCards(tx, scope);
  await mendMemories(tx, scope);
  await tx
    .updateTable('review')
    .set({ undone: sql<0 | 1>`1 - review.undone` })
    .where('review.workspace_id', '=', scope.workspaceId)
    .where(breaches['review undone as the undos say'](scope).broken)
    .execute();
}

async function mendCards(tx: Tx, scope: Scope): Promise<void> {
  await tx
    .updateTable('card')
    .set({
      deck_id: sql<DeckId>`(select note.deck_id from note where note.workspace_id = card.workspace_id and note.id = card.note_id)`,
    })
    .where('card.workspace_id', '=', scope.workspaceId)
    .where(breaches['card in the deck of its note']().broken)
    .execute();
  await tx
    .updateTable('card')
    .set({ live: 0 })
    .where('card.workspace_id', '=', scope.workspaceId)
    .where(breaches['no card of a deleted note asked']().broken)
    .execute();
}

async function mendMemories(tx: Tx, scope: Scope): Promise<void> {
  await tx
    .updateTable('memory')
    .set({ deck_id: ofCard<DeckId>('deck_id'), position: ofCard<number>('position'), live: ofCard<0 | 1>('live') })
    .where('memory.workspace_id', '=', scope.workspaceId)
    .where(breaches['memory as its card']().broken)
    .execute();
  await tx
    .updateTable('memory')
    .set(newColumns)
    .where('memory.workspace_id', '=', scope.workspaceId)
    .where(breaches['memory whole'](scope).broken)
    .execute();
}

/** The tables whose rows carry an id of their own. */
export const idTables = ['deck', 'note', 'card', 'review', 'undo'] as const;

/** One of them. */
export type IdTable = (typeof idTables)[number];

/** The ids of a table in order, `limit` at a time from after `after`. */
export async function listIds(db: Db, scope: Scope, page: IdPage): Promise<readonly string[]> {
  const rows = await db
    .selectFrom(page.table)
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '>', page.after as CardId)
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** So many ids of a table, from the first after `after`; '' is before all. */
export type IdPage = { readonly table: IdTable; readonly after: string; readonly limit: number };

const mostExamples = 5;

type Breach = {
  readonly table: 'card' | 'memory' | 'review';
  readonly id: 'id' | 'card_id';
  readonly broken: RawBuilder<boolean>;
};

const noteOf = sql`from note where note.workspace_id = card.workspace_id and note.id = card.note_id`;
const cardOfMemory = sql`from card where card.workspace_id = memory.workspace_id and card.id = memory.card_id`;

const ofCard = <Value>(column: 'deck_id' | 'position' | 'live') =>
  sql<Value>`(select ${sql.ref(`card.${column}`)} ${cardOfMemory})`;

const mine = (table: 'memory' | 'review', scope: Scope) => sql`${sql.ref(`${table}.learner_id`)} = ${scope.learnerId}`;

const breaches = {
  'card in the deck of its note': () => ({
    table: 'card',
    id: 'id',
    broken: sql<boolean>`exists (select 1 ${noteOf} and note.deck_id <> card.deck_id)`,
  }),
  'no card of a deleted note asked': () => ({
    table: 'card',
    id: 'id',
    broken: sql<boolean>`card.live = 1 and exists (select 1 ${noteOf} and note.deletion_id is not null)`,
  }),
  'memory as its card': () => ({
    table: 'memory',
    id: 'card_id',
    broken: sql<boolean>`exists (select 1 ${cardOfMemory} and (card.deck_id <> memory.deck_id or card.position <> memory.position or card.live <> memory.live))`,
  }),
  'memory for each card': (scope) => ({
    table: 'card',
    id: 'id',
    broken: sql<boolean>`card.live = 1 and not exists (select 1 from memory where memory.workspace_id = card.workspace_id and memory.learner_id = ${scope.learnerId} and memory.card_id = card.id)`,
  }),
  'memory whole': (scope) => ({
    table: 'memory',
    id: 'card_id',
    broken: sql<boolean>`${mine('memory', scope)} and memory.phase <> 'new' and (memory.phase not in ('learning', 'review', 'relearning') or memory.stability_days is null or memory.difficulty is null or memory.due is null or memory.first_day is null or memory.last_day is null or memory.last_answered_at is null)`,
  }),
  'review undone as the undos say': (scope) => ({
    table: 'review',
    id: 'id',
    broken: sql<boolean>`${mine('review', scope)} and review.undone <> (case when exists (select 1 from undo where undo.workspace_id = review.workspace_id and undo.learner_id = review.learner_id and undo.review_id = review.id) then 1 else 0 end)`,
  }),
  'card for each memory': () => ({
    table: 'memory',
    id: 'card_id',
    broken: sql<boolean>`not exists (select 1 ${cardOfMemory})`,
  }),
  'card for each review': () => ({
    table: 'review',
    id: 'id',
    broken: sql<boolean>`not exists (select 1 from card where card.workspace_id = review.workspace_id and card.id = review.card_id)`,
  }),
  'grade of each review': () => ({
    table: 'review',
    id: 'id',
    broken: sql<boolean>`review.grade not between 1 and 4`,
  }),
} as const satisfies Record<Agreement, (scope: Scope) => Breach>;
