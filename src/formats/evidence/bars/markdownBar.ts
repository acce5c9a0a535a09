import { type Refusal, refuse } from '../../../core/base/refusal.ts';
import type { Anchor, Bar, Dimension, Level } from '../../../core/evidence/bars/bar.ts';
import type { Path } from '../../../core/evidence/bars/contradictions.ts';
import { isSubject } from '../../../core/evidence/rules/base/subjects.ts';
import { refuseContradiction } from './contradicted.ts';
import { type Named, parseNamed } from './markdownCells.ts';
import { type Row, type Section, sectionsOf } from './markdownSections.ts';
import { isReserved, words } from './markdownWords.ts';

/** Reads a ladder: its name as the heading, a section for each dimension, levels as tables or lists. */
export function parseBarMarkdown(text: string, fileName: string): Bar | Refusal {
  const [head, ...sections] = sectionsOf(text);
  if (head === undefined || head.heading === '')
    return refuse('no-heading', `${fileName} has no heading. Begin it with "# " and the name of the ladder.`);
  const reading: Reading = { fileName, lines: new Map([['', head.line]]), problems: [] };
  const told = sections.filter(({ heading }) => !isReserved(heading));
  const levels = readLevels(reading, sections.find(({ heading }) => heading === words.levels) ?? levelsOf(told));
  const named = parseNamed(head.heading, 'ladder');
  const limits = readLimits(
    reading,
    sections.find(({ heading }) => heading === words.thresholds),
  );
  const bar = {
    id: head.keys.get(words.id)?.value ?? named.id,
    name: named.name,
    version: numberOf(reading, head.keys.get(words.version) ?? { value: '1', line: head.line }),
    about: head.prose,
    aims: idOf(levels, head.keys.get(words.aims)?.value ?? levels.at(-1)?.id ?? ''),
    levels,
    dimensions: told.map((section, at) => readDimension(reading, { section, at, levels })),
    limits,
  };
  for (const [key, { line }] of head.keys) reading.lines.set(key.toLowerCase(), line);
  const place = { fileName, lineAt: (path: Path) => lineAt(reading, path) };
  return reading.problems[0] ?? refuseContradiction(bar, place) ?? bar;
}

/** A file while it is read: on which line each place of the bar stands, and what is wrong. */
type Reading = { readonly fileName: string; readonly lines: Map<string, number>; readonly problems: Refusal[] };

type Written = { readonly value: string; readonly line: number };

const lineAt = ({ lines }: Reading, path: Path): number =>
  lines.get(path.join(' ')) ?? (path.length === 0 ? 1 : lineAt({ lines } as Reading, path.slice(0, -1)));

function numberOf({ fileName, problems }: Reading, { value, line }: Written): number {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  problems.push(
    refuse('not-a-number', `Line ${line} of ${fileName} has "${value}" where a number belongs. Write digits alone.`),
  );
  return 0;
}

/** Where no section lists the levels, they are those that dimensions name, in the order in which they come. */
function levelsOf(sections: readonly Section[]): Pick<Section, 'rows'> {
  const rows = sections.flatMap((section) => section.rows);
  const first = new Map(
    rows.toReversed().map(({ cells, line }) => [cells[0] ?? '', { cells: cells.slice(0, 1), line }] as const),
  );
  const order = [...new Set(rows.map(({ cells }) => cells[0] ?? ''))];
  return { rows: order.flatMap((name) => first.get(name) ?? []) };
}

const readLevels = ({ lines }: Reading, { rows }: Pick<Section, 'rows'>): readonly Level[] =>
  rows.map(({ cells: [name = '', expects = ''], line }, at) => {
    lines.set(`levels ${at}`, line);
    return { ...parseNamed(name, `level-${at + 1}`), expects };
  });

/** The id of the level that is meant by a name or an id. */
function idOf(levels: readonly Named[], meant: string): string {
  const { id, name } = parseNamed(meant, meant);
  const found = levels.find((level) => level.id === meant) ?? levels.find((level) => level.name === name) ?? { id };
  return found.id;
}

function readLimits(reading: Reading, section: Section | undefined): Bar['limits'] {
  const rows = section?.rows ?? [];
  rows.forEach(({ line }, at) => reading.lines.set(`thresholds ${at}`, line));
  return Object.fromEntries(
    rows.map(({ cells: [name = '', value = ''], line }) => [name, numberOf(reading, { value, line })]),
  );
}

type Told = { readonly section: Section; readonly at: number; readonly levels: readonly Level[] };

function readDimension(reading: Reading, { section, at, levels }: Told): Dimension {
  const { heading, line, prose, keys, rows } = section;
  const path = `dimensions ${at}`;
  const [kinds, rules] = [wordsOf(keys.get(words.kinds)), wordsOf(keys.get(words.rules))];
  reading.lines.set(path, line);
  rules.forEach((_, place) => reading.lines.set(`${path} rules ${place}`, keys.get(words.rules)?.line ?? line));
  for (const kind of kinds.filter((name) => !isSubject(name)))
    reading.problems.push(
      refuse(
        'unknown-kind',
        `Line ${keys.get(words.kinds)?.line ?? line} of ${reading.fileName}: There is no kind of record "${kind}" that rules read. Correct it, or remove it.`,
      ),
    );
  return {
    ...parseNamed(heading, `dimension-${at + 1}`),
    expects: prose,
    kinds: kinds.filter(isSubject),
    anchors: rows.map((row, place) => {
      reading.lines.set(`${path} anchors ${place}`, row.line);
      return readAnchor(reading, row, levels);
    }),
    rules,
  };
}

const wordsOf = (written: Written | undefined): readonly string[] =>
  (written?.value ?? '').split(/[\s,]+/).filter((word) => word !== '');

const readAnchor = (reading: Reading, { cells, line }: Row, levels: readonly Level[]): Anchor => ({
  level: idOf(levels, cells[0] ?? ''),
  says: cells[1] ?? '',
  items: numberOf(reading, { value: cells[2] ?? '0', line }),
});
