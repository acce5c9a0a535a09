import { formatDay } from '../../core/base/day.ts';
import { isRefusal } from '../../core/base/refusal.ts';
import type { BadLine, Candidate, Gathered } from '../../core/evidence/candidate.ts';
import { findKind, writtenKinds } from '../../core/kinds.ts';
import type { Field } from '../../core/ledger/fields/field.ts';
import { longestLine, longestProse, readFields } from '../../core/ledger/fields/read.ts';
import type { Kind } from '../../core/ledger/kind.ts';
import { noteFieldOf } from './noteField.ts';
import { readDay } from './writtenDay.ts';

/** A table as it was read: the names of its columns, and its rows by line. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

/** What a table holds: one candidate a row. A column that no field is called after goes into the note, with its name. */
export function gatherTable({ columns, rows }: Table): Gathered {
  const candidates: Candidate[] = [];
  const bad: BadLine[] = [];
  const readRow = openRows(columns.map((name) => name.slice(0, longestLine)));
  for (const { line, cells } of rows) {
    const read = cells.some((cell) => cell.length > longestProse) ? tooLong : readRow(cells);
    if ('message' in read) bad.push({ line, message: `Line ${line}: ${read.message}` });
    else candidates.push({ line, ...read });
  }
  return { candidates, bad, passedOver: 0 };
}

type RowRead = Omit<Candidate, 'line'> | { readonly message: string };

const tooLong = {
  message: `It has a cell of more than ${longestProse.toLocaleString('en')} characters. Shorten it.`,
};

/** A column: its name, and the field of each kind that is called like it. */
type Column = { readonly name: string; readonly isKind: boolean; readonly fieldIn: (kind: Kind) => string | undefined };

/** What a column is called after is found out once, and not for every row. */
function openRows(names: readonly string[]): (cells: readonly string[]) => RowRead {
  const columns = names.map((name): Column => {
    const known = new Map<Kind, string | undefined>();
    const fieldIn = (kind: Kind): string | undefined => {
      if (!known.has(kind)) known.set(kind, fieldFor(kind, name));
      return known.get(kind);
    };
    return { name, isKind: isAbout(name, ['kind', 'type']), fieldIn };
  });
  return (cells) => readRow(columns, cells);
}

function readRow(columns: readonly Column[], cells: readonly string[]): RowRead {
  const read = columns.map((column, place) => [column, (cells[place] ?? '').trim()] as const);
  const kindCell = read.find(([{ isKind }]) => isKind)?.[1] ?? '';
  const kind = kindCell === '' ? findKind('impact') : findKindBy(kindCell);
  if (kind === undefined)
    return {
      message: `There is no kind "${kindCell}". Write one of ${writtenKinds.map(({ name }) => name).join(', ')}.`,
    };
  const given: Record<string, unknown> = {};
  const links: Record<string, string> = {};
  const notes: string[] = [];
  for (const [{ name, isKind, fieldIn }, cell] of read) {
    if (cell === '' || isKind) continue;
    const field = fieldIn(kind);
    if (field !== undefined && kind.fields[field]?.type === 'link' && !(field in links)) {
      links[field] = cell;
      continue;
    }
    const value = field === undefined ? undefined : readCell(kind.fields[field], cell);
    if (isRefusal(value)) return { message: value.message };
    if (field === undefined || value === undefined || field in given) notes.push(`${name}: ${cell}`);
    else given[field] = value;
  }
  if (given[kind.title] === undefined)
    return { message: 'It has no title. Fill in the column that says what happened.' };
  const { fields, complaints } = readFields(kind, withNotes(kind, given, notes));
  const [complaint] = complaints;
  if (complaint !== undefined) return { message: complaint.message };
  return { kind: kind.name, fields, ...(Object.keys(links).length === 0 ? {} : { named: links }) };
}

function withNotes(kind: Kind, given: Readonly<Record<string, unknown>>, notes: readonly string[]) {
  const note = noteFieldOf(kind);
  if (note === undefined || notes.length === 0) return given;
  const text = [given[note], ...notes].filter((part) => part !== undefined).join('\n');
  return { ...given, [note]: text.slice(0, longestProse) };
}

const findKindBy = (written: string): Kind | undefined =>
  writtenKinds.find(({ name, one, many }) => [name, one, many].some((word) => fold(word) === fold(written)));

/** The field that a column is called after: by its name or label, or by a word that people use for a title or a date. */
function fieldFor(kind: Kind, column: string): string | undefined {
  const called = Object.entries(kind.fields).find(([name, { label }]) => isAbout(column, [name, label]));
  if (called !== undefined) return called[0];
  if (isAbout(column, titleWords)) return kind.title;
  if (isAbout(column, dayWords)) return kind.day ?? undefined;
  return isAbout(column, noteWords) ? noteFieldOf(kind) : linkFor(kind, column);
}

/** The first link of a kind to what a column is called after, as "Team" is after teams. */
const linkFor = (kind: Kind, column: string): string | undefined =>
  Object.entries(kind.fields).find(
    ([, field]) =>
      field.type === 'link' &&
      field.to.some((name) => {
        const { one = name, many = name } = findKind(name) ?? {};
        return isAbout(column, [name, one, many]);
      }),
  )?.[0];

const titleWords = ['title', 'what', 'summary', 'name', 'achievement', 'accomplishment', 'impact', 'win', 'subject'];
const dayWords = ['date', 'day', 'on', 'when', 'month', 'quarter'];
const noteWords = ['note', 'notes', 'description', 'details', 'detail', 'comment'];

function isAbout(column: string, words: readonly string[]): boolean {
  const folded = fold(column);
  return words.some((word) => fold(word) === folded);
}

const fold = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** A cell as its field wants it; undefined where a cell cannot say such a thing, as with a table. */
function readCell(field: Field | undefined, cell: string): unknown {
  switch (field?.type) {
    case 'line':
    case 'prose':
    case 'address':
      return cell;
    case 'day': {
      const day = readDay(cell);
      return typeof day === 'number' ? formatDay(day) : (day ?? cell);
    }
    case 'number':
      return readNumber(cell) ?? cell;
    case 'measure': {
      const [, amount = '', unit = ''] = /^(\S*\d)\s*(.*)$/.exec(cell) ?? [];
      const read = readNumber(amount);
      return read === undefined ? cell : { amount: read, unit };
    }
    case 'yes-no':
      return answers.get(cell.toLowerCase()) ?? cell;
    case 'choice':
      return optionFor(field.options, cell) ?? cell;
    case 'choices':
      return cell.split(/[;,|]/).map((part) => optionFor(field.options, part) ?? part.trim());
    default:
      return undefined;
  }
}

const answers: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', 'x', '1'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

const readNumber = (text: string): number | undefined =>
  /^-?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;

function optionFor(options: Readonly<Record<string, string>>, written: string): string | undefined {
  const wanted = fold(written);
  return Object.entries(options).find((option) => option.some((word) => fold(word) === wanted))?.[0];
}
