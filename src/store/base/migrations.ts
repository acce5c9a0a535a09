import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from './database.ts';
import { study, studySizes } from './migrations/0001-study.ts';
import { identity } from './migrations/0002-identity.ts';
import { sharing, sharingSizes } from './migrations/0003-sharing.ts';
import { walls } from './migrations/0004-walls.ts';
import {
  ledger,
  ledgerSizes,
  ledgerWalls,
  measuring,
  searchOfDatabase,
  searchOfFile,
} from './migrations/0005-ledger.ts';
import { checkpoints, checkpointsSizes, checkpointsWalls } from './migrations/0006-checkpoints.ts';
import { views, viewsSizes, viewsWalls } from './migrations/0007-views.ts';
import { files, filesSizes, filesWalls } from './migrations/0008-files.ts';
import { witnesses, witnessesSizes, witnessesWalls } from './migrations/0009-witnesses.ts';
import { decisions, decisionsSizes, decisionsWalls } from './migrations/0010-decisions.ts';
import { panels, panelsSizes, panelsWalls } from './migrations/0011-panels.ts';
import { packetReviews, packetReviewsSizes, packetReviewsWalls } from './migrations/0013-packet-reviews.ts';
import { packetVersions, packetVersionsSizes, packetVersionsWalls } from './migrations/0012-packet-versions.ts';

/** The steps from an empty database to today's schema, in order. A step that has been released is never changed. */
export const migrations = (engine: Engine): Readonly<Record<string, Migration>> => ({
  '0001-study': steps(engine, [...study, ...onlyOn('sqlite', engine, studySizes)]),
  '0002-identity': steps(engine, identity),
  '0003-sharing': steps(engine, [...sharing, ...onlyOn('sqlite', engine, sharingSizes)]),
  '0004-walls': steps(engine, onlyOn('postgres', engine, walls)),
  '0005-ledger': steps(engine, [
    ...ledger,
    ...onlyOn('sqlite', engine, [...searchOfFile, ...ledgerSizes]),
    ...onlyOn('postgres', engine, [...ledgerWalls, ...searchOfDatabase, ...measuring]),
  ]),
  '0006-checkpoints': walled(engine, { tables: checkpoints, sizes: checkpointsSizes, walls: checkpointsWalls }),
  '0007-views': walled(engine, { tables: views, sizes: viewsSizes, walls: viewsWalls }),
  '0008-files': walled(engine, { tables: files, sizes: filesSizes, walls: filesWalls }),
  '0009-witnesses': walled(engine, { tables: witnesses, sizes: witnessesSizes, walls: witnessesWalls }),
  '0010-decisions': walled(engine, { tables: decisions, sizes: decisionsSizes, walls: decisionsWalls }),
  '0011-panels': walled(engine, { tables: panels, sizes: panelsSizes, walls: panelsWalls }),
  '0012-packet-versions': walled(engine, {
    tables: packetVersions,
    sizes: packetVersionsSizes,
    walls: packetVersionsWalls,
  }),
  '0013-packet-reviews': walled(engine, {
    tables: packetReviews,
    sizes: packetReviewsSizes,
    walls: packetReviewsWalls,
  }),
});

const bytes = { sqlite: 'blob', postgres: 'bytea' } as const satisfies Record<Engine, string>;

const clustered = { sqlite: 'without rowid', postgres: '' } as const satisfies Record<Engine, string>;

const onlyOn = (wanted: Engine, engine: Engine, statements: readonly string[]): readonly string[] =>
  wanted === engine ? statements : [];

type Walled = {
  readonly tables: readonly string[];
  readonly sizes: readonly string[];
  readonly walls: readonly string[];
};

/** Tables, with what each engine needs of its own: SQLite their typical sizes, PostgreSQL the walls round them. */
const walled = (engine: Engine, { tables, sizes, walls: around }: Walled): Migration =>
  steps(engine, [...tables, ...onlyOn('sqlite', engine, sizes), ...onlyOn('postgres', engine, around)]);

const steps = (engine: Engine, statements: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of statements)
      await sql.raw(statement.replace('{clustered}', clustered[engine]).replace('{bytes}', bytes[engine])).execute(db);
  },
});
