import { raise, raiseOwn, told } from './raise.ts';

/** The decision log of a workspace that others read, each decision as it was when the log was last published, and what others report of the log. */
export const decisions: readonly string[] = [
  `create table decision_log (
    workspace_id text primary key references workspace (id),
    slug_key text not null,
    slug text not null,
    title text not null,
    description text not null,
    visibility text not null,
    published_at bigint not null,
    taken_down_at bigint,
    taken_down_reason text
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
    words text not null,
    successor_id text,
    primary key (workspace_id, record_id)
  ) {clustered}`,
  // A page of a log, the newest first.
  'create unique index published_decision_by_number on published_decision (workspace_id, number)',
  `create table log_report (
    workspace_id text not null references workspace (id),
    id text not null,
    reason text not null,
    details text not null,
    reporter_id text references account (id) on delete set null,
    created_at bigint not null,
    decided_by text references account (id) on delete set null,
    decided_at bigint,
    decision text,
    primary key (workspace_id, id)
  ) {clustered}`,
  // What waits; one by its id; those of somebody whose account goes, who is named by nothing from then on.
  'create index log_report_open on log_report (created_at, id) where decided_at is null',
  'create unique index log_report_by_id on log_report (id)',
  'create index log_report_by_reporter on log_report (reporter_id, id)',
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const decisionsSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('decision_log', 'decision_log', '100 1'),
    ('decision_log', 'decision_log_by_slug', '100 1'),
    ('published_decision', 'published_decision', '10000 100 1'),
    ('published_decision', 'published_decision_by_number', '10000 100 1'),
    ('log_report', 'log_report', '100 2 1'),
    ('log_report', 'log_report_open', '20 1 1'),
    ('log_report', 'log_report_by_id', '100 1'),
    ('log_report', 'log_report_by_reporter', '100 2 1')`,
  'analyze sqlite_schema',
];

/** Who may see them on PostgreSQL: their own workspace writes them, everybody who has the address reads them. What is reported is for whoever runs this Cairn. */
export const decisionsWalls: readonly string[] = [
  ...raiseOwn('decision_log'),
  'create policy open on decision_log for select using (true)',
  ...raise('published_decision'),
  `create policy own on published_decision using (workspace_id = ${told.workspace})`,
  'create policy open on published_decision for select using (true)',
  `create policy moderated on decision_log using (${told.operates})`,
  ...raise('log_report'),
  `create policy moderated on log_report using (${told.operates})`,
  `create policy mine on log_report for select using (reporter_id = ${told.account})`,
  `create policy made on log_report for insert with check (reporter_id = ${told.account} and exists (
    select from decision_log where decision_log.workspace_id = log_report.workspace_id))`,
];
