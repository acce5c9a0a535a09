import type { NoteContent } from '../../core/study/note.ts';
import type { Dialect } from './dialect.ts';
import { guardCell } from './formula.ts';
import { ownHeader } from './targets.ts';

/** A note, and the name of the deck it is in. */
export type ExportRow = { readonly deck: string; readonly content: NoteContent };

/** The rows as a file that spreadsheets open and `readRows` reads back without loss: a byte-order mark, RFC 4180 with LF, no formulas. */
export async function* formatCsv(rows: AsyncIterable<ExportRow> | Iterable<ExportRow>): AsyncIterable<string> {
  let block = `\ufeff${ownHeader.join(',')}\n`;
  for await (const row of rows) {
    block += formatRow(row);
    if (block.length < blockSize) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Whether a file has the header that Cairn's own export writes. */
export const isOwnExport = ({ header, columns }: Dialect): boolean =>
  header && columns.length === ownHeader.length && ownHeader.every((name, place) => columns[place] === name);

const blockSize = 65_536;

type Cells = Record<(typeof ownHeader)[number], string>;

function formatRow({ deck, content }: ExportRow): string {
  const { kind, front, back, why } = content;
  const cells: Cells = {
    id: content.ownId ?? '',
    deck,
    kind,
    front,
    back,
    tags: formatTags(content.tags),
    why,
    try: content.tryAtWork,
    concept: content.concept ?? '',
  };
  return `${ownHeader.map((name) => formatCell(cells[name])).join(',')}\n`;
}

/** Tags stand between spaces, so a space within one becomes `_`. */
const formatTags = (tags: readonly string[]): string =>
  [...new Set(tags.map((tag) => tag.trim().replaceAll(/\s+/g, '_')))].filter((tag) => tag !== '').join(' ');

function formatCell(cell: string): string {
  const guarded = guardCell(cell);
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const needsQuotes = /[",\n\r]|^\s|\s$/;
