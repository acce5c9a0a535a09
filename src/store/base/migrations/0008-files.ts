import { raiseOwn } from './raise.ts';

/**
 * Files of the ledger, in parts, under the SHA-256 of their bytes; and which record has ever named which (file_use): what
 * no record names is forgotten after a day.
 */
export const files: readonly string[] = [
  `create table file (
    workspace_id text not null references workspace (id),
    hash text not null,
    name text not null,
    size integer not null,
    media_type text not null,
    locked smallint not null,
    sent_at bigint not null,
    primary key (workspace_id, hash)
  ) {clustered}`,
  `create table file_part (
    workspace_id text not null,
    hash text not null,
    number integer not null,
    bytes {bytes} not null,
    primary key (workspace_id, hash, number),
    foreign key (workspace_id, hash) references file (workspace_id, hash)
  ) {clustered}`,
  `create table file_use (
    workspace_id text not null,
    hash text not null,
    record_id text not null,
    primary key (workspace_id, hash, record_id),
    foreign key (workspace_id, hash) references file (workspace_id, hash),
    foreign key (workspace_id, record_id) references record (workspace_id, id)
  ) {clustered}`,
  'create index file_use_by_record on file_use (workspace_id, record_id, hash)',
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const filesSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('file', 'file', '2000 2000 1'),
    ('file_part', 'file_part', '8000 8000 4 1'),
    ('file_use', 'file_use', '2000 2000 1 1'),
    ('file_use', 'file_use_by_record', '2000 2000 1 1')`,
  'analyze sqlite_schema',
];

/** Who may see them on PostgreSQL: their own workspace. */
export const filesWalls: readonly string[] = ['file', 'file_part', 'file_use'].flatMap(raiseOwn);
