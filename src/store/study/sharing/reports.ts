import type { Selectable } from 'kysely';
import type { AccountId, NoteId, PublicationId, ReportId, WorkspaceId } from '../../../core/base/id.ts';
import { type Instant, instant } from '../../../core/base/instant.ts';
import type { Operator, Who } from '../../../core/base/scope.ts';
import type { NoteContent } from '../../../core/study/note.ts';
import type { ReportDecision, ReportReason, TakenDown } from '../../../core/base/report.ts';
import type { Db, Tx } from '../../base/database.ts';
import { type Decision, type ReportPage, takenDownOf } from '../../base/reporting/reports.ts';
import type { Schema } from '../../schema.ts';
import { contentOf } from '../notes.ts';

/** What somebody found wrong with a publication, or with one card of it. */
export type NewReport = {
  readonly id: ReportId;
  /** The workspace that publishes. */
  readonly workspaceId: WorkspaceId;
  readonly publicationId: PublicationId;
  /** Null where the deck as a whole is meant. */
  readonly noteId: NoteId | null;
  readonly reason: ReportReason;
  readonly details: string;
  readonly createdAt: Instant;
};

/** The same as it is kept, and what came of it; null while it is open. */
export type Report = NewReport & {
  /** Null once the account is gone. */
  readonly reporterId: AccountId | null;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Instant | null;
  readonly decision: ReportDecision | null;
};

/** Keeps what somebody found wrong. */
export async function insertReport(tx: Tx, { accountId }: Who, report: NewReport): Promise<void> {
  await tx
    .insertInto('report')
    .values({
      workspace_id: report.workspaceId,
      id: report.id,
      publication_id: report.publicationId,
      note_id: report.noteId,
      reason: report.reason,
      details: report.details,
      reporter_id: accountId,
      created_at: report.createdAt,
    })
    .execute();
}

/** The report of that id, with the publication it is about. */
export async function findReport(db: Db, _: Operator, id: ReportId): Promise<DeckReport | undefined> {
  const row = await selectReports(db).where('report.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : deckReportOf(row);
}

/** The reports that wait, oldest first, or those that were decided, newest first; so many after the first `offset`. */
export async function listReports(db: Db, _: Operator, page: ReportPage): Promise<readonly DeckReport[]> {
  const { state, offset, limit } = page;
  const order = state === 'open' ? 'asc' : 'desc';
  const rows = await selectReports(db)
    .where('report.decided_at', state === 'open' ? 'is' : 'is not', null)
    // Every moment there is, named so that SQLite seeks in the index of those that wait.
    .where('report.created_at', '>', instant(0))
    .orderBy('report.created_at', order)
    .orderBy('report.id', order)
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(deckReportOf);
}

/** A report with the publication it is about, readable for others or not. */
export type DeckReport = { readonly report: Report; readonly deck: ReportedDeck };

/** As much of a publication as it takes to decide on a report. */
export type ReportedDeck = {
  readonly title: string;
  readonly slug: string;
  readonly authorId: AccountId | null;
  readonly takenDown: TakenDown | null;
};

/** What the cards that reports are about said last, by report; one about a deck has none. */
export async function listReportedCards(
  db: Db,
  _: Operator,
  reports: readonly Report[],
): Promise<ReadonlyMap<ReportId, NoteContent>> {
  const about = reports.filter(({ noteId }) => noteId !== null);
  if (about.length === 0) return new Map();
  const rows = await db
    .selectFrom('edition')
    .selectAll()
    .where('workspace_id', 'in', [...new Set(about.map(({ workspaceId }) => workspaceId))])
    .where('publication_id', 'in', [...new Set(about.map(({ publicationId }) => publicationId))])
    .where('note_id', 'in', [...new Set(about.flatMap(({ noteId }) => noteId ?? []))])
    .orderBy('since')
    .execute();
  const last = new Map(rows.map((row) => [`${row.publication_id} ${row.note_id}`, contentOf(row)]));
  return new Map(
    about.flatMap(({ id, publicationId, noteId }) => {
      const content = last.get(`${publicationId} ${noteId}`);
      return content === undefined ? [] : [[id, content] as const];
    }),
  );
}

/** Notes what came of one report, decided before or not. */
export async function decideReport(tx: Tx, { accountId }: Operator, { id, decision, at }: Decision): Promise<void> {
  await tx
    .updateTable('report')
    .set({ decision, decided_by: accountId, decided_at: at })
    .where('id', '=', id)
    .execute();
}

/** Keeps a publication from everybody but its maintainers, who are told the reason, and closes what was reported of it. */
export async function takeDown(
  tx: Tx,
  { accountId }: Operator,
  { publicationId, at, reason }: TakingDown,
): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ taken_down_at: at, taken_down_reason: reason })
    .where('id', '=', publicationId)
    .execute();
  await tx
    .updateTable('report')
    .set({ decision: 'taken-down', decided_by: accountId, decided_at: at })
    .where('publication_id', '=', publicationId)
    .where('decided_at', 'is', null)
    .execute();
}

/** A publication, and why it goes. */
export type TakingDown = { readonly publicationId: PublicationId } & TakenDown;

/** Lets a publication be read again by whoever could read it before. */
export async function putBack(tx: Tx, _: Operator, publicationId: PublicationId): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ taken_down_at: null, taken_down_reason: null })
    .where('id', '=', publicationId)
    .execute();
}

const selectReports = (db: Db) =>
  db
    .selectFrom('report')
    .innerJoin('publication', (join) =>
      join
        .onRef('publication.workspace_id', '=', 'report.workspace_id')
        .onRef('publication.id', '=', 'report.publication_id'),
    )
    .selectAll('report')
    .select([
      'publication.title',
      'publication.slug',
      'publication.author_id',
      'publication.taken_down_at',
      'publication.taken_down_reason',
    ]);

type ReportedRow = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>;

const deckReportOf = (row: ReportedRow): DeckReport => ({
  report: reportOf(row),
  deck: {
    title: row.title,
    slug: row.slug,
    authorId: row.author_id,
    takenDown: takenDownOf(row),
  },
});

const reportOf = (row: Selectable<Schema['report']>): Report => ({
  id: row.id,
  workspaceId: row.workspace_id,
  publicationId: row.publication_id,
  noteId: row.note_id,
  reason: row.reason,
  details: row.details,
  createdAt: row.created_at,
  reporterId: row.reporter_id,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decision: row.decision,
});
