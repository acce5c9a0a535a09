import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from './database.ts';
import { study, studySizes } from './migrations/0001-study.ts';
import { identity } from './migrations/0002-identity.ts';
import { sharing, sharingSizes } from './migrations/0003-sharing.ts';
import { walls } from './migrations/0004-walls.ts';

/** The steps from an empty database to today's schema, in order. A step that has been released is never changed. */
export const migrations = (engine: Engine): Readonly<Record<string, Migration>> => ({
  '0001-study': steps(engine, [...study, ...onlyOn('sqlite', engine, studySizes)]),
  '0002-identity': steps(engine, identity),
  '0003-sharing': steps(engine, [...sharing, ...onlyOn('sqlite', engine, sharingSizes)]),
  '0004-walls': steps(engine, onlyOn('postgres', engine, walls)),
});

const clustered = { sqlite: 'without rowid', postgres: '' } as const satisfies Record<Engine, string>;

const onlyOn = (wanted: Engine, engine: Engine, statements: readonly string[]): readonly string[] =>
  wanted === engine ? statements : [];

const steps = (engine: Engine, statements: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement.replace('{clustered}', clustered[engine])).execute(db);
  },
});
