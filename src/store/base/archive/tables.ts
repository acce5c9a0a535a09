import type { Schema } from '../../schema.ts';

/** The tables that only the library of sign-in reads and writes. */
type IdentityTable = 'credential' | 'sign_in' | 'verification' | 'passkey' | 'second_factor';

/** The name of a table. */
export type TableName = keyof Schema | IdentityTable;

/**
 * Every table with the columns of its key, in an order in which no row names one of a table further down. Backups write
 * the tables of this list and nothing else.
 */
export const tables = {
  workspace: ['id'],
  account: ['id'],
  credential: ['id'],
  sign_in: ['id'],
  verification: ['id'],
  passkey: ['id'],
  second_factor: ['id'],
  learner: ['workspace_id', 'id'],
  deck: ['workspace_id', 'id'],
  note: ['workspace_id', 'id'],
  card: ['workspace_id', 'id'],
  review: ['workspace_id', 'id'],
  undo: ['workspace_id', 'id'],
  memory: ['workspace_id', 'learner_id', 'card_id'],
  member: ['workspace_id', 'account_id'],
  invitation: ['id'],
  token: ['id'],
  publication: ['workspace_id', 'id'],
  publication_tally: ['publication_id'],
  version: ['workspace_id', 'publication_id', 'number'],
  edition: ['workspace_id', 'publication_id', 'note_id', 'since'],
  follow: ['workspace_id', 'publication_id'],
  note_revision: ['workspace_id', 'note_id', 'revision'],
  suggestion: ['workspace_id', 'id'],
  report: ['workspace_id', 'id'],
  audit: ['id'],
  mail: ['id'],
  quota: ['subject', 'window_start'],
  instance: ['name'],
} as const satisfies Readonly<Record<TableName, readonly [string, ...string[]]>>;

/** The tables of one person's learning, which move with them. */
export const movedTables = ['learner', 'deck', 'note', 'note_revision', 'card', 'review', 'undo', 'memory'] as const;

/** One of them. */
export type MovedTable = (typeof movedTables)[number];

/** Whether a text names a table. */
export const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);
