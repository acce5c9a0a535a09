import { parseDay } from '../../base/day.ts';
import { isId, type RecordId } from '../../base/id.ts';
import { isRefusal, refuse, type Refusal } from '../../base/refusal.ts';
import type { Complaint } from './complaint.ts';
import type { CellField, Field, FieldSet, RowsField } from './field.ts';
import type { CellValue, Fields, FieldValue, FileValue, Measure, RowValue } from './value.ts';

/** The most characters of a line, and of other text. */
export const longestLine = 300;
export const longestProse = 20_000;
/** The most links of a field, and rows of a table. */
export const mostLinks = 200;
export const mostRows = 50;

/** What was read: the fields as they are kept, and what is wrong with the others. */
export type FieldsRead = { readonly fields: Fields; readonly complaints: readonly Complaint[] };

/**
 * The fields of a record from what came from outside: trimmed, what is empty left out, each as its declaration wants it.
 * What does not fit, or is not declared, is complained about and left out.
 */
export function readFields(
  kind: { readonly one: string; readonly fields: FieldSet },
  given: Readonly<Record<string, unknown>>,
): FieldsRead {
  const strangers = Object.keys(given).filter((name) => !Object.hasOwn(kind.fields, name));
  const read = readSet(kind.fields, given, readField);
  return {
    fields: read.values,
    complaints: [
      ...strangers.map((field) => ({
        field,
        message: `There is no field “${field}” in ${withArticle(kind.one)}. Remove it.`,
      })),
      ...read.complaints,
    ],
  };
}

/** A noun with its article, as a sentence needs it. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

type Misfit = Refusal<'misfit'>;

/** What to do about a value that does not fit. */
const misfit = (advice: string): Misfit => refuse('misfit', advice);

type Read<Value> = Value | Misfit | undefined;

function readSet<F extends Field, Value>(
  set: Readonly<Record<string, F>>,
  given: Readonly<Record<string, unknown>>,
  read: (field: F, value: unknown) => Read<Value>,
): { readonly values: Readonly<Record<string, Value>>; readonly complaints: readonly Complaint[] } {
  const values: Record<string, Value> = {};
  const complaints: Complaint[] = [];
  for (const [name, field] of Object.entries(set)) {
    const value = read(field, given[name]);
    if (isRefusal(value)) complaints.push({ field: name, message: `${field.label}: ${value.message}` });
    else if (value !== undefined) values[name] = value;
  }
  return { values, complaints };
}

function readField(field: Field, value: unknown): Read<FieldValue> {
  if (isEmpty(value)) return undefined;
  if (field.type === 'rows') return readRows(field, value);
  if (field.type === 'file') return isFile(value) ? value : misfit('choose a file again.');
  if (field.type !== 'choices') return readCell(field, value);
  const chosen = Array.isArray(value) ? [...new Set(value)] : [value];
  return chosen.every((one): one is string => typeof one === 'string' && Object.hasOwn(field.options, one))
    ? chosen
    : misfit(`choose any of ${listOptions(field.options)}.`);
}

function readRows(field: RowsField, value: unknown): Read<readonly RowValue[]> {
  if (!Array.isArray(value) || !value.every(isPlain)) return misfit('give a list of rows.');
  if (value.length > mostRows) return misfit(`keep at most ${mostRows} rows.`);
  const read = value.map((row) => readSet(field.columns, row, readCell));
  const at = read.findIndex(({ complaints }) => complaints.length > 0);
  if (at >= 0) return misfit(`row ${at + 1}, ${read[at]?.complaints[0]?.message ?? ''}`);
  const filled = read.map(({ values }) => values).filter((row) => Object.keys(row).length > 0);
  return filled.length === 0 ? undefined : filled;
}

const readCell = (field: CellField, value: unknown): Read<CellValue> =>
  isEmpty(value) ? undefined : (readers[field.type] as CellReader)(field, value);

type CellReader = (field: CellField, value: unknown) => Read<CellValue>;

const readers = {
  line: (_, value) =>
    typeof value === 'string' ? readText(toLine(value), longestLine) : misfit('write a line of text.'),
  prose: (_, value) => (typeof value === 'string' ? readText(value, longestProse) : misfit('write some text.')),
  address: (_, value) =>
    typeof value === 'string' && isAddress(value.trim()) && value.length <= 2_000
      ? value.trim()
      : misfit('give an address that starts with https:// or http://.'),
  choice: ({ options }, value) =>
    typeof value === 'string' && Object.hasOwn(options, value)
      ? value
      : misfit(`choose one of ${listOptions(options)}.`),
  day: (_, value) =>
    typeof value === 'string' && parseDay(value) !== undefined ? value : misfit('give a date like 2026-03-31.'),
  'yes-no': (_, value) => (typeof value === 'boolean' ? value : misfit('answer yes or no.')),
  number: (field, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return misfit('give a number.');
    const { least = -Infinity, most = Infinity } = field;
    return value >= least && value <= most ? value : misfit(`give a number ${sayRange(field)}.`);
  },
  measure: (_, value) => (isMeasure(value) ? readMeasure(value) : misfit('give a number and what it counts.')),
  link: ({ many }, value) => {
    const ids = Array.isArray(value) ? [...new Set<unknown>(value)] : [value];
    if (!ids.every((id): id is RecordId => typeof id === 'string' && isId<'record'>(id)))
      return misfit('choose a record that is there.');
    if (ids.length > (many ? mostLinks : 1)) return misfit(many ? `link at most ${mostLinks}.` : 'link only one.');
    return ids;
  },
} as const satisfies {
  readonly [Type in CellField['type']]: (field: CellField & { readonly type: Type }, value: unknown) => Read<CellValue>;
};

/** Text on one line, without controls and marks that turn the direction of writing: it stands in lists beside others. */
const toLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

function readText(value: string, longest: number): Read<string> {
  const text = value.trim();
  if (!text.isWellFormed() || text.includes('\0')) return misfit('it holds a character that is no text; remove it.');
  return text.length <= longest ? text : misfit(`shorten it to ${longest.toLocaleString('en')} characters.`);
}

function readMeasure({ amount, unit }: Measure): Read<Measure> {
  const text = readText(toLine(unit), 60);
  return isRefusal(text) ? text : { amount, unit: text ?? '' };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMeasure = (value: unknown): value is Measure =>
  isPlain(value) &&
  typeof value['amount'] === 'number' &&
  Number.isFinite(value['amount']) &&
  typeof value['unit'] === 'string' &&
  Object.keys(value).length === 2;

const isFile = (value: unknown): value is FileValue =>
  isPlain(value) &&
  typeof value['hash'] === 'string' &&
  /^[0-9a-f]{64}$/.test(value['hash']) &&
  typeof value['name'] === 'string' &&
  value['name'].isWellFormed() &&
  value['name'].length <= longestLine &&
  typeof value['mediaType'] === 'string' &&
  /^[\w.+-]+\/[\w.+-]+$/.test(value['mediaType']) &&
  Number.isSafeInteger(value['size']) &&
  Object.keys(value).length === 4;

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/?#]+\S*$/i.test(text) && text.isWellFormed();

const listOptions = (options: Readonly<Record<string, string>>): string =>
  Object.entries(options)
    .map(([value, words]) => `${value} (${words})`)
    .join(', ');

function sayRange({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (least === undefined) return `of at most ${most}`;
  return most === undefined ? `of at least ${least}` : `from ${least} to ${most}`;
}
