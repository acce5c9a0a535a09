import { raise, raiseOwn, told } from './raise.ts';

/**
 * Witnesses: what somebody was asked to sign (witness_request), by which links they reach it (witness_link), and the
 * credentials they signed (endorsement), each with its place in the status list of its workspace.
 */
export const witnesses: readonly string[] = [
  `create table witness_request (
    workspace_id text not null references workspace (id),
    id text not null,
    record_id text not null,
    revision integer not null,
    version_hash text not null,
    shown text not null,
    witness text not null,
    email text not null,
    relation text not null,
    note text not null,
    asker text not null,
    asked_by text references account (id) on delete set null,
    created_at bigint not null,
    expires_at bigint not null,
    state text not null,
    sent_by text not null,
    reminders integer not null,
    remind_at bigint,
    draft text,
    code_hash text,
    code_expires_at bigint,
    code_tries integer not null,
    settled_at bigint,
    heard_at bigint,
    reason text not null,
    testimonial_id text,
    primary key (workspace_id, id),
    foreign key (workspace_id, record_id) references record (workspace_id, id)
  ) {clustered}`,
  'create index witness_request_by_record on witness_request (workspace_id, record_id, id)',
  'create index witness_request_by_asker on witness_request (asked_by) where asked_by is not null',
  "create index witness_request_to_forget on witness_request (expires_at) where email <> '' and state <> 'signed'",
  "create index witness_request_to_remind on witness_request (remind_at) where state = 'waiting' and remind_at is not null",
  `create table witness_link (
    secret_hash text primary key,
    workspace_id text not null,
    request_id text not null,
    foreign key (workspace_id, request_id) references witness_request (workspace_id, id)
  ) {clustered}`,
  'create index witness_link_by_request on witness_link (workspace_id, request_id)',
  `create table endorsement (
    workspace_id text not null,
    record_id text not null,
    place integer not null,
    document text not null,
    jwt text not null,
    withdrawn_at bigint,
    shown_at bigint,
    primary key (workspace_id, record_id),
    foreign key (workspace_id, record_id) references record (workspace_id, id)
  ) {clustered}`,
  'create unique index endorsement_by_place on endorsement (workspace_id, place)',
  // Few are withdrawn: the status list reads those alone.
  'create index endorsement_withdrawn on endorsement (workspace_id, place) where withdrawn_at is not null',
  "alter table mail add column attachments text not null default '[]'",
  'alter table mail add column about text',
  'create index mail_by_about on mail (about) where about is not null',
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const witnessesSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('witness_request', 'witness_request', '1000 1000 1'),
    ('witness_request', 'witness_request_by_record', '1000 1000 2 1'),
    ('witness_request', 'witness_request_by_asker', '1000 50'),
    ('witness_request', 'witness_request_to_remind', '100 1'),
    ('witness_request', 'witness_request_to_forget', '100 1'),
    ('witness_link', 'witness_link', '2000 1'),
    ('witness_link', 'witness_link_by_request', '2000 2000 2'),
    ('endorsement', 'endorsement', '1000 1000 1'),
    ('endorsement', 'endorsement_by_place', '1000 1000 1'),
    ('endorsement', 'endorsement_withdrawn', '100 100 1'),
    ('mail', 'mail_by_about', '100 1')`,
  'analyze sqlite_schema',
];

/**
 * Who may see them on PostgreSQL: their own workspace; whoever shows the secret of a link, what it leads to; and the
 * process that reminds and forgets, the requests that nobody has signed.
 */
export const witnessesWalls: readonly string[] = [
  ...['witness_request', 'endorsement'].flatMap(raiseOwn),
  `create policy shown on witness_request for select using (exists (select from witness_link
    where witness_link.workspace_id = witness_request.workspace_id and witness_link.request_id = witness_request.id
      and witness_link.secret_hash = ${told.guest}))`,
  `create policy waits on witness_request for select using (${told.operates} and state <> 'signed')`,
  `create policy reminded on witness_request for update using (${told.operates} and state <> 'signed')`,
  ...raise('witness_link'),
  `create policy own on witness_link using (workspace_id = ${told.workspace})`,
  `create policy shown on witness_link for select using (secret_hash = ${told.guest})`,
  `create policy reminded on witness_link for insert with check (${told.operates})`,
];
