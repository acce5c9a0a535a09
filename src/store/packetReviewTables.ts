import type { AccountId, PacketCommentId, PacketReviewId, RecordId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Fixed, JsonText } from './columns.ts';

/** Who reads a version of a packet, each behind a link of their own. */
export type PacketReviewTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<PacketReviewId>;
  packet_id: Fixed<RecordId>;
  version: Fixed<number>;
  name: string;
  /** Empty where the link was handed over, and once it has expired or its reader was taken off or erased. */
  email: string;
  /** What they were asked to look at. */
  question: string;
  /** The name under which they know who asked. */
  asker: Fixed<string>;
  asked_by: AccountId | null;
  /** The id of the review once its link leads nowhere. */
  secret_hash: string;
  asked_at: Fixed<Instant>;
  good_until: Fixed<Instant>;
  /** When they were taken off. */
  withdrawn_at: Instant | null;
  /** When they said that they are done, and what they said of the whole. */
  done_at: Instant | null;
  word: string;
  /** When they were written to that all of their comments are resolved. */
  told_at: Instant | null;
};

/** What reviewers say of places in a version. */
export type PacketCommentTable = {
  workspace_id: Fixed<WorkspaceId>;
  review_id: Fixed<PacketReviewId>;
  id: Fixed<PacketCommentId>;
  place: Fixed<string>;
  text: string;
  written_at: Instant;
  edition: number;
  /** What came of it; null while it is open. */
  resolution: JsonText | null;
};
