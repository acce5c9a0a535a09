/**
 * Study: decks, notes, cards, reviews and what they fold to. `{clustered}` stands where SQLite is told to keep a table in
 * the order of its key; PostgreSQL has no such choice.
 */
export const study: readonly string[] = [
  `create table workspace (
    id text primary key,
    name text not null,
    created_at bigint not null
  ) {clustered}`,
  `create table learner (
    workspace_id text not null references workspace (id),
    id text not null,
    preferences text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
  ) {clustered}`,
  `create table deck (
    workspace_id text not null references workspace (id),
    id text not null,
    name text not null,
    description text not null,
    tags text not null,
    origin text,
    origin_digest text,
    archived_at bigint,
    deletion_id text,
    created_at bigint not null,
    primary key (workspace_id, id)
  ) {clustered}`,
  `create table note (
    workspace_id text not null,
    id text not null,
    deck_id text not null,
    kind text not null,
    front text not null,
    back text not null,
    why text not null,
    try_at_work text not null,
    concept text,
    tags text not null,
    own_id text,
    front_key text not null,
    deletion_id text,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, deck_id) references deck (workspace_id, id)
  ) {clustered}`,
  'create index note_by_deck on note (workspace_id, deck_id, id)',
  'create index note_by_front on note (workspace_id, front_key)',
  'create index note_by_own_id on note (workspace_id, own_id) where own_id is not null',
  'create index note_by_deletion on note (workspace_id, deletion_id) where deletion_id is not null',
  `create table card (
    workspace_id text not null,
    id text not null,
    note_id text not null,
    deck_id text not null,
    ordinal integer not null,
    position bigint not null,
    live smallint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, note_id) references note (workspace_id, id)
  ) {clustered}`,
  'create unique index card_by_note on card (workspace_id, note_id, ordinal)',
  'create index card_by_deck on card (workspace_id, live, deck_id, position)',
  `create table review (
    workspace_id text not null,
    id text not null,
    learner_id text not null,
    card_id text not null,
    grade smallint not null,
    answered_at bigint not null,
    spent_ms integer not null,
    device_id text not null,
    day integer not null,
    phase_before text not null,
    elapsed_days integer not null,
    undone smallint not null,
    primary key (workspace_id, id)
  ) {clustered}`,
  'create index review_by_card on review (workspace_id, learner_id, card_id, answered_at)',
  'create index review_by_day on review (workspace_id, learner_id, day, undone, phase_before, elapsed_days, grade, spent_ms, card_id)',
  `create table undo (
    workspace_id text not null,
    id text not null,
    learner_id text not null,
    review_id text not null,
    at bigint not null,
    device_id text not null,
    primary key (workspace_id, id)
  ) {clustered}`,
  'create index undo_by_review on undo (workspace_id, learner_id, review_id)',
  `create table memory (
    workspace_id text not null,
    learner_id text not null,
    card_id text not null,
    deck_id text not null,
    position bigint not null,
    live smallint not null,
    suspended smallint not null,
    buried_until integer,
    flag smallint not null,
    phase text not null,
    stability_days double precision,
    difficulty double precision,
    due integer,
    due_at bigint,
    step smallint not null,
    answers integer not null,
    lapses integer not null,
    first_day integer,
    last_day integer,
    last_answered_at bigint,
    primary key (workspace_id, learner_id, card_id)
  ) {clustered}`,
  `create index memory_due on memory (workspace_id, learner_id, due, phase, deck_id, buried_until, live, suspended)
    where live = 1 and suspended = 0 and phase <> 'new'`,
  `create index memory_new on memory (workspace_id, learner_id, deck_id, position, card_id, buried_until, live, suspended, phase)
    where live = 1 and suspended = 0 and phase = 'new'`,
];

/**
 * What SQLite takes the tables to hold (rows, then rows for each further column of an index) before it has measured
 * anything. Without it a workspace looks as selective as a card, and a search reads whole tables.
 */
export const studySizes: readonly string[] = [
  'analyze sqlite_schema',
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('deck', 'deck', '50 50 1'),
    ('note', 'note', '100000 100000 1'),
    ('note', 'note_by_deck', '100000 100000 2000 1'),
    ('note', 'note_by_front', '100000 100000 1'),
    ('note', 'note_by_own_id', '10000 10000 1'),
    ('note', 'note_by_deletion', '1000 1000 20'),
    ('card', 'card', '100000 100000 1'),
    ('card', 'card_by_note', '100000 100000 1 1'),
    ('card', 'card_by_deck', '100000 100000 50000 2000 1'),
    ('review', 'review', '1000000 1000000 1'),
    ('review', 'review_by_card', '1000000 1000000 1000000 10 1'),
    ('review', 'review_by_day', '1000000 1000000 1000000 1000 500 250 50 20 1 1'),
    ('undo', 'undo', '1000 1000 1'),
    ('undo', 'undo_by_review', '1000 1000 1000 1'),
    ('memory', 'memory', '100000 100000 100000 1'),
    ('memory', 'memory_due', '50000 50000 50000 200 150 10 10 10 10'),
    ('memory', 'memory_new', '50000 50000 50000 2000 1 1 1 1 1 1')`,
  'analyze sqlite_schema',
];
