import type { AccountId, ReportId, WorkspaceId } from '../../core/base/id.ts';
import { type Instant, instant } from '../../core/base/instant.ts';
import type { ReportDecision, ReportReason, TakenDown } from '../../core/base/report.ts';
import type { Operator, Who } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';
import { type Decision, type ReportPage, takenDownOf } from '../base/reporting/reports.ts';

/** What somebody found wrong with the decision log that a workspace publishes. */
export type NewLogReport = {
  readonly id: ReportId;
  readonly workspaceId: WorkspaceId;
  readonly reason: ReportReason;
  readonly details: string;
  readonly createdAt: Instant;
};

/** The same as it is kept, with the log that it is about, and what came of it; null while it is open. */
export type LogReport = NewLogReport & {
  /** Null once the account is gone. */
  readonly reporterId: AccountId | null;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Instant | null;
  readonly decision: ReportDecision | null;
  readonly log: { readonly title: string; readonly slug: string; readonly takenDown: TakenDown | null };
};

/** Keeps what somebody found wrong. */
export async function insertLogReport(tx: Tx, { accountId }: Who, report: NewLogReport): Promise<void> {
  await tx
    .insertInto('log_report')
    .values({
      workspace_id: report.workspaceId,
      id: report.id,
      reason: report.reason,
      details: report.details,
      reporter_id: accountId,
      created_at: report.createdAt,
    })
    .execute();
}

/** The report of that id, where its log is still there. */
export async function findLogReport(db: Db, _: Operator, id: ReportId): Promise<LogReport | undefined> {
  const row = await selectReports(db).where('log_report.id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : reportOf(row);
}

/** The reports that wait, oldest first, or those that were decided, newest first; so many after the first `offset`. */
export async function listLogReports(
  db: Db,
  _: Operator,
  { state, offset, limit }: ReportPage,
): Promise<readonly LogReport[]> {
  const order = state === 'open' ? 'asc' : 'desc';
  const rows = await selectReports(db)
    .where('log_report.decided_at', state === 'open' ? 'is' : 'is not', null)
    // Every moment there is, named so that SQLite seeks in the index of those that wait.
    .where('log_report.created_at', '>', instant(0))
    .orderBy('log_report.created_at', order)
    .orderBy('log_report.id', order)
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(reportOf);
}

/** Notes what came of one report, decided before or not. */
export async function decideLogReport(tx: Tx, { accountId }: Operator, { id, decision, at }: Decision): Promise<void> {
  await tx
    .updateTable('log_report')
    .set({ decision, decided_by: accountId, decided_at: at })
    .where('id', '=', id)
    .execute();
}

/** Keeps a log from everybody but its workspace, which is told the reason, and closes what was reported of it. */
export async function takeLogDown(
  tx: Tx,
  { accountId }: Operator,
  { workspaceId, at, reason }: { readonly workspaceId: WorkspaceId } & TakenDown,
): Promise<void> {
  await tx
    .updateTable('decision_log')
    .set({ taken_down_at: at, taken_down_reason: reason })
    .where('workspace_id', '=', workspaceId)
    .execute();
  await tx
    .updateTable('log_report')
    .set({ decision: 'taken-down', decided_by: accountId, decided_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('decided_at', 'is', null)
    .execute();
}

/** Lets a log be read again by everybody who has its address. */
export async function putLogBack(tx: Tx, _: Operator, workspaceId: WorkspaceId): Promise<void> {
  await tx
    .updateTable('decision_log')
    .set({ taken_down_at: null, taken_down_reason: null })
    .where('workspace_id', '=', workspaceId)
    .execute();
}

const selectReports = (db: Db) =>
  db
    .selectFrom('log_report')
    .innerJoin('decision_log', 'decision_log.workspace_id', 'log_report.workspace_id')
    .selectAll('log_report')
    .select([
      'decision_log.title',
      'decision_log.slug',
      'decision_log.taken_down_at',
      'decision_log.taken_down_reason',
    ]);

type ReportedRow = Awaited<ReturnType<ReturnType<typeof selectReports>['executeTakeFirstOrThrow']>>;

const reportOf = (row: ReportedRow): LogReport => ({
  id: row.id,
  workspaceId: row.workspace_id,
  reason: row.reason,
  details: row.details,
  createdAt: row.created_at,
  reporterId: row.reporter_id,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decision: row.decision,
  log: {
    title: row.title,
    slug: row.slug,
    takenDown: takenDownOf(row),
  },
});
