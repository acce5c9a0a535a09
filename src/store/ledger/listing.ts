import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../core/base/day.ts';
import type { RecordId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { LedgerRecord, Standing } from '../../core/ledger/record.ts';
import { termOf } from '../../core/ledger/search.ts';
import type { Db } from '../base/database.ts';
import { patternHolding } from '../pattern.ts';
import { recordOf } from './records.ts';

/** Which records a list shows; what is left out does not narrow it. */
export type RecordFilter = {
  readonly standing: Standing;
  readonly kind?: string | undefined;
  /** Words, each of which begins one of the record's; see `wantedIn`. */
  readonly words?: readonly string[] | undefined;
  /** The first and the last day of a stretch; a record without a day lies in none. */
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  /** The record that it links to, or that links to it. */
  readonly linked?: RecordId | undefined;
  readonly changedSince?: Instant | undefined;
};

/** In which order: the last changed first, the latest day first and what has none last, or by title. */
export const recordOrders = ['changed', 'day', 'title'] as const;

/** One of them. */
export type RecordOrder = (typeof recordOrders)[number];

/** Where in a list a record stands: what the list is ordered by, and the record. */
export type RecordPlace = { readonly at: number | string; readonly id: RecordId };

/** So many records from the one after `after`; from the first where there is none. */
export type RecordPage = {
  readonly filter: RecordFilter;
  readonly order?: RecordOrder | undefined;
  readonly after?: RecordPlace | undefined;
  readonly limit: number;
};

/** A record on a page, with its place in the list. */
export type PlacedRecord = { readonly record: LedgerRecord; readonly place: RecordPlace };

/**
 * A page of records. It reads a stretch of one index, except where few are looked for: those of rare words, of few days,
 * changed of late or linked to a record are read all and sorted. Where many fit, the page is filled from its beginning.
 */
export async function listRecords(
  db: Db,
  scope: Scope,
  { filter, order = 'changed', after, limit }: RecordPage,
): Promise<readonly PlacedRecord[]> {
  const { way, key } = orders[order];
  const words = await weighWords(db, scope, filter.words ?? []);
  const isFew = words.isFew || filter.linked !== undefined || (await isShort(db, scope, { filter, order }));
  // What is no plain column keeps SQLite from reading everything in the order of an index to find a few.
  const place = isFew ? ([orders[order].unindexed, sql`record.id || ''`] as const) : ([key, sql`record.id`] as const);
  const days = isFew || order === 'day' ? dayKey : sql<number>`${dayKey} + 0`;
  const rows = await select(db, scope, { ...filter, days })
    .$if(words.test !== undefined, (query) => query.where(words.test ?? sql<boolean>`true`))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${sql.join(place)}) ${way === 'desc' ? sql`<` : sql`>`} (${after?.at ?? 0}, ${after?.id ?? ''})`,
      ),
    )
    .selectAll('record')
    .select(sql<number | string>`${key}`.as('at'))
    .orderBy(place[0], way)
    .orderBy(place[1], way)
    .limit(limit)
    .execute();
  return rows.map((row) => ({ record: recordOf(row), place: { at: row.at, id: row.id } }));
}

/** How many records there are of each kind and standing. */
export async function countRecords(
  db: Db,
  { workspaceId }: Scope,
): Promise<readonly { readonly kind: string; readonly standing: Standing; readonly records: number }[]> {
  // In order, so that PostgreSQL reads an index alone: it would rather read every record than count in no order.
  const found = db
    .selectFrom('record')
    .select(['kind', 'standing'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('kind')
    .orderBy('standing');
  return db
    .selectFrom(found.as('found'))
    .select((row) => ['kind', 'standing', row.fn.countAll<number>().as('records')])
    .groupBy(['kind', 'standing'])
    .execute();
}

/** Whether few records lie in the stretch of days or of time that is asked for, where that is not the list's own order. */
async function isShort(
  db: Db,
  scope: Scope,
  { filter, order }: Pick<Required<RecordPage>, 'filter'> & { readonly order: RecordOrder },
): Promise<boolean> {
  const { standing, from, until, changedSince } = filter;
  const stretches = [
    ...(order !== 'day' && (from ?? until) !== undefined ? [{ standing, from, until }] : []),
    ...(order !== 'changed' && changedSince !== undefined ? [{ standing, changedSince }] : []),
  ];
  for (const stretch of stretches) {
    const found = select(db, scope, { ...stretch, days: dayKey })
      .select('record.id')
      .limit(mostSorted + 1);
    if ((await countFound(db, sql`${found}`)) <= mostSorted) return true;
  }
  return false;
}

function select(
  db: Db,
  { workspaceId }: Scope,
  { standing, kind, from, until, linked, changedSince, days }: RecordFilter & { readonly days: RawBuilder<number> },
) {
  let query = db
    .selectFrom('record')
    .where('record.workspace_id', '=', workspaceId)
    .where('record.standing', '=', standing);
  if (kind !== undefined) query = query.where('record.kind', '=', kind);
  if (from !== undefined) query = query.where(days, '>=', from);
  if (until !== undefined) query = query.where(days, '<=', until).where('record.day', 'is not', null);
  if (changedSince !== undefined) query = query.where('record.changed_at', '>=', changedSince);
  if (linked !== undefined)
    query = query.where(sql<boolean>`record.id in (
      select to_id from record_link where workspace_id = ${workspaceId} and from_id = ${linked}
      union all select from_id from record_link where workspace_id = ${workspaceId} and to_id = ${linked})`);
  return query;
}

/** What records are ordered by their day by, as their indexes have it. */
export const dayKey = sql<number>`(case when record.day is null then -1000000 else record.day end)`;

const orders = {
  changed: { way: 'desc', key: sql`record.changed_at`, unindexed: sql`record.changed_at + 0` },
  day: { way: 'desc', key: dayKey, unindexed: sql`${dayKey} + 0` },
  title: { way: 'asc', key: sql`record.title_key`, unindexed: sql`record.title_key || ''` },
} as const satisfies Record<
  RecordOrder,
  { readonly way: 'asc' | 'desc'; readonly key: RawBuilder<unknown>; readonly unindexed: RawBuilder<unknown> }
>;

/** The most records of some words that are sorted for a page. */
const mostSorted = 4_000;

type Weighed = { readonly isFew: boolean; readonly test: RawBuilder<boolean> | undefined };

/** Words that few records have are looked up in the index of words; others each record is looked at for. */
async function weighWords(db: Db, { workspaceId }: Scope, words: readonly string[]): Promise<Weighed> {
  if (words.length === 0) return { isFew: false, test: undefined };
  const found = sql<object>`(select record_id from record_search(${askedFor(workspaceId, words)}) limit ${mostSorted + 1})`;
  if ((await countFound(db, found)) <= mostSorted) return { isFew: true, test: sql`record.id in ${found}` };
  const tests = words.map((word) => sql`' ' || words like ${patternHolding(` ${word}`)} escape '\\'`);
  return {
    isFew: false,
    // No "exists": PostgreSQL would turn it round, and read all words to find records that many have.
    test: sql`(select ${sql.join(tests, sql` and `)} from record_text
      where record_text.workspace_id = record.workspace_id and record_text.record_id = record.id)`,
  };
}

async function countFound(db: Db, found: RawBuilder<object>): Promise<number> {
  const { rows } = await db
    .selectFrom(found.as('found'))
    .select((row) => row.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
}

const askedFor = (workspaceId: string, words: readonly string[]): string =>
  [`§${workspaceId.toLowerCase()}`, ...words.map(termOf)].join(' ');
