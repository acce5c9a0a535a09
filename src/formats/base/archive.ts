import { createHash } from 'node:crypto';
import { Readable, pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import type { ArchiveHeader, Cell, RowCounts, TableRows } from '../../core/base/archive.ts';
import { instant } from '../../core/base/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../core/base/refusal.ts';
import { stoppedBy, stopWith } from '../../core/base/stop.ts';
import { type ArchiveLimits, cutLines, noLimits, openGauge } from './archiveLines.ts';

/**
 * Packs rows as lines of JSON in gzip: a header, then for each table its columns and its rows, and last how many rows
 * there were of each with the SHA-256 of all lines before. Memory stays within one batch of rows.
 */
export const packArchive = (header: ArchiveHeader, rows: AsyncIterable<TableRows>): AsyncIterable<Uint8Array> =>
  through(writeLines(header, rows), createGzip());

/** An archive being read. `rows` stops with a refusal where the archive is cut off or changed, at its end at the latest. */
export type Archive = {
  readonly header: ArchiveHeader;
  readonly rows: AsyncIterable<TableRows>;
  /** Lets go of the bytes where the rows are not read to their end. */
  readonly close: () => Promise<void>;
};

/** Opens packed bytes as far as their header, or says why they are no archive that can be read here. */
export async function openArchive(
  bytes: AsyncIterable<Uint8Array>,
  limits: ArchiveLimits = noLimits,
): Promise<Archive | Refusal> {
  const gauge = openGauge(limits);
  const blocks = cutLines(gauge.unpacked(through(gauge.packed(bytes), createGunzip())));
  const close = async (): Promise<void> => void (await blocks.return(undefined));
  try {
    const block = await blocks.next();
    const [first = Buffer.alloc(0), ...lines] = block.done === true ? [] : block.value;
    const header = headerOf(parse(first));
    if (!isRefusal(header)) return { header, rows: explained(readRows({ first, lines, blocks })), close };
    await close();
    return header;
  } catch (error) {
    const isPacked = !(error instanceof Error && error.message === 'incorrect header check');
    return isPacked ? refusalFor(error) : notOurs;
  }
}

const formatVersion = 1;
const rowsAtOnce = 500;
const bytesAtOnce = 4 * 1024 * 1024;

/** Whatever breaks on either side of a transform ends the iteration with its error. */
const through = (
  bytes: AsyncIterable<string | Uint8Array>,
  transform: NodeJS.ReadWriteStream,
): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(bytes), transform, () => undefined) as unknown as AsyncIterable<Uint8Array>;

async function* writeLines(header: ArchiveHeader, batches: AsyncIterable<TableRows>): AsyncGenerator<string> {
  const digest = createHash('sha256');
  const rows: Record<string, number> = {};
  let open = '';
  const hashed = (text: string): string => {
    digest.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify({ cairn: 'archive', format: formatVersion, ...header })}\n`);
  for await (const batch of batches) {
    const { table, columns } = batch;
    const begins = JSON.stringify({ table, columns });
    if (begins !== open) yield hashed(`${begins}\n`);
    open = begins;
    rows[table] = (rows[table] ?? 0) + batch.rows.length;
    yield hashed(batch.rows.map((row) => `${JSON.stringify(row.map(written))}\n`).join(''));
  }
  yield `${JSON.stringify({ rows, sha256: digest.digest('hex') })}\n`;
}

/** How a cell stands in a line. What JSON would turn into something else must never get into an archive unseen. */
function written(cell: Cell): unknown {
  if (cell instanceof Uint8Array) return { bytes: Buffer.from(cell).toString('base64') };
  if (typeof cell === 'string' || cell === null || Number.isFinite(cell)) return cell;
  throw new TypeError(`an archive cannot keep ${String(cell)}, a ${typeof cell}`);
}

/** The lines of an archive: the header, what came in one block with it, and the blocks after. */
type Lines = {
  readonly first: Buffer;
  readonly lines: readonly Buffer[];
  readonly blocks: AsyncIterable<readonly Buffer[]>;
};

/** The rows in batches, as long as they are what was written; where they are not, it stops. */
async function* readRows({ first, lines, blocks }: Lines): AsyncGenerator<TableRows> {
  const reader = openReader(first);
  yield* reader.read(lines);
  for await (const block of blocks) yield* reader.read(block);
  if (!reader.isDone()) stopWith(cutOff);
}

/** Reads lines as they come, and holds what does not fill a batch yet. */
function openReader(first: Buffer) {
  const digest = createHash('sha256').update(first).update('\n');
  const counts: Record<string, number> = {};
  let batch = openBatch({ table: '', columns: [] });
  let isDone = false;
  const take = (line: Buffer): TableRows | undefined => {
    const said = isDone ? undefined : lineOf(parse(line));
    if (said === undefined) return stopWith(changed);
    const full = batch;
    if (said.kind === 'end') {
      isDone = true;
      return sameCounts(said.rows, counts) && said.sha256 === digest.digest('hex') ? full : stopWith(changed);
    }
    digest.update(line).update('\n');
    if (said.kind === 'row') {
      if (said.cells.length !== batch.columns.length) return stopWith(changed);
      counts[batch.table] = (counts[batch.table] ?? 0) + 1;
      batch.rows.push(said.cells);
      batch.bytes += line.length;
      if (batch.rows.length < rowsAtOnce && batch.bytes < bytesAtOnce) return undefined;
    }
    batch = openBatch(said.kind === 'table' ? said : batch);
    return full;
  };
  return {
    isDone: () => isDone,
    *read(lines: readonly Buffer[]): Generator<TableRows> {
      for (const line of lines) {
        const full = take(line);
        if (full !== undefined && full.rows.length > 0) yield full;
      }
    },
  };
}

const openBatch = ({ table, columns }: Omit<TableLine, 'kind'>) => ({
  table,
  columns,
  rows: [] as (readonly Cell[])[],
  bytes: 0,
});

type TableLine = { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] };
type RowLine = { readonly kind: 'row'; readonly cells: readonly Cell[] };
type EndLine = { readonly kind: 'end'; readonly rows: RowCounts; readonly sha256: string };

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function lineOf(said: unknown): TableLine | RowLine | EndLine | undefined {
  if (Array.isArray(said)) return rowOf(said);
  if (!isObject(said)) return undefined;
  const { table, columns, rows, sha256 } = said;
  if (typeof table === 'string' && Array.isArray(columns) && columns.every((name) => typeof name === 'string'))
    return { kind: 'table', table, columns };
  if (isObject(rows) && typeof sha256 === 'string') return { kind: 'end', rows: rows as RowCounts, sha256 };
  return undefined;
}

function rowOf(said: readonly unknown[]): RowLine | undefined {
  if (said.every(isPlain)) return { kind: 'row', cells: said };
  const cells = said.map(cellOf);
  return cells.every((cell) => cell !== undefined) ? { kind: 'row', cells } : undefined;
}

function headerOf(said: unknown): ArchiveHeader | Refusal {
  if (!isObject(said) || said['cairn'] !== 'archive') return notOurs;
  const { format, content, migration, engine, madeAt } = said;
  if (format !== formatVersion) return newerFormat;
  const isKnown =
    (content === 'everything' || content === 'one workspace') &&
    (engine === 'sqlite' || engine === 'postgres') &&
    typeof migration === 'string' &&
    typeof madeAt === 'number';
  return isKnown ? { content, migration, engine, madeAt: instant(madeAt) } : notOurs;
}

const isObject = (said: unknown): said is Record<string, unknown> =>
  typeof said === 'object' && said !== null && !Array.isArray(said);

const isPlain = (cell: unknown): cell is string | number | null =>
  typeof cell === 'string' || typeof cell === 'number' || cell === null;

function cellOf(said: unknown): Cell | undefined {
  if (isPlain(said)) return said;
  const bytes = isObject(said) && Object.keys(said).length === 1 ? said['bytes'] : undefined;
  return typeof bytes === 'string' ? Uint8Array.from(Buffer.from(bytes, 'base64')) : undefined;
}

const sameCounts = (one: RowCounts, other: RowCounts): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((table) => (one[table] ?? 0) === (other[table] ?? 0));

/** Iterates as before, with a sentence for what is wrong with packed bytes. */
async function* explained(batches: AsyncIterable<TableRows>): AsyncGenerator<TableRows> {
  try {
    yield* batches;
  } catch (error) {
    stopWith(refusalFor(error));
  }
}

/** Throws again what is no fault of the bytes. */
function refusalFor(error: unknown): Refusal {
  const stopped = stoppedBy(error);
  if (stopped !== undefined) return stopped;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') return cutOff;
  if (code === 'Z_DATA_ERROR') return changed;
  throw error;
}

const notOurs = refuse('not ours', 'This is no archive of Cairn. Name a file that "cairn backup" has written.');

const newerFormat = refuse(
  'newer data',
  'This archive was made by a newer Cairn, in a form that this one does not read. Update Cairn. Nothing was changed.',
);

const cutOff = refuse(
  'damaged',
  'This archive is cut off: its last part is missing. Copy it again, or take another one; nothing was changed.',
);

const changed = refuse(
  'damaged',
  'This archive is damaged: what is in it is not what was written. Copy it again, or take another one; nothing was changed.',
);
