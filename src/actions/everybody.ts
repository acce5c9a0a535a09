import { isRefusal, type Refusal, refuse } from '../core/base/refusal.ts';
import type { Scope } from '../core/base/scope.ts';
import { listLearnerScopes, listLedgerScopes } from '../store/account/everyLearner.ts';
import { openWhole } from '../store/base/archive/handle.ts';
import type { Store } from '../store/base/database.ts';
import { openPostgres } from '../store/base/openPostgres.ts';
import { openSqlite, openSqliteToRead } from '../store/base/openSqlite.ts';
import { wallOf } from '../store/base/wall.ts';
import { type Context, openWorld } from './base/context.ts';
import type { Place } from './base/place.ts';
import { examineLedger, mendLedger } from './ledger/examineLedger.ts';
import { type Examination, examine, mend, type Trouble } from './study/doctor.ts';

/** Contexts in a store, for upkeep alone: of everybody who learns in it, and of every workspace that has a ledger. */
export type Contexts = { readonly learners: readonly Context[]; readonly ledgers: readonly Context[] };

/** A store that is looked over. */
export type Everybody = { readonly contexts: Contexts; readonly close: () => Promise<void> };

/** Opens a Cairn to look it over, or to mend it, whether one person has it or many; the latter alone, on SQLite. */
export async function openEverybody(place: Place, mode: 'read' | 'write'): Promise<Everybody | Refusal> {
  const store = place.kind === 'postgres' ? await openAsOwner(place) : await openFile(place.path, mode);
  if (isRefusal(store)) return store;
  const contexts = await listContexts(store);
  if (contexts.learners.length > 0) return { contexts, close: store.close };
  await store.close();
  return refuse('nothing yet', `There is nothing in ${store.place} yet. Begin with "cairn start".`);
}

/** Somebody each who learns in a store, and its ledgers. Only the role that owns a database sees them all. */
export async function listContexts(store: Store): Promise<Contexts> {
  const world = openWorld();
  const contextOf = (scope: Scope): Context => ({ ...world, store: store.behind(wallOf(scope)), scope });
  return {
    learners: (await listLearnerScopes(store.db)).map(contextOf),
    ledgers: (await listLedgerScopes(store.db)).map(contextOf),
  };
}

/** Examines what each of them has, and answers it as one. */
export async function examineAll({ learners, ledgers }: Contexts): Promise<Examination> {
  const nothing = { deck: 0, note: 0, card: 0, review: 0, undo: 0 };
  let all: Examination = { totals: nothing, troubles: [] };
  for (const context of learners) all = merge(all, await examine(context));
  for (const context of ledgers) all = merge(all, { totals: nothing, troubles: await examineLedger(context) });
  return all;
}

/** Mends what each of them has; answers how many memories were not what their answers fold to. */
export async function mendAll({ learners, ledgers }: Contexts): Promise<number> {
  let refolded = 0;
  for (const context of learners) refolded += await mend(context);
  for (const context of ledgers) await mendLedger(context);
  return refolded;
}

const openFile = (path: string, mode: 'read' | 'write'): Promise<Store | Refusal> =>
  mode === 'read' ? openSqliteToRead(path) : openSqlite(path);

/** Another role would see a part of the rows, and find all well. */
async function openAsOwner(place: Place & { readonly kind: 'postgres' }): Promise<Store | Refusal> {
  const whole = await openWhole(place, 'read');
  if (isRefusal(whole)) return whole;
  await whole.close();
  return openPostgres({ url: place.ownerUrl ?? place.url });
}

function merge(one: Examination, other: Examination): Examination {
  const { deck, note, card, review, undo } = one.totals;
  const totals = {
    deck: deck + other.totals.deck,
    note: note + other.totals.note,
    card: card + other.totals.card,
    review: review + other.totals.review,
    undo: undo + other.totals.undo,
  };
  return { totals, troubles: other.troubles.reduce(add, one.troubles) };
}

const mostExamples = 5;

function add(troubles: readonly Trouble[], more: Trouble): readonly Trouble[] {
  const place = troubles.findIndex(({ message }) => message === more.message);
  const known = troubles[place];
  if (known === undefined) return [...troubles, more];
  const examples = [...known.examples, ...more.examples].slice(0, mostExamples);
  return troubles.with(place, { ...known, rows: known.rows + more.rows, examples });
}
