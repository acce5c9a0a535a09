import { raiseOwn, told } from './raise.ts';

/**
 * The ledger: revisions, which are appended and never changed (erasing forgets disclosures, not leaves); what they add up
 * to, kept for reading (record, record_link, record_text); and the Merkle tree over them (ledger_log, ledger_node).
 */
export const ledger: readonly string[] = [
  `create table ledger_log (
    workspace_id text primary key references workspace (id),
    size bigint not null,
    roots text not null,
    last_at bigint not null,
    forgotten text not null,
    secret_key text not null,
    public_key text not null
  ) {clustered}`,
  `create table ledger_node (
    workspace_id text not null,
    level smallint not null,
    position bigint not null,
    hash text not null,
    primary key (workspace_id, level, position)
  ) {clustered}`,
  `create table record (
    workspace_id text not null references workspace (id),
    id text not null,
    kind text not null,
    standing text not null,
    means text not null,
    title text not null,
    title_key text not null,
    fields text not null,
    day integer,
    due_day integer,
    revision integer not null,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (workspace_id, id)
  ) {clustered}`,
  'create index record_by_change on record (workspace_id, standing, changed_at, id)',
  'create index record_by_kind on record (workspace_id, kind, standing, changed_at, id)',
  // Each order of a list, over everything and within a kind; what has no day comes after all that has one. Row-level
  // security lets nobody look into an index by coalesce, which it takes for a function that may tell.
  'create index record_by_day on record (workspace_id, standing, (case when day is null then -1000000 else day end), id)',
  'create index record_by_kind_and_day on record (workspace_id, kind, standing, (case when day is null then -1000000 else day end), id)',
  'create index record_by_title on record (workspace_id, standing, title_key, id)',
  'create index record_by_kind_and_title on record (workspace_id, kind, standing, title_key, id)',
  // Most records ask for nothing: those that do are found without the rest.
  'create index record_by_due_day on record (workspace_id, due_day, id) where due_day is not null',
  // What came with one import, and which imports there were.
  "create index record_by_import on record (workspace_id, created_at, standing, id) where means = 'import'",
  `create table revision (
    workspace_id text not null,
    record_id text not null,
    number integer not null,
    id text not null,
    leaf_index bigint not null,
    leaf text not null,
    disclosures text not null,
    primary key (workspace_id, record_id, number),
    foreign key (workspace_id, record_id) references record (workspace_id, id)
  ) {clustered}`,
  'create unique index revision_by_leaf on revision (workspace_id, leaf_index)',
  `create table record_link (
    workspace_id text not null,
    from_id text not null,
    relation text not null,
    to_id text not null,
    primary key (workspace_id, from_id, relation, to_id),
    foreign key (workspace_id, from_id) references record (workspace_id, id)
  ) {clustered}`,
  'create index record_link_by_target on record_link (workspace_id, to_id, relation, from_id)',
  `create table record_text (
    workspace_id text not null,
    record_id text not null,
    words text not null,
    primary key (workspace_id, record_id),
    foreign key (workspace_id, record_id) references record (workspace_id, id)
  ) {clustered}`,
];

const lookedIn = (row: string): string => `'§' || lower(${row}workspace_id) || ' ' || ${row}words`;

const enter = `insert into record_search (words, record_id)
  values ('¶' || lower(new.record_id) || ' ' || ${lookedIn('new.')}, new.record_id)`;

const strike = `delete from record_search where rowid in
  (select rowid from record_search where record_search match '¶' || lower(old.record_id))`;

/**
 * The search on SQLite: an index of the words of `record_text`, which follows that table by itself. `record_search('…')`
 * answers the records that have all the words asked for; one that ends in `*` is the beginning of a word. Words stand
 * with spaces between them; one marked § is the workspace.
 */
export const searchOfFile: readonly string[] = [
  `create virtual table record_search using fts5 (words, record_id unindexed, tokenize = 'ascii', detail = none,
    content = '', contentless_delete = 1, contentless_unindexed = 1)`,
  `create trigger record_text_entered after insert on record_text begin ${enter}; end`,
  `create trigger record_text_changed after update on record_text begin ${strike}; ${enter}; end`,
  `create trigger record_text_struck after delete on record_text begin ${strike}; end`,
];

const lexemes = `array_to_tsvector(array_remove(string_to_array(${lookedIn('')}, ' '), ''))`;

/**
 * The same on PostgreSQL. Row-level security keeps a reader from such an index, so the owner of the tables looks, in the
 * workspace of whoever asks and in no other. Making lexemes again costs much more than reading them, so nothing but that
 * index will do: the workspace is compared in a way that no other index serves. As many as a page is sorted from. What waits to be taken up
 * by the index, in kB, is read by every search, and taken up by whoever adds the last of it.
 */
export const searchOfDatabase: readonly string[] = [
  `create index record_text_by_word on record_text using gin ((${lexemes})) with (gin_pending_list_limit = 1024)`,
  `create function record_search(asked text) returns table (record_id text) language sql stable security definer
    set search_path = public, pg_temp set enable_seqscan = off as $$ select record_text.record_id from record_text
      where ${lexemes} @@ replace(replace(asked, '*', ':*'), ' ', ' & ')::tsquery
        and record_text.workspace_id || '' = ${told.workspace} limit 4001 $$`,
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const ledgerSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('ledger_log', 'ledger_log', '10 1'),
    ('ledger_node', 'ledger_node', '200000 200000 8000 1'),
    ('record', 'record', '50000 50000 1'),
    ('record', 'record_by_change', '50000 50000 16000 1 1'),
    ('record', 'record_by_kind', '50000 50000 5000 2000 1 1'),
    ('record', 'record_by_day', '50000 50000 16000 20 1'),
    ('record', 'record_by_kind_and_day', '50000 50000 5000 2000 5 1'),
    ('record', 'record_by_title', '50000 50000 16000 2 1'),
    ('record', 'record_by_kind_and_title', '50000 50000 5000 2000 2 1'),
    ('record', 'record_by_due_day', '10000 10000 10 1'),
    ('record', 'record_by_import', '5000 5000 100 50 1'),
    ('revision', 'revision', '100000 100000 2 1'),
    ('revision', 'revision_by_leaf', '100000 100000 1'),
    ('record_link', 'record_link', '150000 150000 3 2 1'),
    ('record_link', 'record_link_by_target', '150000 150000 6 4 1'),
    ('record_text', 'record_text', '50000 50000 1')`,
  'analyze sqlite_schema',
];

/** Who may see them on PostgreSQL: their own workspace. */
export const ledgerWalls: readonly string[] = [
  'ledger_log',
  'ledger_node',
  'record',
  'revision',
  'record_link',
  'record_text',
].flatMap(raiseOwn);

/**
 * Lets PostgreSQL measure a table that grew by so many rows, unless it knew of many more before: only its owner may, and
 * the app's role owns nothing.
 */
export const measuring: readonly string[] = [
  `create function cairn_measure(grown text, rows integer) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$ begin
      if (select reltuples from pg_class where oid = to_regclass(quote_ident(grown))) < rows * 4.0 then
        execute format('analyze %I', grown);
      end if;
    end $$`,
];
