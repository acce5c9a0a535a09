import type { AccountId, RecordId, WitnessRequestId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { RequestState, SentBy } from '../core/evidence/testimonials/request.ts';
import type { Hash } from '../core/ledger/log/hash.ts';
import type { Fixed, JsonText } from './columns.ts';

/** What somebody was asked to witness. */
export type WitnessRequestTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<WitnessRequestId>;
  record_id: Fixed<RecordId>;
  /** The number of the revision that is witnessed, and the SHA-256 of its leaf. */
  revision: Fixed<number>;
  version_hash: Fixed<Hash>;
  /** The names of the fields that the witness is shown. */
  shown: Fixed<JsonText>;
  /** Empty once the witness wanted to be forgotten, as is the address. */
  witness: string;
  email: string;
  relation: Fixed<string>;
  note: string;
  /** The name under which the witness knows who asks. */
  asker: Fixed<string>;
  asked_by: AccountId | null;
  created_at: Fixed<Instant>;
  expires_at: Fixed<Instant>;
  state: RequestState;
  sent_by: Fixed<SentBy>;
  reminders: number;
  /** When the next reminder is due; null where none is. */
  remind_at: Instant | null;
  /** What the witness has written and not signed yet, as JSON. */
  draft: JsonText | null;
  code_hash: string | null;
  code_expires_at: Instant | null;
  code_tries: number;
  settled_at: Instant | null;
  /** When whoever asked saw what came of it; null while they have not. */
  heard_at: Instant | null;
  /** Why it was declined, in the words of the witness. */
  reason: string;
  testimonial_id: RecordId | null;
};

/** The links that lead to a request: each mail has its own. */
export type WitnessLinkTable = {
  secret_hash: Fixed<string>;
  workspace_id: Fixed<WorkspaceId>;
  request_id: Fixed<WitnessRequestId>;
};

/** The credentials that witnesses signed. `place` is theirs in the status list of the workspace. */
export type EndorsementTable = {
  workspace_id: Fixed<WorkspaceId>;
  record_id: Fixed<RecordId>;
  place: Fixed<number>;
  /** The credential as JSON and as a VC-JWT; empty once its witness wanted it erased. */
  document: string;
  jwt: string;
  withdrawn_at: Instant | null;
  /** Since when everybody who has its address may read it; null where nobody may. */
  shown_at: Instant | null;
};
