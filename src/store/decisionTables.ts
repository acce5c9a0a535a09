import type { RecordId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
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
};
