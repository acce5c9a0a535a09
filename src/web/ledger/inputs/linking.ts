import { isId, type RecordId } from '../../../core/base/id.ts';
import type { CellField, Field } from '../../../core/ledger/fields/field.ts';
import { isPlain } from './input.ts';

/** What stands in a link field: the records it links to, and words for which none was chosen yet. */
export type Linking = { readonly ids: readonly RecordId[]; readonly typed: string };

export function readLinking(value: unknown): Linking {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [];
  const words = parts.filter((part) => typeof part === 'string');
  return { ids: words.filter(isRecordId), typed: words.find((word) => !isRecordId(word)) ?? '' };
}

/** A link field as a form holds it: words come last, and are no value yet. */
export function writeLinking({ ids, typed }: Linking): readonly string[] | undefined {
  const parts = typed === '' ? ids : [...ids, typed];
  return parts.length === 0 ? undefined : parts;
}

/** The words in a field, or in a row of it, for which no record was chosen. */
export function findUnlinked(field: Field | undefined, value: unknown): string | undefined {
  if (field === undefined) return undefined;
  const words = field.type === 'rows' ? cellsOf(field.columns, value) : [wordsIn(field, value)];
  return words.find((word) => word !== '');
}

const cellsOf = (columns: Readonly<Record<string, CellField>>, value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.filter(isPlain) : []).flatMap((row) =>
    Object.entries(columns).map(([name, column]) => wordsIn(column, row[name])),
  );

const wordsIn = ({ type }: Field, value: unknown): string => (type === 'link' ? readLinking(value).typed.trim() : '');

const isRecordId = (text: string): text is RecordId => isId<'record'>(text);
