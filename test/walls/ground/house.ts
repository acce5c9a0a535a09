import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import { isRefusal, type Refusal } from '../../../src/core/base/refusal.ts';
import { openWhole } from '../../../src/store/base/archive/handle.ts';
import type { Engine, Store } from '../../../src/store/base/database.ts';
import { openPostgres } from '../../../src/store/base/openPostgres.ts';
import { openSqlite } from '../../../src/store/base/openSqlite.ts';
import type { Schema } from '../../../src/store/schema.ts';
import { asApp, freshDatabase } from '../../harness/postgres.ts';
import '../../harness/postgres.setup.ts';
import type { House } from '../../stage/stage.ts';
import { type KeptRow, type Look, openLook } from './rows.ts';

/** A store as a server has it, and a window behind all of its walls. */
export type WalledHouse = House & {
  readonly look: Look;
  readonly whole: Kysely<Schema>;
  readonly rows: () => Promise<readonly KeptRow[]>;
  /** A folder that goes with it. */
  readonly folder: string;
};

/** Opens an empty store; on PostgreSQL with a role of the app's own, which row-level security holds back. */
export async function openWalledHouse(engine: Engine): Promise<WalledHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-walls-'));
  const opened = engine === 'sqlite' ? await openFile(folder) : await openDatabase();
  const { whole } = opened;
  const look = await openLook(whole, engine);
  return {
    ...opened,
    look,
    rows: () => look(whole),
    folder,
    tearDown: async () => {
      await opened.tearDown();
      rmSync(folder, { recursive: true });
    },
  };
}

type Opened = House & Pick<WalledHouse, 'whole'>;

async function openFile(folder: string): Promise<Opened> {
  const store = taken(await openSqlite(join(folder, 'cairn.db')));
  return { store, whole: store.identity.reader, tearDown: store.close };
}

async function openDatabase(): Promise<Opened> {
  const ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
  const url = asApp(ownerUrl);
  const store: Store = taken(await openPostgres({ url, ownerUrl, walled: true }));
  const { handle, close } = taken(await openWhole({ kind: 'postgres', url, ownerUrl }, 'read'));
  const tearDown = async (): Promise<void> => {
    await close();
    await store.close();
  };
  return { store, whole: handle, tearDown };
}

/** What was made, where it was not refused. */
export function taken<Made>(made: Made | Refusal): Made {
  if (isRefusal(made)) throw new Error(made.message);
  return made;
}
