import { raise, raiseOwn, told } from './raise.ts';

/** Panels that judge impacts by link (panel), who sits on them (panellist), and what happened, one after the other (panel_event). */
export const panels: readonly string[] = [
  `create table panel (
    workspace_id text not null references workspace (id),
    id text not null,
    title text not null,
    opener text not null,
    opened_by text references account (id) on delete set null,
    bar text not null,
    dimensions text not null,
    judged text not null,
    chair_id text,
    sent_by text not null,
    opened_at bigint not null,
    closes_at bigint not null,
    closed_at bigint,
    swept_at bigint,
    primary key (workspace_id, id)
  ) {clustered}`,
  'create index panel_by_opener on panel (opened_by) where opened_by is not null',
  // Those whose links were not forgotten yet: what closes by its date is among them.
  'create index panel_to_sweep on panel (closes_at) where swept_at is null',
  `create table panellist (
    workspace_id text not null,
    panel_id text not null,
    id text not null,
    name text not null,
    email text not null,
    seniority integer not null,
    rater text not null,
    secret_hash text not null,
    code_hash text,
    code_expires_at bigint,
    code_tries integer not null default 0,
    primary key (workspace_id, panel_id, id),
    foreign key (workspace_id, panel_id) references panel (workspace_id, id)
  ) {clustered}`,
  'create unique index panellist_by_secret on panellist (secret_hash)',
  `create table panel_event (
    workspace_id text not null,
    panel_id text not null,
    number integer not null,
    event text not null,
    primary key (workspace_id, panel_id, number),
    foreign key (workspace_id, panel_id) references panel (workspace_id, id)
  ) {clustered}`,
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const panelsSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('panel', 'panel', '100 100 1'),
    ('panel', 'panel_by_opener', '100 5'),
    ('panel', 'panel_to_sweep', '50 1'),
    ('panellist', 'panellist', '500 500 5 1'),
    ('panellist', 'panellist_by_secret', '500 1'),
    ('panel_event', 'panel_event', '5000 5000 50 1')`,
  'analyze sqlite_schema',
];

/**
 * Who may see them on PostgreSQL: their own workspace; whoever shows the secret of a link, as whom they sit on a panel; and
 * the process that closes panels by their date and forgets their links.
 */
export const panelsWalls: readonly string[] = [
  ...['panel', 'panel_event'].flatMap(raiseOwn),
  ...raise('panellist'),
  `create policy own on panellist using (workspace_id = ${told.workspace})`,
  `create policy shown on panellist for select using (secret_hash = ${told.guest})`,
  ...['panel', 'panellist'].flatMap((table) => [
    `create policy lapses on ${table} for select using (${told.operates})`,
    `create policy swept on ${table} for update using (${told.operates})`,
  ]),
];
