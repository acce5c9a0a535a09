import type { Separator } from '../../core/study/reading.ts';
import { afterLine, countLines, type Cursor, findLineEnd, findQuote, openCursor, skipLine } from './lines.ts';

/** What people call a separator. */
export const separatorNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ':': 'colon',
  ' ': 'blank',
} as const satisfies Record<Separator, string>;

/** How the records of a file are cut. Each mark is one character; `null` means the file has none of it. */
export type RecordShape = { readonly separator: Separator; readonly quote: '"' | null; readonly comment: '#' | null };

/** How far one record may reach, in characters and in lines, before it is given up. */
export type RecordLimits = { readonly longestRecord: number; readonly mostLines: number };

/** Far beyond any card, and little enough to hold in memory. */
export const defaultRecordLimits: RecordLimits = { longestRecord: 1_000_000, mostLines: 10_000 };

/** How a record may break RFC 4180, or its limits. */
export type Fault = 'unclosed quote' | 'text after quote' | 'too long';

/** One record, or what was given up, with the physical line (from 1) it starts on; a fault names the line of its quote too. */
export type CsvRecord =
  | { readonly kind: 'record'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'fault'; readonly line: number; readonly quoteLine: number; readonly fault: Fault };

/** Cuts text that comes in blocks into records; what a block leaves open waits for the next. Memory stays within one block and one record. */
export type RecordReader = { readonly read: (block: string, place: 'more' | 'last') => CsvRecord[] };

/** A reader that starts on line 1. Quoting follows RFC 4180; a record that breaks it is a fault, and reading goes on with the line after it. */
export function openRecordReader(shape: RecordShape, limits = defaultRecordLimits): RecordReader {
  let rest = '';
  let line = 1;
  let skipping = false;
  const read = (block: string, place: 'more' | 'last'): CsvRecord[] => {
    const cursor = openCursor(rest + block, line, place);
    const records: CsvRecord[] = [];
    if (skipping) skipping = !skipLine(cursor);
    while (!skipping && cursor.at < cursor.end) {
      const met = nextRecord(cursor, shape, limits);
      if (met === 'next block') break;
      if (met === 'comment') continue;
      records.push(met);
      if (met.kind === 'fault') skipping = !skipLine(cursor);
    }
    rest = cursor.text.slice(skipping ? cursor.end : cursor.at);
    line = cursor.line;
    return records;
  };
  return { read };
}

/** All records of a text. */
export const readRecords = (text: string, shape: RecordShape): CsvRecord[] =>
  openRecordReader(shape).read(text, 'last');

/** After a record the cursor stands behind its line, after a fault on its line, and at `next block` where it stood. */
function nextRecord(cursor: Cursor, shape: RecordShape, limits: RecordLimits): CsvRecord | 'comment' | 'next block' {
  const { at, end, line, text } = cursor;
  const lineEnd = findLineEnd(cursor);
  const isComment = shape.comment !== null && text.startsWith(shape.comment, at);
  if (!isComment && shape.quote !== null && findQuote(cursor) < Math.min(lineEnd, end)) {
    return quotedRecord(cursor, shape, limits);
  }
  if (Math.min(lineEnd, end) - at > limits.longestRecord) return faultOn('too long', line, line);
  if (lineEnd > end) return 'next block';
  leaveLine(cursor, lineEnd);
  return isComment ? 'comment' : { kind: 'record', line, cells: text.slice(at, lineEnd).split(shape.separator) };
}

function leaveLine(cursor: Cursor, lineEnd: number): void {
  cursor.at = afterLine(cursor, lineEnd);
  cursor.line += 1;
}

const faultOn = (fault: Fault, line: number, quoteLine: number): CsvRecord => ({
  kind: 'fault',
  fault,
  line,
  quoteLine,
});

/** A record in the making: `at` is where its next cell starts, `lines` counts the line ends passed inside its quotes. */
type Draft = { at: number; lines: number; readonly cells: string[] };

type Met = 'next cell' | 'record' | 'next block' | Fault;

function quotedRecord(cursor: Cursor, shape: RecordShape, limits: RecordLimits): CsvRecord | 'next block' {
  const draft: Draft = { at: cursor.at, lines: 0, cells: [] };
  let met: Met = 'next cell';
  while (met === 'next cell') {
    const quote = findOpeningQuote(cursor.text, draft.at, shape.separator);
    met = quote < 0 ? bareCell(cursor, draft, shape) : quotedCell(cursor, draft, { quote, shape, limits });
  }
  const tooLong = draft.at - cursor.at > limits.longestRecord;
  if (met === 'next block' && !tooLong) return met;
  const { line } = cursor;
  cursor.at = draft.at;
  cursor.line += draft.lines;
  if (met !== 'record' || tooLong)
    return faultOn(met === 'record' || met === 'next block' ? 'too long' : met, line, cursor.line);
  leaveLine(cursor, draft.at);
  return { kind: 'record', line, cells: draft.cells };
}

const doubleQuote = 0x22;

/** Where the quote of a quoted cell stands; -1 where the cell at `from` is bare. */
function findOpeningQuote(text: string, from: number, separator: string): number {
  const at = passBlanks(text, from, separator);
  return text.charCodeAt(at) === doubleQuote ? at : -1;
}

/** Between blank-separated or tab-separated cells every blank belongs to a cell. */
function passBlanks(text: string, from: number, separator: string): number {
  if (separator === ' ' || separator === '\t') return from;
  let at = from;
  while (text.charCodeAt(at) === 0x20) at++;
  return at;
}

function bareCell(cursor: Cursor, draft: Draft, shape: RecordShape): Met {
  const { text, end } = cursor;
  const separator = shape.separator.charCodeAt(0);
  const start = draft.at;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== separator && code !== 0x0a && code !== 0x0d) continue;
    draft.cells.push(text.slice(start, at));
    return endCell(cursor, draft, { at, separator });
  }
  draft.cells.push(text.slice(start, end));
  return endCell(cursor, draft, { at: end, separator });
}

type Opening = { readonly quote: number; readonly shape: RecordShape; readonly limits: RecordLimits };

function quotedCell(cursor: Cursor, draft: Draft, { quote, shape, limits }: Opening): Met {
  const { text, end, last } = cursor;
  const close = findClosingQuote(text, quote + 1);
  const reached = close < 0 ? end : close;
  const lines = countLines(text, quote, reached);
  if (lines > limits.mostLines || reached - quote > limits.longestRecord) return 'unclosed quote';
  if (close < 0) return last ? 'unclosed quote' : 'next block';
  const written = text.slice(quote + 1, close);
  const at = passBlanks(text, close + 1, shape.separator);
  const met = endCell(cursor, draft, { at, separator: shape.separator.charCodeAt(0) });
  if (met === 'text after quote') return lines > 0 ? 'unclosed quote' : met;
  draft.cells.push(written.includes('"') ? written.replaceAll('""', '"') : written);
  draft.lines += lines;
  return met;
}

/** The first quote that no second one follows; -1 where the text ends before. */
function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === doubleQuote) at = text.indexOf('"', at + 2);
  return at;
}

/** Decides by the character at `at`, the first behind a cell; text that may not stand there leaves the draft at the cell. */
function endCell(cursor: Cursor, draft: Draft, { at, separator }: { at: number; separator: number }): Met {
  if (at >= cursor.end) {
    draft.at = cursor.end;
    return cursor.last ? 'record' : 'next block';
  }
  const code = cursor.text.charCodeAt(at);
  const isLineEnd = code === 0x0a || code === 0x0d;
  if (!isLineEnd && code !== separator) return 'text after quote';
  draft.at = isLineEnd ? at : at + 1;
  return isLineEnd ? 'record' : 'next cell';
}
