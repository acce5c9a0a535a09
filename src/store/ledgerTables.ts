import type { Day } from '../core/base/day.ts';
import type { AccountId, RecordId, RevisionId, SavedViewId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Hash } from '../core/ledger/log/hash.ts';
import type { Means, Standing } from '../core/ledger/record.ts';
import type { Fixed, JsonText } from './columns.ts';

/** The transparency log of a workspace: the right edge of its tree, and the key that signs its heads. */
export type LedgerLogTable = {
  workspace_id: Fixed<WorkspaceId>;
  size: number;
  /** The hashes of the edge, from the largest subtree to the smallest, with a space between them. */
  roots: string;
  /** When the newest leaf was made. */
  last_at: Instant;
  /** A hash over all that was erased or mended beside the leaves, one after the other; empty where nothing was. */
  forgotten: string;
  /** An Ed25519 key, in hex. */
  secret_key: Fixed<string>;
  public_key: Fixed<string>;
};

/** The nodes of the tree whose leaves are all there. */
export type LedgerNodeTable = {
  workspace_id: Fixed<WorkspaceId>;
  level: Fixed<number>;
  position: Fixed<number>;
  hash: Fixed<Hash>;
};

/** The heads of the log that were handed out, as it signed them. */
export type CheckpointTable = {
  workspace_id: Fixed<WorkspaceId>;
  size: Fixed<number>;
  /** The name of the log, which it keeps from its first head on. */
  origin: Fixed<string>;
  note: Fixed<string>;
  made_at: Fixed<Instant>;
};

/** Records as their newest revision leaves them. */
export type RecordTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<RecordId>;
  kind: Fixed<string>;
  standing: Standing;
  means: Fixed<Means>;
  title: string;
  /** What it is sorted by. */
  title_key: string;
  fields: JsonText;
  /** The date that places it in time; null where its kind has none, or it is not filled in. */
  day: Day | null;
  /** The day from which it asks to be looked at again; null where nothing is to be done about it. */
  due_day: Day | null;
  revision: number;
  created_at: Fixed<Instant>;
  changed_at: Instant;
};

/** What records said, each with its place in the log. */
export type RevisionTable = {
  workspace_id: Fixed<WorkspaceId>;
  record_id: Fixed<RecordId>;
  number: Fixed<number>;
  id: Fixed<RevisionId>;
  leaf_index: Fixed<number>;
  /** The content of its leaf, to the byte. */
  leaf: Fixed<string>;
  /** What opens the digests of the leaf; what was erased is missing. */
  disclosures: JsonText;
};

/** The links of records as their newest revision leaves them. */
export type RecordLinkTable = {
  workspace_id: Fixed<WorkspaceId>;
  from_id: Fixed<RecordId>;
  relation: Fixed<string>;
  to_id: Fixed<RecordId>;
};

/** What a record is found by: the words of its newest revision. */
export type RecordTextTable = {
  workspace_id: Fixed<WorkspaceId>;
  record_id: Fixed<RecordId>;
  words: string;
};

/** Views of the ledger that somebody keeps; null of the owner of a local store. */
export type SavedViewTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<SavedViewId>;
  account_id: Fixed<AccountId | null>;
  name: string;
  query: JsonText;
  created_at: Fixed<Instant>;
};
