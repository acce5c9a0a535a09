import { raiseOwn } from './raise.ts';

/** Views of the ledger that somebody keeps under a name: what a list is narrowed to, and its order. */
export const views: readonly string[] = [
  `create table saved_view (
    workspace_id text not null references workspace (id),
    id text not null,
    account_id text references account (id) on delete cascade,
    name text not null,
    query text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
  ) {clustered}`,
  // An account that goes takes its views along.
  'create index saved_view_by_account on saved_view (account_id)',
];

/** What SQLite takes this table to hold before it has measured anything; see `studySizes`. */
export const viewsSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('saved_view', 'saved_view', '100 20 1'),
    ('saved_view', 'saved_view_by_account', '100 10 1')`,
  'analyze sqlite_schema',
];

/** Who may see them on PostgreSQL: their own workspace. */
export const viewsWalls: readonly string[] = raiseOwn('saved_view');
