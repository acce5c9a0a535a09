import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Context, freshId, openWorld } from '../../src/actions/base/context.ts';
import { defaultPreferences, type Preferences } from '../../src/core/account/learner.ts';
import { type Instant, instant } from '../../src/core/base/instant.ts';
import { isRefusal } from '../../src/core/base/refusal.ts';
import { insertLocalOwner } from '../../src/store/account/owners.ts';
import type { Engine, Store } from '../../src/store/base/database.ts';
import { openPostgres } from '../../src/store/base/openPostgres.ts';
import { openSqlite } from '../../src/store/base/openSqlite.ts';
import { closedWall, wallOf } from '../../src/store/base/wall.ts';
import { asApp, freshDatabase } from '../harness/postgres.ts';
import '../harness/postgres.setup.ts';

/** A workspace of its own in a real store, with one learner and a clock that only the test moves. */
export type Stage = { readonly context: Context; readonly clock: { now: Instant } };

/** A store of one file of tests, empty at first. */
export type House = { readonly store: Store; readonly tearDown: () => Promise<void> };

/** The engines a suite runs on. PostgreSQL is left out only where no server could be started, which the run says aloud. */
export const engines: readonly Engine[] =
  typeof inject('postgresUrl') === 'string' ? ['sqlite', 'postgres'] : ['sqlite'];

/** Monday, 2 March 2026, nine in the morning UTC. */
export const monday = instant(Date.UTC(2026, 2, 2, 9));

export const openHouse = (engine: Engine): Promise<House> => (engine === 'sqlite' ? openFile() : openDatabase());

/** Everybody has the same store and a workspace apart, so each test also shows that nothing crosses over. */
export async function setStage(store: Store, wishes: Partial<Preferences> = {}): Promise<Stage> {
  const clock = { now: monday };
  const world = openWorld(() => clock.now);
  const workspaceId = freshId<'workspace'>(world);
  const scope = await store.behind({ ...closedWall, workspaceId }).transact((tx) =>
    insertLocalOwner(tx, {
      workspaceId,
      learnerId: freshId(world),
      preferences: { ...defaultPreferences('UTC'), ...wishes },
      createdAt: clock.now,
    }),
  );
  return { context: { ...world, store: store.behind(wallOf(scope)), scope }, clock };
}

async function openFile(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-store-'));
  const store = await openSqlite(join(folder, 'cairn.db'));
  if (isRefusal(store)) throw new Error(store.message);
  const tearDown = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, tearDown };
}

async function openDatabase(): Promise<House> {
  const ownerUrl = await freshDatabase(inject('postgresUrl') ?? '');
  const store = await openPostgres({ url: asApp(ownerUrl), ownerUrl });
  if (isRefusal(store)) throw new Error(store.message);
  return { store, tearDown: store.close };
}
