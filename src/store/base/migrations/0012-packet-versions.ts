import { raiseOwn } from './raise.ts';

/** Packets as they were kept, each with what it rests on, and what proves it part by part. */
export const packetVersions: readonly string[] = [
  `create table packet_version (
    workspace_id text not null,
    packet_id text not null,
    number integer not null,
    kept_at bigint not null,
    reader text not null,
    title text not null,
    note text not null,
    document text not null,
    parts text not null,
    digest text not null,
    rests_on text not null,
    seal_id text,
    sealed_at bigint,
    erased_at bigint,
    primary key (workspace_id, packet_id, number),
    foreign key (workspace_id, packet_id) references record (workspace_id, id)
  ) {clustered}`,
];

/** What SQLite takes the table to hold before it has measured anything; see `studySizes`. */
export const packetVersionsSizes: readonly string[] = [
  `insert into sqlite_stat1 (tbl, idx, stat) values ('packet_version', 'packet_version', '500 500 10 1')`,
  'analyze sqlite_schema',
];

/** On PostgreSQL it is for its own workspace alone. */
export const packetVersionsWalls: readonly string[] = raiseOwn('packet_version');
