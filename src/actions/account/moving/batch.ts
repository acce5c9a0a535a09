import { movedEvidenceRows } from '../../../contract/evidence/packet/movedVersions.ts';
import { movedLedgerRows } from '../../../contract/ledger/moved.ts';
import { movedStudyRows } from '../../../contract/study/move.ts';
import type { Cell, TableRows } from '../../../core/base/archive.ts';
import { refuse } from '../../../core/base/refusal.ts';
import { stopWith } from '../../../core/base/stop.ts';
import { fitting, insertFitting } from '../../../store/base/archive/fill.ts';
import type { MovedTable } from '../../../store/base/archive/tables.ts';
import type { Tx } from '../../../store/base/database.ts';

/** Rows of one table that have come. `before`: how many rows of the table came before them. */
export type Batch = TableRows & { readonly before: number };

/**
 * Takes in the rows of some tables, each a batch at a time. When all tables have come, `finish` makes what is computed
 * from them, and looks at how they agree.
 */
export type Intake<Table extends MovedTable> = {
  readonly take: Readonly<Record<Table, (batch: Batch) => Promise<void>>>;
  readonly finish: () => Promise<void>;
};

const movedRows = { ...movedStudyRows, ...movedLedgerRows, ...movedEvidenceRows } as const satisfies Record<
  MovedTable,
  unknown
>;

type MovedRow<Table extends MovedTable> = ReturnType<(typeof movedRows)[Table]['parse']>;

/** Whether rows of that table move. */
export const isMoved = (table: string): table is MovedTable => Object.hasOwn(movedRows, table);

/** The rows of a batch, each looked at. Stops at the first that is not as it must be, and names it. */
export function parseRows<Table extends MovedTable>(table: Table, batch: Batch): readonly MovedRow<Table>[] {
  return batch.rows.map((row, at) => {
    const said = Object.fromEntries(
      batch.columns.map((column, place) => [column, readCell(column, row[place] ?? null)]),
    );
    const parsed = movedRows[table].safeParse(said, { error: () => 'is not as it must be' });
    if (parsed.success) return parsed.data as MovedRow<Table>;
    const [wrong] = parsed.error.issues;
    return stopAtRow(batch, at, `${wrong?.path.join('.')} ${wrong?.message}`);
  });
}

const jsonColumns: ReadonlySet<string> = new Set(['tags', 'preferences', 'query']);

const readCell = (column: string, cell: Cell): unknown =>
  jsonColumns.has(column) && typeof cell === 'string' ? readJson(cell) : cell;

/** What a text says as JSON; undefined where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a row is kept as, by column. */
export type Row = Readonly<Record<string, Cell>>;

/** Keeps rows of the table of a batch. Stops where they do not fit what is there. */
export async function insertBatch(tx: Tx, batch: Batch, rows: readonly Row[]): Promise<void> {
  if ((await insertFitting(tx, { table: batch.table, rows })) === 'misfit') stopAtMisfit(batch);
}

/** Keeps what `insert` makes of a batch. Stops where it does not fit what is there. */
export async function insertMade(batch: Batch, insert: () => Promise<void>): Promise<void> {
  if ((await fitting(insert)) === 'misfit') stopAtMisfit(batch);
}

/** Stops because of one row of a batch, counted in it from 0. */
export const stopAtRow = ({ table, before }: Batch, at: number, wrong: string): never =>
  stopWith(refuse('bad-row', `Row ${before + at + 1} of ${table} cannot be taken: ${wrong}. Nothing was moved.`));

/** Stops because of what all that came makes together. */
export const stopAtWhole = (wrong: string, advice = 'Run "cairn doctor" where it comes from.'): never =>
  stopWith(refuse('bad-row', `${wrong} ${advice} Nothing was moved.`));

const stopAtMisfit = ({ table, before, rows }: Batch): never =>
  stopWith(
    refuse(
      'bad-row',
      `Among the rows ${before + 1} to ${before + rows.length} of ${table}, two are the same or one names what is not there. Nothing was moved.`,
    ),
  );
