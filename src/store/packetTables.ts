import type { RecordId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Reader } from '../core/evidence/kinds/judging/packet.ts';
import type { Hash } from '../core/ledger/log/hash.ts';
import type { Fixed, JsonText } from './columns.ts';

/** Packets as they were kept. What a row says changes in two ways only: it is sealed, and parts of it are erased. */
export type PacketVersionTable = {
  workspace_id: Fixed<WorkspaceId>;
  packet_id: Fixed<RecordId>;
  /** Counts the versions of the packet, from 1. */
  number: Fixed<number>;
  kept_at: Fixed<Instant>;
  reader: Fixed<Reader>;
  title: string;
  note: string;
  document: JsonText;
  /** The digest of each part, and the salt that opens it. */
  parts: JsonText;
  digest: Fixed<Hash>;
  /** The records that the document was drawn from, each with the number of its revision. */
  rests_on: Fixed<JsonText>;
  seal_id: RecordId | null;
  sealed_at: Instant | null;
  erased_at: Instant | null;
};
