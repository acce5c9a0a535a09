import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from './database.ts';

/** The steps from an empty database to today's schema, in order. A step that has been released is never changed. */
export const migrations = (engine: Engine): Readonly<Record<string, Migration>> => ({
  '0001-study': steps(study(engine)),
});

const steps = (statements: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

/** SQLite keeps a table in the order of its key when told so; PostgreSQL has no such choice. */
const clustered = { sqlite: ' without rowid', postgres: '' } as const satisfies Record<Engine, string>;

const study = (engine: Engine): readonly string[] => [
  `create table workspace (
    id text primary key,
    name text not null,
    created_at bigint not null
  )${clustered[engine]}`,
  `create table learner (
    workspace_id text not null references workspace (id),
    id text not null,
    preferences text not null,
    created_at bigint not null,
    primary key (workspace_id, id)
  )${clustered[engine]}`,
  `create table deck (
    workspace_id text not null references workspace (id),
    id text not null,
    name text not null,
    description text not null,
    tags text not null,
    origin text,
    archived_at bigint,
    deletion_id text,
    created_at bigint not null,
    primary key (workspace_id, id)
  )${clustered[engine]}`,
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
  )${clustered[engine]}`,
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
  )${clustered[engine]}`,
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
  )${clustered[engine]}`,
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
  )${clustered[engine]}`,
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
  )${clustered[engine]}`,
  `create index memory_due on memory (workspace_id, learner_id, due, phase, deck_id)
    where live = 1 and suspended = 0 and phase <> 'new'`,
  `create index memory_new on memory (workspace_id, learner_id, deck_id, position)
    where live = 1 and suspended = 0 and phase = 'new'`,
];
