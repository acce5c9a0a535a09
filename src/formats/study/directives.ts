import type { Separator } from '../../core/study/reading.ts';

/** What a file says about itself before its first row, as Anki and Excel write it. Columns count from 1; null is unsaid. */
export type Directives = {
  readonly separator: Separator | null;
  readonly html: boolean | null;
  readonly columns: readonly string[] | null;
  readonly deck: string | null;
  readonly notetype: string | null;
  readonly tags: readonly string[];
  readonly deckColumn: number | null;
  readonly tagsColumn: number | null;
  readonly guidColumn: number | null;
  readonly notetypeColumn: number | null;
};

/** The directives, the number of lines they take, how many of these are known `#` lines, and the `#` lines that say nothing known. */
export type Preamble = {
  readonly directives: Directives;
  readonly lines: number;
  readonly known: number;
  readonly remarks: readonly string[];
};

/** Reads the lines before the first row: `#key:value` of Anki, its older `tags:`, and `sep=` of Excel. */
export function parsePreamble(sample: string): Preamble {
  let directives = noDirectives;
  let lines = 0;
  let known = 0;
  const remarks: string[] = [];
  for (const line of sample.split(/\r\n|\n|\r/)) {
    const said = parseDirective(line, lines);
    const isRemark = said === undefined && line.startsWith('#');
    if (said === undefined && !isRemark && line.trim() !== '') break;
    if (said !== undefined && line.startsWith('#')) known += 1;
    if (isRemark) remarks.push(line);
    directives = { ...directives, ...said };
    lines += 1;
  }
  return { directives: withColumns(directives), lines, known, remarks };
}

const noDirectives: Directives = {
  separator: null,
  html: null,
  columns: null,
  deck: null,
  notetype: null,
  tags: [],
  deckColumn: null,
  tagsColumn: null,
  guidColumn: null,
  notetypeColumn: null,
};

type Said = Partial<Directives> & { readonly columnsText?: string };

function parseDirective(line: string, place: number): Said | undefined {
  const separator = /^sep=(.)$/i.exec(line)?.[1];
  if (place === 0 && separator !== undefined) return { separator: parseSeparator(separator) };
  const tags = /^tags:(.*)$/i.exec(line)?.[1];
  if (place === 0 && tags !== undefined) return { tags: words(tags) };
  const colon = line.indexOf(':');
  if (!line.startsWith('#') || colon < 0) return undefined;
  return directiveParsers.get(line.slice(1, colon).trim().toLowerCase())?.(line.slice(colon + 1));
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const text = (value: string): string | null => value.trim() || null;

const columnNumber = (value: string): number | null => (/^\s*[1-9]\d{0,4}\s*$/.test(value) ? Number(value) : null);

const directiveParsers: ReadonlyMap<string, (value: string) => Said> = new Map<string, (value: string) => Said>([
  ['separator', (value) => ({ separator: parseSeparator(value) })],
  ['html', (value) => ({ html: value.trim().toLowerCase() === 'true' })],
  ['columns', (value) => ({ columnsText: value })],
  ['deck', (value) => ({ deck: text(value) })],
  ['notetype', (value) => ({ notetype: text(value) })],
  ['tags', (value) => ({ tags: words(value) })],
  ['deck column', (value) => ({ deckColumn: columnNumber(value) })],
  ['tags column', (value) => ({ tagsColumn: columnNumber(value) })],
  ['guid column', (value) => ({ guidColumn: columnNumber(value) })],
  ['notetype column', (value) => ({ notetypeColumn: columnNumber(value) })],
  ['match scope', () => ({})],
  ['if matches', () => ({})],
]);

const separatorWords: ReadonlyMap<string, Separator> = new Map<string, Separator>([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['pipe', '|'],
  ['colon', ':'],
  ['space', ' '],
  [',', ','],
  [';', ';'],
  ['\t', '\t'],
  ['\\t', '\t'],
  ['|', '|'],
  [':', ':'],
  [' ', ' '],
]);

const parseSeparator = (value: string): Separator | null =>
  separatorWords.get(value) ?? separatorWords.get(value.trim().toLowerCase()) ?? null;

/** The names of `#columns:` stand between the separator of the file, wherever that is told. */
function withColumns(said: Directives & { readonly columnsText?: string }): Directives {
  const { columnsText, ...directives } = said;
  if (columnsText === undefined) return directives;
  const separator = directives.separator ?? (columnsText.includes('\t') ? '\t' : ',');
  return { ...directives, columns: columnsText.split(separator).map((name) => name.trim()) };
}
