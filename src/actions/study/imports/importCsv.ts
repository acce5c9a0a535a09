import type { ImportOrder, ImportReport } from '../../../contract/study/imports.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { readRows } from '../../../formats/study/csv.ts';
import { refusalOf } from '../../../formats/study/encoding.ts';
import { type BadRow, checkMapping, mapOptions, mapRow, type MappedRow } from '../../../formats/study/mapping.ts';
import type { Tx } from '../../../store/base/database.ts';
import type { Context } from '../../base/context.ts';
import { type Opened, openSource, readText, type Source } from './csvSource.ts';
import { openDeckShelf } from './deckShelf.ts';
import { openMerge } from './mergeNotes.ts';
import { noDeck } from '../refusals.ts';

/** What to import, how, whom to tell, and when to stop. */
export type Import = {
  readonly source: Source;
  readonly order: Omit<ImportOrder, 'importId'>;
  readonly onProgress: (progress: { readonly rows: number }) => void;
  readonly signal: AbortSignal;
};

/** How an import ended: done; or nothing was kept, because a row was bad and the person wanted none then. */
export type ImportOutcome = { readonly kind: 'done' | 'nothing imported'; readonly report: ImportReport };

/** A report names so many bad rows; it counts them all. */
const badRowsListed = 1_000;

/**
 * Imports a file in one transaction: what it says is there as a whole afterwards, or nothing of it.
 * Stopping, an error and a bad row under the rule "import nothing" all leave nothing behind.
 */
export async function importCsv(context: Context, wanted: Import): Promise<ImportOutcome | Refusal> {
  const { source, order } = wanted;
  const opened = await openSource(source, order.reading);
  if (isRefusal(opened)) return opened;
  const wrong = checkMapping(order.reading.mapping);
  if (wrong !== undefined) return wrong;
  const startedAt = context.now();
  const took = () => context.now() - startedAt;
  try {
    const report = await context.store.transact((tx) => importRows(context, tx, { ...wanted, opened }));
    return isRefusal(report) ? report : { kind: 'done', report: { ...report, tookMs: took() } };
  } catch (error) {
    if (error instanceof NothingKept) return { kind: 'nothing imported', report: { ...error.report, tookMs: took() } };
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

/** Takes the transaction back and carries the report out of it. */
class NothingKept extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('a bad row, and none was wanted');
    this.report = report;
  }
}

async function importRows(
  context: Context,
  tx: Tx,
  wanted: Import & { readonly opened: Opened },
): Promise<ImportReport | Refusal> {
  const { source, order, opened, onProgress, signal } = wanted;
  const shelf = await openDeckShelf(context, tx, order.deck);
  if (shelf === undefined) return noDeck();
  const merge = openMerge(context, tx, { rule: order.duplicates, shelf });
  const options = mapOptions(opened.dialect);
  const bad: BadRow[] = [];
  let badCount = 0;
  let rows = 0;
  for await (const batch of readRows(readText(source, opened), opened.dialect)) {
    signal.throwIfAborted();
    const mapped = batch.map((row) => (row.kind === 'bad' ? row : mapRow(row, order.reading.mapping, options)));
    const wrong = mapped.filter((row): row is BadRow => row.kind === 'bad');
    badCount += wrong.length;
    bad.push(...wrong.slice(0, badRowsListed - bad.length));
    const notes = mapped.filter((row): row is MappedRow => row.kind === 'note');
    await merge.take(await shelf.place(notes));
    rows += batch.length;
    onProgress({ rows });
    await nextTurn();
  }
  const report = {
    ...merge.counts(),
    bad: badCount,
    badRows: bad.map(({ line, message }) => ({ line, message })),
    decks: shelf.used(),
    tookMs: 0,
  };
  if (badCount > 0 && order.badRows === 'import nothing')
    throw new NothingKept({ ...report, added: 0, updated: 0, decks: [] });
  return report;
}

/** Lets the process answer others between two batches. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
