import { isRule, parseRow } from './markdownCells.ts';
import { parseKey, parsePoint, unescapeProse } from './markdownWords.ts';

/** A row of a table, or a point of a list, with its line. */
export type Row = { readonly cells: readonly string[]; readonly line: number };

/** What stands below a heading: prose, lines of keys, and rows. */
export type Section = {
  readonly heading: string;
  readonly line: number;
  readonly prose: string;
  readonly keys: ReadonlyMap<string, { readonly value: string; readonly line: number }>;
  readonly rows: readonly Row[];
};

type Line = { readonly text: string; readonly line: number };

/** The first heading with what stands below it, then each section. What stands before the first heading is left out. */
export function sectionsOf(text: string): readonly Section[] {
  const lines = text.split(/\r?\n/).map((one, at) => ({ text: one, line: at + 1 }));
  const first = lines.findIndex((one) => one.text.startsWith('# '));
  if (first < 0) return [];
  const starts = [first, ...[...lines.keys()].filter((at) => at > first && /^##? /.test(lines[at]?.text ?? ''))];
  return starts.map((from, place) => readSection(lines.slice(from, starts[place + 1])));
}

function readSection([head, ...body]: readonly Line[]): Section {
  const rows = body.flatMap(({ text, line }, at) => {
    const cells = rowAt(body, at) ?? pointOf(text);
    return cells === undefined ? [] : [{ cells, line }];
  });
  const keys = body.flatMap(({ text, line }) => {
    const written = parseKey(text);
    return written === undefined ? [] : [[written.key, { value: written.value, line }] as const];
  });
  const prose = body.filter(
    ({ text }) => parseRow(text) === undefined && pointOf(text) === undefined && parseKey(text) === undefined,
  );
  return {
    heading: head?.text.replace(/^#+\s*/, '').trim() ?? '',
    line: head?.line ?? 1,
    prose: prose
      .map(({ text }) => unescapeProse(text))
      .join('\n')
      .trim(),
    keys: new Map(keys),
    rows,
  };
}

/** The cells of a row that holds something: neither the head of a table nor the line below it. */
function rowAt(lines: readonly Line[], at: number): readonly string[] | undefined {
  const [cells, below] = [parseRow(lines[at]?.text ?? ''), parseRow(lines[at + 1]?.text ?? '')];
  if (cells === undefined || isRule(cells) || (below !== undefined && isRule(below))) return undefined;
  return cells;
}

function pointOf(text: string): readonly string[] | undefined {
  const point = parsePoint(text);
  return point === undefined ? undefined : [point.level, point.says];
}
