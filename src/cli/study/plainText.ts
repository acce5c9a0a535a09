import { printable } from '../base/words/printable.ts';
import { hang, widthOf, wrap } from '../base/words/wrap.ts';

/** Markdown as lines of plain text, at most `width` columns wide; code keeps its lines, a table its columns where they fit. */
export function plainText(markdown: string, width: number): readonly string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const raw of collectTables(printable(markdown).split('\n'))) {
    if (/^\s*(?:```|~~~)/.test(raw)) isCode = !isCode;
    else lines.push(...(isCode ? [`    ${raw}`] : linesOf(raw, width)));
  }
  return tidy(lines);
}

/** What is within a line, without its marks: a gap stands in brackets, a link before its address, a picture by its name. */
export function inline(markdown: string): string {
  const kept: string[] = [];
  const keep = (text: string): string => `\u0000${kept.push(text) - 1}\u0000`;
  const text = markdown
    .replace(/`([^`]+)`/g, (_, code: string) => keep(code))
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => keep(character))
    .replace(/<mark class="gap">([\s\S]*?)<\/mark>/g, (_, gap: string) => (/^\[.*\]$/.test(gap) ? gap : `[${gap}]`))
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, (_, name: string) => `[picture${name === '' ? '' : `: ${name}`}]`)
    .replace(/<img\b[^>]*>/gi, (tag) => `[picture${/\balt="([^"]+)"/i.exec(tag)?.[1]?.replace(/^/, ': ') ?? ''}]`)
    .replace(/\[([^\]]+)\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g, (_, words: string, address: string) =>
      words === address ? words : `${words} (${address})`,
    )
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]*?\S)\*(?![\w*])|(?<![\w_])_(?=\S)([^_]*?\S)_(?![\w_])/g, '$1$2')
    .replace(/~~(?=\S)([\s\S]*?\S)~~/g, '$1')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/g, (entity) => entities[entity] ?? entity);
  return text.replace(/\u0000(\d+)\u0000/g, (_, place: string) => kept[Number(place)] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** One line of Markdown as one or more lines: a heading, a part of a list or a quotation, or plain text. */
function linesOf(raw: string, width: number): readonly string[] {
  if (raw.trim() === '') return [''];
  if (raw.includes(rowMark)) return drawTable(raw.split(rowMark), width);
  if (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(raw)) return ['─'.repeat(Math.min(width, 20))];
  const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(raw)?.[1];
  if (heading !== undefined) return ['', ...wrap(inline(heading), width), ''];
  const quoted = /^\s*>\s?(.*)$/.exec(raw)?.[1];
  if (quoted !== undefined) return wrap(inline(quoted), width - 2).map((line) => `│ ${line}`);
  const {
    indent = '',
    bullet,
    item = '',
  } = /^(?<indent>\s*)(?<bullet>[-*+]|\d{1,9}[.)])\s+(?<item>.*)$/.exec(raw)?.groups ?? {};
  const margin = ' '.repeat(Math.min(indent.length, deepestIndent));
  if (bullet !== undefined) return hang(`${margin}${/\d/.test(bullet) ? bullet : '•'} `, inline(item), width);
  const setIn = /^ {2,}/.exec(raw)?.[0].slice(0, deepestIndent) ?? '';
  return inline(raw.trim().replace(/\\$/, ''))
    .split('\n')
    .flatMap((line) => hang(setIn, line, width));
}

const deepestIndent = 12;

/** Stands between the rows of a table while it travels as one line. */
const rowMark = '\u0001';

/** Joins the lines of each table into one. */
function collectTables(lines: readonly string[]): readonly string[] {
  const collected: string[] = [];
  for (const [at, line] of lines.entries()) {
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    const isAfterRow = at > 0 && /^\s*\|.*\|\s*$/.test(lines[at - 1] ?? '');
    if (isRow && isAfterRow) collected.push(`${collected.pop() ?? ''}${rowMark}${line}`);
    else collected.push(line);
  }
  return collected;
}

/** A table that is too wide is shown row by row. */
function drawTable(rows: readonly string[], width: number): readonly string[] {
  const cells = rows
    .filter((row) => !/^[\s|:-]+$/.test(row))
    .map((row) =>
      row
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => inline(cell.trim())),
    );
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const total = widths.reduce((sum, one) => sum + one + 2, 0);
  if (total > width) return cells.flatMap((row) => hang('• ', row.join('; '), width));
  return cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** No empty lines around, and never two together. */
function tidy(lines: readonly string[]): readonly string[] {
  const tidied = lines
    .map((line) => line.trimEnd())
    .filter((line, at, all) => line !== '' || (all[at - 1] ?? '').trim() !== '');
  while (tidied[0] === '') tidied.shift();
  while (tidied.at(-1) === '') tidied.pop();
  return tidied;
}
