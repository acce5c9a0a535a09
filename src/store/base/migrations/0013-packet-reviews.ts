import { raise, raiseOwn, told } from './raise.ts';

/** Who reads a version of a packet by link (packet_review), and what they say of its places (packet_comment). */
export const packetReviews: readonly string[] = [
  `create table packet_review (
    workspace_id text not null,
    id text not null,
    packet_id text not null,
    version integer not null,
    name text not null,
    email text not null,
    question text not null,
    asker text not null,
    asked_by text references account (id) on delete set null,
    secret_hash text not null,
    asked_at bigint not null,
    good_until bigint not null,
    withdrawn_at bigint,
    done_at bigint,
    word text not null,
    told_at bigint,
    primary key (workspace_id, id),
    foreign key (workspace_id, packet_id, version)
      references packet_version (workspace_id, packet_id, number) on delete cascade
  ) {clustered}`,
  'create unique index packet_review_by_secret on packet_review (secret_hash)',
  'create index packet_review_by_version on packet_review (workspace_id, packet_id, version)',
  'create index packet_review_by_asker on packet_review (asked_by) where asked_by is not null',
  // Whom a link was for is forgotten once it has expired, and a month later where it led.
  "create index packet_review_with_address on packet_review (good_until) where email <> ''",
  'create index packet_review_with_link on packet_review (good_until) where secret_hash <> id',
  `create table packet_comment (
    workspace_id text not null,
    review_id text not null,
    id text not null,
    place text not null,
    text text not null,
    written_at bigint not null,
    edition integer not null,
    resolution text,
    primary key (workspace_id, review_id, id),
    foreign key (workspace_id, review_id) references packet_review (workspace_id, id) on delete cascade
  ) {clustered}`,
  'create index packet_comment_open on packet_comment (workspace_id) where resolution is null',
];

/** What SQLite takes these tables to hold before it has measured anything; see `studySizes`. */
export const packetReviewsSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values
    ('packet_review', 'packet_review', '200 200 1'),
    ('packet_review', 'packet_review_by_secret', '200 1'),
    ('packet_review', 'packet_review_by_version', '200 200 20 4'),
    ('packet_review', 'packet_review_by_asker', '200 20'),
    ('packet_review', 'packet_review_with_address', '50 1'),
    ('packet_review', 'packet_review_with_link', '100 1'),
    ('packet_comment', 'packet_comment', '4000 4000 20 1'),
    ('packet_comment', 'packet_comment_open', '400 400')`,
  'analyze sqlite_schema',
];

/**
 * Who may see them on PostgreSQL: their own workspace; whoever shows the secret of a link, which review it opens; and the
 * process that forgets links and addresses after their day.
 */
export const packetReviewsWalls: readonly string[] = [
  ...raise('packet_review'),
  `create policy own on packet_review using (workspace_id = ${told.workspace})`,
  `create policy shown on packet_review for select using (secret_hash = ${told.guest})`,
  `create policy lapses on packet_review for select using (${told.operates})`,
  `create policy swept on packet_review for update using (${told.operates})`,
  ...raiseOwn('packet_comment'),
];
