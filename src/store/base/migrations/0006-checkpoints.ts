import { raiseOwn } from './raise.ts';

/** The heads of logs that were handed out, each once, so that it can always be shown that the log goes on from them. */
export const checkpoints: readonly string[] = [
  `create table checkpoint (
    workspace_id text not null references ledger_log (workspace_id),
    size bigint not null,
    origin text not null,
    note text not null,
    made_at bigint not null,
    primary key (workspace_id, size)
  ) {clustered}`,
];

/** What SQLite takes it to hold before it has measured anything; see `studySizes`. */
export const checkpointsSizes: readonly string[] = [
  "insert into sqlite_stat1 (tbl, idx, stat) values ('checkpoint', 'checkpoint', '2000 200 1')",
  'analyze sqlite_schema',
];

/** Who may see them on PostgreSQL: their own workspace. */
export const checkpointsWalls: readonly string[] = raiseOwn('checkpoint');
