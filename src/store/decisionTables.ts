import type { AccountId, RecordId, ReportId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { ReportDecision, ReportReason } from '../core/base/report.ts';
import type { LogVisibility } from '../core/evidence/decisions/decisionLog.ts';
import type { Fixed, JsonText } from './columns.ts';

/** The decision logs that others read, one for a workspace at most. */
export type DecisionLogTable = {
  workspace_id: Fixed<WorkspaceId>;
  slug_key: Fixed<string>;
  slug: string;
  title: string;
  description: string;
  visibility: LogVisibility;
  published_at: Instant;
  taken_down_at: Instant | null;
  taken_down_reason: string | null;
};

/** What people have found wrong with published decision logs. */
export type LogReportTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<ReportId>;
  reason: Fixed<ReportReason>;
  details: string;
  reporter_id: AccountId | null;
  created_at: Fixed<Instant>;
  decided_by: AccountId | null;
  decided_at: Instant | null;
  decision: ReportDecision | null;
};

/** Decisions as everybody reads them. */
export type PublishedDecisionTable = {
  workspace_id: Fixed<WorkspaceId>;
  record_id: Fixed<RecordId>;
  /** Counts the decisions of the log, from 1, and stays. */
  number: Fixed<number>;
  /** The revision of the record that is shown. */
  revision: number;
  title: string;
  fields: JsonText;
  /** What the records that it names are called, by id. */
  names: JsonText;
  reopenings: number;
  /** All that it is found by, in small letters. */
  words: string;
  /** The decision of the log that took its place. */
  successor_id: RecordId | null;
};
