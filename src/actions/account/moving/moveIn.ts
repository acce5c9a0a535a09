import { moveLimits, type MoveReport } from '../../../contract/study/move.ts';
import type { TableRows } from '../../../core/base/archive.ts';
import { isRefusal, type Refusal, refuse } from '../../../core/base/refusal.ts';
import { stoppedBy, stopWith } from '../../../core/base/stop.ts';
import { usualQuotaBytes } from '../../../core/ledger/files/fileType.ts';
import { openArchive } from '../../../formats/base/archive.ts';
import { holdLearner } from '../../../store/account/owners.ts';
import { clearWorkspace, findOccupant, lastStep, type Occupant } from '../../../store/base/archive/moving.ts';
import { type MovedTable, movedTables } from '../../../store/base/archive/tables.ts';
import type { Tx } from '../../../store/base/database.ts';
import { countRecords } from '../../../store/ledger/listing.ts';
import { countTotals } from '../../../store/study/totals.ts';
import type { Context } from '../../base/context.ts';
import { openLog } from '../../ledger/holding/openLog.ts';
import { type Intake, isMoved } from './batch.ts';
import { openFiles } from './files.ts';
import { openLedgerLog } from './log.ts';
import { openRecords } from './records.ts';
import { openStudy } from './study.ts';
import { openVersions } from './versions.ts';
import { openViews } from './views.ts';

/**
 * Takes everything of a local Cairn into the personal workspace of whoever asks, in one transaction: decks, notes with what
 * they said before, cards, answers, memories and preferences; and the ledger, its log, its files, its views and the versions
 * of its packets. Every row is looked at; whose it is, is written anew, and what is a copy or a fold is made again.
 * `fileBytes`: how much its files may take.
 */
export async function moveIn(
  context: Context,
  bytes: AsyncIterable<Uint8Array>,
  fileBytes: number = usualQuotaBytes,
): Promise<MoveReport | Refusal> {
  const archive = await openArchive(bytes, moveLimits(fileBytes));
  if (isRefusal(archive)) return archive;
  try {
    if (archive.header.content !== 'one workspace') return notOne;
    if (archive.header.migration !== lastStep(context.store.engine)) return otherVersion;
    return await context.store.transact((tx) => takeIn(context, tx, { batches: archive.rows, fileBytes }));
  } catch (error) {
    const refusal = stoppedBy(error);
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    await archive.close();
  }
}

type Coming = { readonly batches: AsyncIterable<TableRows>; readonly fileBytes: number };

async function takeIn(context: Context, tx: Tx, { batches, fileBytes }: Coming): Promise<MoveReport> {
  const { scope } = context;
  await holdLearner(tx, scope);
  // Whoever begins to write in the ledger meanwhile waits, and finds the log that came.
  await openLog(tx, context);
  const occupant = await findOccupant(tx, scope);
  if (occupant !== undefined) stopWith(occupied(occupant));
  await clearWorkspace(tx, scope);
  const { take, finish } = openAll(context, tx, fileBytes);
  let last = 0;
  const taken = new Map<MovedTable, number>();
  for await (const batch of batches) {
    const { table, rows } = batch;
    if (!isMoved(table)) return stopWith(strange(table));
    const place = movedTables.indexOf(table);
    if (place < last) stopWith(disorderly(table));
    last = place;
    const before = taken.get(table) ?? 0;
    await take[table]({ ...batch, before });
    taken.set(table, before + rows.length);
  }
  await finish();
  const { deck, note, card, review } = await countTotals(tx, scope);
  const records = (await countRecords(tx, scope)).reduce((sum, { records }) => sum + records, 0);
  return { decks: deck, notes: note, cards: card, reviews: review, records };
}

function openAll(context: Context, tx: Tx, fileBytes: number): Intake<MovedTable> {
  const study = openStudy(context, tx);
  const log = openLedgerLog(context, tx);
  const files = openFiles(context, tx, fileBytes);
  const records = openRecords(context, tx);
  const views = openViews(context, tx);
  const versions = openVersions(context, tx);
  return {
    take: { ...study.take, ...log.take, ...files.take, ...records.take, ...versions.take, ...views.take },
    finish: async () => {
      for (const { finish } of [study, files, records, log, views]) await finish();
    },
  };
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
  records: 'records in its ledger',
  files: 'files in its ledger',
  views: 'views of its ledger',
} as const satisfies Record<Occupant, string>;

const strange = (table: string) =>
  refuse('bad-row', `This archive holds rows of ${table}, which do not move. Nothing was moved.`);

const disorderly = (table: string) =>
  refuse('bad-row', `The rows of ${table} do not come where they belong in this archive. Nothing was moved.`);
