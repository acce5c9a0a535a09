import type { AccountId, RecordId, RevisionId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import type { Fields } from './fields/value.ts';

/** How a record stands: begun with a line; complete, and counted; taken out, and there to be brought back. */
export const standings = ['draft', 'kept', 'removed'] as const;

/** One of them. */
export type Standing = (typeof standings)[number];

/** By what means a revision came about: somebody at the keyboard, a file, a program with a token, a witness, a sample. */
export const means = ['person', 'import', 'program', 'witness', 'sample'] as const;

/** One of them. */
export type Means = (typeof means)[number];

/** What a record said from one moment on: appended, and never changed. `number` counts from 1 within its record. */
export type Revision = {
  readonly id: RevisionId;
  readonly recordId: RecordId;
  readonly kind: string;
  readonly number: number;
  readonly standing: Standing;
  /** Null for the owner of a local store. */
  readonly authorId: AccountId | null;
  readonly means: Means;
  readonly at: Instant;
  readonly fields: Fields;
};

/** A record: what its revisions add up to, which is what the newest says. */
export type LedgerRecord = Omit<Revision, 'id' | 'recordId' | 'number' | 'authorId' | 'at'> & {
  readonly id: RecordId;
  /** The number of its newest revision. */
  readonly revision: number;
  readonly title: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
};
