import { moveIn } from '../../../src/actions/account/moving/moveIn.ts';
import { moveOut } from '../../../src/actions/account/moving/moveOut.ts';
import type { ArchiveHeader, Cell, TableRows } from '../../../src/core/base/archive.ts';
import { isRefusal } from '../../../src/core/base/refusal.ts';
import { openArchive, packArchive } from '../../../src/formats/base/archive.ts';
import type { Whole } from '../../../src/store/base/archive/handle.ts';
import { movedTables } from '../../../src/store/base/archive/tables.ts';
import type { Engine } from '../../../src/store/base/database.ts';
import { openStore, type openYard } from '../everyTable.ts';
import { type Person, seedPerson } from '../people.ts';
import { type House, setStage, type Stage } from '../stage.ts';

/** A local Cairn in a place of its own. */
export type Local = { readonly stage: Stage; readonly place: Whole; readonly close: () => Promise<void> };

/** Opens a local Cairn that nobody has used yet. */
export async function openLocal(yard: ReturnType<typeof openYard>, engine: Engine): Promise<Local> {
  const place = await yard.openPlace(engine);
  const store = await openStore(place);
  return { stage: await setStage(store), place, close: store.close };
}

/** Everything of a local Cairn as it is sent. */
export async function pack({ stage, place }: Local): Promise<readonly Uint8Array[]> {
  const outgoing = await moveOut(stage.context, place);
  if (isRefusal(outgoing)) throw new Error(outgoing.message);
  const bytes = await gather(outgoing.bytes);
  await outgoing.close();
  return bytes;
}

/** The same, opened. */
export type Packed = { readonly header: ArchiveHeader; readonly batches: readonly TableRows[] };

/** Opens what a local Cairn sends, and lets go of it. */
export async function unpack(local: Local): Promise<Packed> {
  const archive = await openArchive(each(await pack(local)));
  if (isRefusal(archive)) throw new Error(archive.message);
  const batches = await gather(archive.rows);
  await local.close();
  return { header: archive.header, batches };
}

/** What somebody has changed of what is sent, a batch at a time. */
export type Change = (batch: TableRows) => TableRows;

/** Sends batches to somebody. */
export const send = ({ context }: Stage, { header, batches }: Packed, fileBytes?: number) =>
  moveIn(context, packArchive(header, each(batches)), fileBytes);

/** Sends batches to somebody new; answers the refusal, or what was moved. Throws where a refusal left something behind. */
export async function sendToNew(house: House, packed: Packed, fileBytes?: number): Promise<unknown> {
  const person: Person = await seedPerson(house, 'Ben');
  const before = await lookAtMoved(person);
  const moved = await send(person, packed, fileBytes);
  if (!isRefusal(moved)) return moved;
  if (JSON.stringify(await lookAtMoved(person)) !== JSON.stringify(before)) throw new Error('something was moved');
  return `${moved.code}: ${moved.message}`;
}

/** Writes a cell of one row of a table, counted from 0 in each batch. */
export function set(table: string, column: string, cell: Cell | ((was: Cell) => Cell), of = 0): Change {
  return (batch) => {
    const place = batch.columns.indexOf(column);
    if (batch.table !== table || place < 0) return batch;
    const written = (was: Cell): Cell => (typeof cell === 'function' ? cell(was) : cell);
    return {
      ...batch,
      rows: batch.rows.map((row, at) => (at === of ? row.with(place, written(row[place] ?? null)) : row)),
    };
  };
}

/** Sends the last row of a table once more. */
export const twice =
  (table: string): Change =>
  (batch) =>
    batch.table === table ? { ...batch, rows: [...batch.rows, ...batch.rows.slice(-1)] } : batch;

/** Sends rows of a table under another name. */
export const renamed =
  (table: string, name: string): Change =>
  (batch) =>
    batch.table === table ? { ...batch, table: name } : batch;

/** Sends none of the rows of a table. */
export const without =
  (table: string): Change =>
  (batch) =>
    batch.table === table ? { ...batch, rows: [] } : batch;

/** Makes several changes. */
export const all =
  (...changes: readonly Change[]): Change =>
  (batch) =>
    changes.reduce((changed, change) => change(changed), batch);

/** What comes with a move, and what is made of it. */
const looked = [...movedTables, 'record', 'record_link', 'record_text', 'ledger_node', 'file_use'] as const;

/** Every row that moves and every row that is made of them, by table, without whose it is and where it lay. */
export async function lookAtMoved({ context }: Stage): Promise<Readonly<Record<string, readonly string[]>>> {
  const { db } = context.store;
  const seen: Record<string, readonly string[]> = {};
  for (const table of looked) {
    const rows = await db
      .selectFrom(table as 'deck')
      .selectAll()
      .where('workspace_id', '=', context.scope.workspaceId)
      .execute();
    seen[table] = rows.map((row) => JSON.stringify(withoutOwner(table, row))).toSorted();
  }
  return seen;
}

/** What was forgotten elsewhere nobody here remembers, so its mark stays behind. */
const ownerColumns = ['workspace_id', 'learner_id', 'changed_by', 'written_by', 'account_id', 'forgotten'];

function withoutOwner(table: string, row: object): object {
  if (table === 'learner') return { preferences: (row as { preferences?: unknown }).preferences };
  const ours = Object.entries(row)
    .filter(([name]) => !ownerColumns.includes(name))
    .map(([name, cell]) => [name, cell instanceof Uint8Array ? Buffer.from(cell).toString('hex') : cell] as const);
  return Object.fromEntries(ours.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** All that comes, in a list. */
export async function gather<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

/** Items as they come, one after the other. */
export async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
