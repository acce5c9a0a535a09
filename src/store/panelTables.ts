import type { AccountId, PanelId, PanellistId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { SentBy } from '../core/evidence/testimonials/request.ts';
import type { Fixed, JsonText } from './columns.ts';

/** Panels that judge impacts. */
export type PanelTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<PanelId>;
  title: string;
  /** The name under which the panel knows who opened it. */
  opener: Fixed<string>;
  opened_by: AccountId | null;
  /** The bar as it was when the panel was opened: its id, name and version. */
  bar: Fixed<JsonText>;
  dimensions: Fixed<JsonText>;
  /** The records that are judged and what backs them, each with the number of its revision. */
  judged: Fixed<JsonText>;
  /** Who was named to say the verdict; null where it is the most senior voice. */
  chair_id: Fixed<PanellistId | null>;
  sent_by: Fixed<SentBy>;
  opened_at: Fixed<Instant>;
  closes_at: Fixed<Instant>;
  /** When it was closed: before its time, or by its date. */
  closed_at: Instant | null;
  /** When the links to it were forgotten. */
  swept_at: Instant | null;
};

/** Who sits on a panel, each behind a link of their own. */
export type PanellistTable = {
  workspace_id: Fixed<WorkspaceId>;
  panel_id: Fixed<PanelId>;
  id: Fixed<PanellistId>;
  name: string;
  /** Empty once the panel was closed, or its reader excused or erased. */
  email: string;
  seniority: Fixed<number>;
  /** The same on all seats of one address, also once that is forgotten; empty once its reader was erased. */
  rater: string;
  /** Once the link was forgotten, the id of the seat, which no hash of a secret is. */
  secret_hash: string;
  /** What is kept of the code by which they show that the address is theirs. */
  code_hash: string | null;
  code_expires_at: Instant | null;
  code_tries: number;
};

/** What happened on panels. Rows are only ever added; a name is taken out of what was said where somebody is erased. */
export type PanelEventTable = {
  workspace_id: Fixed<WorkspaceId>;
  panel_id: Fixed<PanelId>;
  /** Counts the events of the panel, from 1. */
  number: Fixed<number>;
  event: JsonText;
};
