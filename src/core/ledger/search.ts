import type { CellField } from './fields/field.ts';
import type { CellValue, Fields, Measure, RowValue } from './fields/value.ts';
import type { Kind } from './kind.ts';

/** The most words that a record is found by; of a search, those beyond the tenth are left out. */
const mostWords = 5_000;
const mostWanted = 10;
const longestWord = 40;
/** Up to this length the beginnings of a word are entered as words of their own, since too many words share them. */
const longestBeginning = 3;
const longestKey = 80;

/** The words of a text as search sees them: without case and accents; of Chinese and Japanese, each character. */
export const wordsIn = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .match(word) ?? []
  ).map((found) => cut(found, longestWord));

const word = /[\p{Script=Han}\p{Script=Hiragana}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}]]+/gv;

/** What a title is sorted by: its words, and no more of them than a list can show. */
export const titleKeyOf = (title: string): string => cut(wordsIn(title).join(' '), longestKey);

/** All that a record is found by, each word once with a space between them; what begins with † is the beginning of a word. */
export function searchTextOf(kind: Kind, fields: Fields): string {
  const words = new Set(
    Object.entries(kind.fields)
      .flatMap(([name, field]) => textsOf(field, fields[name]))
      .flatMap(wordsIn),
  );
  const beginnings = new Set([...words].flatMap(beginningsOf));
  return [...[...words].slice(0, mostWords), ...beginnings].join(' ');
}

/** The words somebody looks for. A record is found where each of them begins one of its words. */
export const wantedIn = (search: string): readonly string[] => [...new Set(wordsIn(search))].slice(0, mostWanted);

/** What stands for a wanted word among the words of `searchTextOf`; the word as it is with a `*` where it is its beginning. */
export const termOf = (wanted: string): string =>
  [...wanted].length <= longestBeginning ? `†${wanted}` : `${wanted}*`;

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

function beginningsOf(text: string): readonly string[] {
  const letters = [...text].slice(0, longestBeginning);
  return letters.map((_, last) => `†${letters.slice(0, last + 1).join('')}`);
}

function textsOf(field: Kind['fields'][string], value: Fields[string] | undefined): readonly string[] {
  if (value === undefined) return [];
  if (field.type === 'file') return [(value as { readonly name: string }).name];
  if (field.type === 'choices') return (value as readonly string[]).map((one) => field.options[one] ?? one);
  if (field.type !== 'rows') return textsOfCell(field, value as CellValue);
  return (value as readonly RowValue[]).flatMap((row) =>
    Object.entries(field.columns).flatMap(([name, column]) => {
      const cell = row[name];
      return cell === undefined ? [] : textsOfCell(column, cell);
    }),
  );
}

function textsOfCell(field: CellField, value: CellValue): readonly string[] {
  if (field.type === 'link' || field.type === 'yes-no') return [];
  if (field.type === 'choice') return [field.options[String(value)] ?? String(value)];
  if (field.type !== 'measure') return [String(value)];
  const { amount, unit } = value as Measure;
  return [`${amount} ${unit}`];
}
