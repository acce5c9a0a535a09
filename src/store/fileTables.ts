import type { RecordId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Fixed, Flag } from './columns.ts';

/** Files that records name, each once in its workspace. */
export type FileTable = {
  workspace_id: Fixed<WorkspaceId>;
  /** The SHA-256 of its bytes, in hex. */
  hash: Fixed<string>;
  /** The name under which it came first. */
  name: string;
  size: Fixed<number>;
  media_type: Fixed<string>;
  /** 1 where it asks for a password before it shows anything. */
  locked: Fixed<Flag>;
  /** When it was last sent. */
  sent_at: Instant;
};

/** The bytes of files, in parts that are counted from 0. */
export type FilePartTable = {
  workspace_id: Fixed<WorkspaceId>;
  hash: Fixed<string>;
  number: Fixed<number>;
  bytes: Fixed<Uint8Array>;
};

/** Which records name which files, or did in a revision that is still there. */
export type FileUseTable = {
  workspace_id: Fixed<WorkspaceId>;
  hash: Fixed<string>;
  record_id: Fixed<RecordId>;
};
