import type { ImportPreview, Reading } from '../../../contract/study/imports.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { longestDeckName } from '../../../core/study/deck.ts';
import type { Target } from '../../../core/study/reading.ts';
import { readRows, type Row } from '../../../formats/study/csv.ts';
import type { Dialect } from '../../../formats/study/dialect.ts';
import { faultOf } from '../../../formats/study/encoding.ts';
import { checkMapping, guessMapping, mapOptions, mapRow } from '../../../formats/study/mapping.ts';
import { type Opened, openSource, readText, type Source } from './csvSource.ts';

/** A person looks at so many rows, and a preview looks for bad ones in so many. */
const rowsShown = 20;
const rowsChecked = 1_000;
const longestCell = 500;

/** How a file reads: as the person chose, and where nothing was chosen as detected. */
export async function previewImport(
  source: Source,
  chosen: Partial<Reading> | undefined,
): Promise<Omit<ImportPreview, 'importId'> | Refusal> {
  const opened = await openSource(source, chosen);
  if (isRefusal(opened)) return opened;
  const { dialect } = opened;
  const kept = chosen?.mapping ?? [];
  const mapping = kept.length === dialect.columns.length ? kept : guessMapping(dialect);
  const rows = await readFirst(source, opened, chosen?.encoding === undefined ? 'detected' : 'chosen');
  if (isRefusal(rows)) return rows;
  return {
    fileName: source.fileName,
    sizeBytes: source.sizeBytes,
    byteOrderMark: opened.byteOrderMark,
    reading: {
      encoding: opened.encoding,
      separator: dialect.separator,
      quoted: dialect.quote !== null,
      header: dialect.header,
      mapping,
    },
    columns: dialect.columns,
    rows: rows
      .flatMap((row) =>
        row.kind === 'row' ? [{ line: row.line, cells: row.cells.map((cell) => cell.slice(0, longestCell)) }] : [],
      )
      .slice(0, rowsShown),
    badRows: findBadRows(rows, mapping, dialect),
    suggestedDeckName: suggestName(source.fileName, dialect),
  };
}

/** The first rows. Where bytes are not in the encoding detected, that is a bad row: so the person gets to choose another. */
async function readFirst(
  source: Source,
  opened: Opened,
  encoding: 'detected' | 'chosen',
): Promise<readonly Row[] | Refusal> {
  const rows: Row[] = [];
  try {
    for await (const batch of readRows(readText(source, opened), opened.dialect)) {
      rows.push(...batch);
      if (rows.length >= rowsChecked) break;
    }
  } catch (error) {
    const fault = faultOf(error);
    if (fault === undefined) throw error;
    if (encoding === 'chosen') return fault.refusal;
    rows.push({ kind: 'bad', line: fault.line, message: fault.refusal.message });
  }
  return rows;
}

function findBadRows(rows: readonly Row[], mapping: readonly Target[], dialect: Dialect) {
  const unmapped = checkMapping(mapping) !== undefined;
  return rows.flatMap((row) => {
    if (row.kind === 'bad') return [{ line: row.line, message: row.message }];
    if (unmapped) return [];
    const mapped = mapRow(row, mapping, mapOptions(dialect));
    return mapped.kind === 'bad' ? [{ line: mapped.line, message: mapped.message }] : [];
  });
}

function suggestName(fileName: string, { directives }: Dialect): string {
  const stem = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[_]+/g, ' ')
    .trim();
  return (directives.deck ?? (stem === '' ? 'Imported cards' : stem)).slice(0, longestDeckName);
}
