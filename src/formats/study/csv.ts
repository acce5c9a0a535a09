import type { Dialect } from './dialect.ts';
import {
  type CsvRecord,
  defaultRecordLimits,
  type Fault,
  openRecordReader,
  type RecordLimits,
  separatorNames,
} from './records.ts';

/** One row of a file, or why it could not be read, with the physical line (from 1) it starts on. */
export type Row =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'bad'; readonly line: number; readonly message: string };

/** The rows of a file without header, directives, comments and empty rows, in batches of at most 500. Memory does not grow with the file. */
export async function* readRows(
  text: AsyncIterable<string>,
  dialect: Dialect,
  limits = defaultRecordLimits,
): AsyncIterable<readonly Row[]> {
  const reader = openRecordReader(dialect, limits);
  const below = { line: dialect.preambleLines, header: dialect.header };
  for await (const { block, place } of blocksOf(text)) {
    const rows = reader
      .read(block, place)
      .filter((record) => isBody(record, below))
      .map((record) => checkRow(record, dialect, limits));
    for (let from = 0; from < rows.length; from += batchSize) yield rows.slice(from, from + batchSize);
  }
}

const batchSize = 500;
const blockSize = 65_536;

type Block = { readonly block: string; readonly place: 'more' | 'last' };

/** The same text in blocks of an even size, however large or small the pieces it comes in. */
async function* blocksOf(text: AsyncIterable<string>): AsyncIterable<Block> {
  let held = '';
  let isFirst = true;
  for await (const piece of text) {
    held += isFirst && piece.startsWith('\ufeff') ? piece.slice(1) : piece;
    isFirst &&= piece === '';
    let from = 0;
    for (; held.length - from >= blockSize; from += blockSize) {
      yield { block: held.slice(from, from + blockSize), place: 'more' };
    }
    held = held.slice(from);
  }
  yield { block: held, place: 'last' };
}

/** Whether a record is a row; the first one below the preamble may be the header, which `below` then has behind it. */
function isBody(record: CsvRecord, below: { readonly line: number; header: boolean }): boolean {
  if (record.line <= below.line) return false;
  if (record.kind === 'fault') return true;
  if (record.cells.every(isBlank)) return false;
  if (!below.header) return true;
  below.header = false;
  return false;
}

const isBlank = (cell: string): boolean => cell === '' || cell.trim() === '';

function checkRow(record: CsvRecord, dialect: Dialect, limits: RecordLimits): Row {
  const { line } = record;
  if (record.kind === 'fault') return { kind: 'bad', line, message: sayFault[record.fault](record, limits) };
  const { cells } = record;
  const most = dialect.columns.length;
  if (cells.length <= most) return { kind: 'row', line, cells };
  const filled = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  if (filled <= most) return { kind: 'row', line, cells: cells.slice(0, most) };
  return { kind: 'bad', line, message: sayTooMany(filled, line, dialect) };
}

function sayTooMany(filled: number, line: number, dialect: Dialect): string {
  const most = dialect.columns.length;
  const others = dialect.header ? `the header has ${most}` : `the other lines have at most ${most}`;
  const mark = separatorNames[dialect.separator];
  const way =
    dialect.quote === null ? `Take out the ${mark} or the column.` : `Quote the ${mark} or remove the column.`;
  return `Line ${line} has ${formatCount(filled)} columns; ${others}. ${way}`;
}

type Told = { readonly line: number; readonly quoteLine: number };

const sayFault: Readonly<Record<Fault, (told: Told, limits: RecordLimits) => string>> = {
  'unclosed quote': ({ line, quoteLine }) =>
    `Line ${line} has a quote that is never closed${line === quoteLine ? '' : ` (it opens on line ${quoteLine})`}. Put a " at the end of the cell, or write "" for a quote inside it.`,
  'text after quote': ({ line }) =>
    `Line ${line} has text behind a closing quote. Write "" for a quote inside a quoted cell, and end the cell with one ".`,
  'too long': ({ line }, limits) =>
    `Line ${line} is longer than ${formatCount(limits.longestRecord)} characters. Break it into shorter lines, or check that this is the file you meant.`,
};

const formatCount = (count: number): string => count.toLocaleString('en');
