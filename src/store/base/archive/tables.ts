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
  ledger_log: ['workspace_id'],
  ledger_node: ['workspace_id', 'level', 'position'],
  checkpoint: ['workspace_id', 'size'],
  record: ['workspace_id', 'id'],
  revision: ['workspace_id', 'record_id', 'number'],
  record_link: ['workspace_id', 'from_id', 'relation', 'to_id'],
  record_text: ['workspace_id', 'record_id'],
  saved_view: ['workspace_id', 'id'],
  file: ['workspace_id', 'hash'],
  file_part: ['workspace_id', 'hash', 'number'],
  file_use: ['workspace_id', 'hash', 'record_id'],
  witness_request: ['workspace_id', 'id'],
  witness_link: ['secret_hash'],
  endorsement: ['workspace_id', 'record_id'],
  packet_version: ['workspace_id', 'packet_id', 'number'],
  packet_review: ['workspace_id', 'id'],
  packet_comment: ['workspace_id', 'review_id', 'id'],
  panel: ['workspace_id', 'id'],
  panellist: ['workspace_id', 'panel_id', 'id'],
  panel_event: ['workspace_id', 'panel_id', 'number'],
  decision_log: ['workspace_id'],
  published_decision: ['workspace_id', 'record_id'],
  log_report: ['workspace_id', 'id'],
  audit: ['id'],
  mail: ['id'],
  quota: ['subject', 'window_start'],
  instance: ['name'],
} as const satisfies Readonly<Record<TableName, readonly [string, ...string[]]>>;

/** Tables whose rows are so large that few of them are read at a time. */
export const bulkyTables: ReadonlySet<TableName> = new Set(['file_part', 'packet_version']);

/**
 * The tables of one person's learning and ledger, which move with them, in the order in which their rows come. What is
 * computed from them stays behind and is made again.
 */
export const movedTables = [
  'learner',
  'deck',
  'note',
  'note_revision',
  'card',
  'review',
  'undo',
  'memory',
  'ledger_log',
  'checkpoint',
  'file',
  'file_part',
  'revision',
  'packet_version',
  'saved_view',
] as const;

/** One of them. */
export type MovedTable = (typeof movedTables)[number];

/** Whether a text names a table. */
export const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);
