import { type Separator, separators } from '../../core/study/reading.ts';
import { type Directives, parsePreamble, type Preamble } from './directives.ts';
import { hasHeader, knownNames } from './header.ts';
import { type CsvRecord, readRecords, type RecordShape } from './records.ts';

/** How a file of rows is written. `columns` names each column, `preambleLines` counts the lines before the header or first row. */
export type Dialect = {
  readonly separator: Separator;
  readonly quote: '"' | null;
  readonly header: boolean;
  readonly comment: '#' | null;
  readonly columns: readonly string[];
  readonly directives: Directives;
  readonly preambleLines: number;
};

/** What a person has set by hand; the rest is guessed. */
export type Chosen = Partial<Pick<Dialect, 'separator' | 'quote' | 'header'>>;

/** The dialect of a file, guessed from its first lines; the sample may be cut anywhere. A text without separators has one column. */
export function detectDialect(sample: string, chosen: Chosen = {}): Dialect {
  const text = sample.slice(sample.startsWith('\ufeff') ? 1 : 0, longestSample);
  const preamble = parsePreamble(text);
  const body = wholeLines(text, preamble.lines);
  const separator = chosen.separator ?? preamble.directives.separator ?? guessSeparator(body);
  const isRemarked = preamble.known > 0 || looksUnlikeRows(preamble, body, separator);
  const comment = isRemarked && preamble.known + preamble.remarks.length > 0 ? '#' : null;
  const shape: RecordShape = { separator, quote: guessQuote(body, separator), comment, ...chosen };
  const { directives, lines } = preamble;
  if (isRemarked) return describe(body, { shape, chosen, directives, preambleLines: lines });
  return describe(wholeLines(text, 0), { shape, chosen, directives, preambleLines: 0 });
}

type Found = {
  readonly shape: RecordShape;
  readonly chosen: Chosen;
  readonly directives: Directives;
  readonly preambleLines: number;
};

function describe(body: string, { shape, chosen, directives, preambleLines }: Found): Dialect {
  const rows = rowsOf(readRecords(body, shape));
  const header = chosen.header ?? (directives.columns === null && hasHeader(rows));
  const columns =
    directives.columns ?? nameColumns(header ? trimEnd(rows[0] ?? []) : [], header ? 0 : countColumns(rows));
  return { ...shape, header, columns, directives, preambleLines };
}

/** No more of a file is looked at, in characters and in lines. */
const longestSample = 65_536;
const sampleLines = 300;

/** The lines of a sample from line `from` on, without a last one that may be cut. */
function wholeLines(sample: string, from: number): string {
  const lines = sample.split(/(?<=\n|\r(?!\n))/);
  const isCut = lines.length - from > 2 && !/[\r\n]$/.test(sample);
  return lines.slice(from, Math.min(from + sampleLines, lines.length - (isCut ? 1 : 0))).join('');
}

function guessSeparator(body: string): Separator {
  const scored = separators.map((separator) => ({ separator, score: scoreSeparator(body, separator) }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.score > 0) return best.separator;
  return separators.find((separator) => !body.includes(separator)) ?? '\t';
}

/** The share of rows with the commonest number of columns; known header names count for more, rare and ragged columns for nothing. */
function scoreSeparator(body: string, separator: Separator): number {
  const records = readRecords(body, { separator, quote: guessQuote(body, separator), comment: null });
  const counts = records
    .map((record) => (record.kind === 'record' && !isEmpty(record.cells) ? record.cells.length : 0))
    .filter(Boolean);
  const [columns, times] = commonest(counts);
  if (columns < 2) return 0;
  const share = times / records.filter((record) => record.kind === 'fault' || !isEmpty(record.cells)).length;
  const first = records.find((record) => record.kind === 'record');
  const named = first?.kind === 'record' && knownNames(first.cells).length >= 2 ? 2 : 0;
  const isLikely =
    share >= leastShare[separator] &&
    (!isProse(separator) || (columns === 2 && counts.length > 1 && !body.includes(separator.repeat(2))));
  return isLikely || named > 0 ? share + named : 0;
}

/** Colons and blanks are common within text, so they must cut nearly every line alike, and in two. */
const isProse = (separator: Separator): boolean => separator === ':' || separator === ' ';

const leastShare = { '\t': 0.5, ';': 0.5, ',': 0.5, '|': 0.5, ':': 0.95, ' ': 1 } as const satisfies Record<
  Separator,
  number
>;

function commonest(counts: readonly number[]): readonly [count: number, times: number] {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  return [...tally].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
}

/** Comma and semicolon files quote; tab files often do not, and then a quote is a character like any other. */
function guessQuote(body: string, separator: Separator): '"' | null {
  if (separator === ',' || separator === ';' || !body.includes('"')) return '"';
  const records = readRecords(body, { separator, quote: '"', comment: null });
  const faults = records.filter((record) => record.kind === 'fault').length;
  const bare = readRecords(body, { separator, quote: null, comment: null });
  const quoted = bare.filter(
    (record) => record.kind === 'record' && record.cells.some((cell) => /^".*"$/s.test(cell)),
  ).length;
  return faults > quoted ? null : '"';
}

/** Leading `#` lines are remarks unless they are cut into as many cells as the rows below. */
function looksUnlikeRows(preamble: Preamble, body: string, separator: Separator): boolean {
  if (preamble.remarks.length === 0) return true;
  const shape: RecordShape = { separator, quote: '"', comment: null };
  const rows = rowsOf(readRecords(body, shape));
  const columns = countColumns(rows);
  const remarks = rowsOf(readRecords(preamble.remarks.join('\n'), shape));
  return rows.length > 0 && columns > 1 && remarks.every((cells) => cells.length < columns);
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const rowsOf = (records: readonly CsvRecord[]): (readonly string[])[] =>
  records.flatMap((record) => (record.kind === 'record' && !isEmpty(record.cells) ? [record.cells] : []));

/** The greatest number of columns that at least a tenth of the rows have. */
function countColumns(rows: readonly (readonly string[])[]): number {
  const counts = rows.map((cells) => trimEnd(cells).length);
  const usual = counts.filter((count) => counts.filter((other) => other >= count).length * 10 >= counts.length);
  return Math.max(0, ...usual);
}

function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

const nameColumns = (names: readonly string[], count: number): readonly string[] =>
  Array.from({ length: Math.max(names.length, count) }, (_, place) => names[place]?.trim() || `Column ${place + 1}`);
