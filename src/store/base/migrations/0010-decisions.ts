import { raise, raiseOwn, told } from './raise.ts';

/** The decision log of a workspace that others read, and each decision as it was when the log was last published. */
export const decisions: readonly string[] = [
  `create table decision_log (
    workspace_id text primary key references workspace (id),
    slug_key text not null,
    slug text not null,
    title text not null,
    description text not null,
    visibility text not null,
    published_at bigint not null
  ) {clustered}`,
  'create unique index decision_log_by_slug on decision_log (slug_key)',
  `create table published_decision (
    workspace_id text not null references decision_log (workspace_id),
    record_id text not null,
    number integer not null,
    revision integer not null,
    title text not null,
    fields text not null,
    names text not null,
    reopenings integer not null,
    primary key (workspace_id, record_id)
  ) {clustered}`,
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const decisionsSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('decision_log', 'decision_log', '100 1'),
    ('decision_log', 'decision_log_by_slug', '100 1'),
    ('published_decision', 'published_decision', '10000 100 1')`,
  'analyze sqlite_schema',
];

/** Who may see them on PostgreSQL: their own workspace writes them, everybody who has the address reads them. */
export const decisionsWalls: readonly string[] = [
  ...raiseOwn('decision_log'),
  'create policy open on decision_log for select using (true)',
  ...raise('published_decision'),
  `create policy own on published_decision using (workspace_id = ${told.workspace})`,
  'create policy open on published_decision for select using (true)',
];
