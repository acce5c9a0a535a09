import { isRefusal, refuse, type Refusal } from '../core/base/refusal.ts';
import type { PostgresPlace, PostgresRefusal } from '../store/base/openPostgres.ts';
import { openSqlite, openSqliteToRead } from '../store/base/openSqlite.ts';
import { hasAccounts } from '../store/account/accounts.ts';
import { findLocalScope } from '../store/account/owners.ts';
import type { Store } from '../store/base/database.ts';
import { rememberLocalOwner } from './account/arriving/rememberLocalOwner.ts';
import { openLocal } from './account/openLocal.ts';
import type { Place } from './base/place.ts';
import { type Context, openWorld, type Visit } from './base/context.ts';

/** An open Cairn: what actions stand on, and how to end it. `announce` tells a second process where this one listens. */
export type Cairn = {
  readonly context: Context;
  readonly announce: (address: string) => void;
  readonly close: () => Promise<void>;
};

/** An open Cairn that serves others, with nobody in particular yet. */
export type ServingCairn = Omit<Cairn, 'context'> & { readonly visit: Visit };

/** Opens Cairn to serve others. On PostgreSQL the role of the app must be one that the walls hold back. */
export async function openServingCairn(place: Place): Promise<ServingCairn | Refusal> {
  if (place.kind === 'file') {
    const store = await openSqlite(place.path);
    if (isRefusal(store)) return store;
    const visit = { ...openWorld(), store };
    await rememberLocalOwner(visit);
    return { visit, announce: store.announce, close: store.close };
  }
  const store = await openDatabaseAt({ ...place, walled: true });
  if (isRefusal(store)) return store;
  return { visit: { ...openWorld(), store }, announce: () => undefined, close: store.close };
}

/** Opens Cairn to write, for its one owner; on the first start this makes the data file and the owner. */
export const openCairn = (place: Place, timeZone: string): Promise<Cairn | Refusal> =>
  place.kind === 'file' ? openFile(place.path, timeZone) : openDatabase(place, timeZone);

async function openFile(path: string, timeZone: string): Promise<Cairn | Refusal> {
  const store = await openSqlite(path);
  if (isRefusal(store)) return store;
  const context = await contextOf(store, timeZone);
  return isRefusal(context) ? context : { context, announce: store.announce, close: store.close };
}

/** One owner needs no walls, so the role that owns the tables serves them. */
async function openDatabase({ url, ownerUrl }: PostgresPlace, timeZone: string): Promise<Cairn | Refusal> {
  const store = await openDatabaseAt({ url: ownerUrl ?? url });
  if (isRefusal(store)) return store;
  const context = await contextOf(store, timeZone);
  return isRefusal(context) ? context : { context, announce: () => undefined, close: store.close };
}

/** What speaks to PostgreSQL is loaded only where the data is there. */
async function openDatabaseAt(place: PostgresPlace): Promise<Store | PostgresRefusal> {
  const { openPostgres } = await import('../store/base/openPostgres.ts');
  return openPostgres(place);
}

/** Opens Cairn to read, also beside a process that writes it. */
export async function openCairnToRead(place: Place, timeZone: string): Promise<Cairn | Refusal> {
  if (place.kind === 'postgres') return openCairn(place, timeZone);
  const store = await openSqliteToRead(place.path);
  if (isRefusal(store)) return store;
  const scope = (await hasAccounts(store.db)) ? theirs : await findLocalScope(store.db);
  if (scope !== undefined && !isRefusal(scope))
    return { context: { ...openWorld(), store, scope }, announce: () => undefined, close: store.close };
  await store.close();
  return scope ?? refuse('nothing yet', `There is nothing in ${place.path} yet. Begin with "cairn start".`);
}

async function contextOf(store: Store, timeZone: string): Promise<Context | Refusal> {
  if (await hasAccounts(store.db)) {
    await store.close();
    return theirs;
  }
  const world = openWorld();
  return { ...world, store, scope: await openLocal(store, world, timeZone) };
}

/** On this machine nobody signs in, so nobody could be told from the others. */
const theirs = refuse(
  'has-accounts',
  'This Cairn has accounts, and what is in it belongs to them. Set CAIRN_URL and start it as a server, then sign in with your browser.',
);
