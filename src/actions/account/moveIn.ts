import { movedRows, type MovedTable, moveLimits, type MoveReport } from '../../contract/study/move.ts';
import type { Cell, TableRows } from '../../core/base/archive.ts';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import type { Scope } from '../../core/base/scope.ts';
import { stoppedBy, stopWith } from '../../core/base/stop.ts';
import { frontKey } from '../../core/study/notes/content.ts';
import { openArchive } from '../../formats/base/archive.ts';
import { holdLearner, updatePreferences } from '../../store/account/owners.ts';
import { insertFitting } from '../../store/base/archive/fill.ts';
import { clearWorkspace, findOccupant, lastStep, type Occupant } from '../../store/base/archive/moving.ts';
import type { Tx } from '../../store/base/database.ts';
import { findDisagreement } from '../../store/study/agreement.ts';
import { countTotals } from '../../store/study/totals.ts';
import type { Context } from '../base/context.ts';
import { mendWithin } from '../study/doctor.ts';

/**
 * Takes everything of a local Cairn into the personal workspace of whoever asks, in one transaction: decks, notes with what
 * they said before, cards, answers, memories and preferences. Every row is looked at; whose it is, is written anew, and
 * what is a copy or a fold is made again where it does not agree.
 */
export async function moveIn(context: Context, bytes: AsyncIterable<Uint8Array>): Promise<MoveReport | Refusal> {
  const archive = await openArchive(bytes, moveLimits);
  if (isRefusal(archive)) return archive;
  try {
    if (archive.header.content !== 'one workspace') return notOne;
    if (archive.header.migration !== lastStep(context.store.engine)) return otherVersion;
    return await context.store.transact((tx) => takeIn(context, tx, archive.rows));
  } catch (error) {
    const refusal = stoppedBy(error);
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    await archive.close();
  }
}

async function takeIn(context: Context, tx: Tx, batches: AsyncIterable<TableRows>): Promise<MoveReport> {
  const { scope } = context;
  await holdLearner(tx, scope);
  const occupant = await findOccupant(tx, scope);
  if (occupant !== undefined) stopWith(occupied(occupant));
  await clearWorkspace(tx, scope);
  const taken = new Map<string, number>();
  for await (const batch of batches) {
    const before = taken.get(batch.table) ?? 0;
    await takeBatch(tx, scope, { ...batch, before });
    taken.set(batch.table, before + batch.rows.length);
  }
  for (const agreement of ['card for each memory', 'card for each review'] as const) {
    const lost = await findDisagreement(tx, scope, agreement);
    if (lost !== undefined) stopWith(lostCards(lost.rows));
  }
  await mendWithin(context, tx);
  const { deck, note, card, review } = await countTotals(tx, scope);
  return { decks: deck, notes: note, cards: card, reviews: review };
}

async function takeBatch(tx: Tx, scope: Scope, batch: Batch): Promise<void> {
  const { table, before } = batch;
  if (!isMoved(table)) return stopWith(strange(table));
  if (table === 'learner') {
    for (const row of parseRows('learner', batch)) await updatePreferences(tx, scope, row.preferences);
    return;
  }
  const rows = rowsOf[table](batch, scope);
  if ((await insertFitting(tx, { table, rows })) === 'inserted') return;
  stopWith(misfit(`Among the rows ${before + 1} to ${before + rows.length} of ${table}`));
}

const isMoved = (table: string): table is MovedTable => Object.hasOwn(movedRows, table);

/** `before`: how many rows of the table have come already. */
type Batch = TableRows & { readonly before: number };

type Row = Readonly<Record<string, Cell>>;

/** What a row is kept as: what it says, whose it is, and what is computed from it. */
const rowsOf: {
  readonly [Table in Exclude<MovedTable, 'learner'>]: (batch: Batch, scope: Scope) => readonly Row[];
} = {
  deck: (batch, { workspaceId }) =>
    parseRows('deck', batch).map((row) => ({ ...row, tags: JSON.stringify(row.tags), workspace_id: workspaceId })),
  note: (batch, { workspaceId, accountId }) =>
    parseRows('note', batch).map((row) => ({
      ...row,
      tags: JSON.stringify(row.tags),
      front_key: frontKey(row.front),
      workspace_id: workspaceId,
      changed_by: accountId,
    })),
  note_revision: (batch, { workspaceId, accountId }) =>
    parseRows('note_revision', batch).map((row) => ({
      ...row,
      tags: JSON.stringify(row.tags),
      workspace_id: workspaceId,
      written_by: accountId,
    })),
  card: (batch, { workspaceId }) => parseRows('card', batch).map((row) => ({ ...row, workspace_id: workspaceId })),
  review: (batch, scope) => parseRows('review', batch).map((row) => ({ ...row, ...learnerOf(scope) })),
  undo: (batch, scope) => parseRows('undo', batch).map((row) => ({ ...row, ...learnerOf(scope) })),
  memory: (batch, scope) => parseRows('memory', batch).map((row) => ({ ...row, ...learnerOf(scope) })),
};

const learnerOf = ({ workspaceId, learnerId }: Scope) => ({ workspace_id: workspaceId, learner_id: learnerId });

/** The rows of a batch, each looked at. Stops at the first that is not as it must be, and names it. */
function parseRows<Table extends MovedTable>(table: Table, { columns, rows, before }: Batch) {
  return rows.map((row, at) => {
    const said = Object.fromEntries(columns.map((column, place) => [column, readCell(column, row[place] ?? null)]));
    const parsed = movedRows[table].safeParse(said, { error: () => 'is not as it must be' });
    if (parsed.success) return parsed.data as ReturnType<(typeof movedRows)[Table]['parse']>;
    const [wrong] = parsed.error.issues;
    return stopWith(badRow({ table, number: before + at + 1, wrong: `${wrong?.path.join('.')} ${wrong?.message}` }));
  });
}

const jsonColumns: ReadonlySet<string> = new Set(['tags', 'preferences']);

function readCell(column: string, cell: Cell): unknown {
  if (!jsonColumns.has(column) || typeof cell !== 'string') return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

const notOne = refuse('not ours', 'This archive does not hold one workspace. Send what "cairn move" packs.');

const otherVersion = refuse(
  'other-version',
  'The Cairn that packed this is of another version than this one. Bring both to the same version and try again. Nothing was moved.',
);

const occupied = (occupant: Occupant) =>
  refuse(
    'occupied',
    `Your account already has ${occupants[occupant]} there. Move into an account that nobody has used yet. Nothing was moved.`,
  );

const occupants = {
  answers: 'answers',
  decks: 'decks of your own',
  notes: 'notes that you have written',
  publications: 'published decks',
} as const satisfies Record<Occupant, string>;

const strange = (table: string) =>
  refuse('bad-row', `This archive holds rows of ${table}, which do not move. Nothing was moved.`);

const badRow = ({
  table,
  number,
  wrong,
}: {
  readonly table: string;
  readonly number: number;
  readonly wrong: string;
}) => refuse('bad-row', `Row ${number} of ${table} cannot be taken: ${wrong}. Nothing was moved.`);

const misfit = (place: string) =>
  refuse('bad-row', `${place}, two are the same or one names what is not there. Nothing was moved.`);

const lostCards = (rows: number) =>
  refuse('bad-row', `${rows} rows of answers or memories name cards that are not there. Nothing was moved.`);
