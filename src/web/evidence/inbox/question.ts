import type { Field } from '../../../core/ledger/fields/field.ts';
import { type Kind, listMissing } from '../../../core/ledger/kind.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';

/** One thing that a draft still lacks: the field, and how it is asked for. */
export type Question = { readonly name: string; readonly field: Field };

/** The next needed field of a draft that is empty and was not skipped; undefined where nothing is left to ask. */
export function nextQuestion(kind: Kind, fields: Fields, skipped: ReadonlySet<string>): Question | undefined {
  const missing = listMissing(kind, fields);
  const name = missing.find((one) => !skipped.has(one)) ?? missing[0];
  const field = name === undefined ? undefined : kind.fields[name];
  return name === undefined || field === undefined ? undefined : { name, field: asked(field) };
}

/** How many needed fields are filled in, of how many. */
export function countFilled(kind: Kind, fields: Fields): { readonly filled: number; readonly needed: number } {
  const needed = Object.values(kind.fields).filter((field) => field.needed === true).length;
  return { filled: needed - listMissing(kind, fields).length, needed };
}

/** A field that asks its question in place of its label; a table keeps both, for its button is called after the label. */
function asked(field: Field): Field {
  if (field.type === 'rows') return field;
  const { ask, ...rest } = field;
  return { ...rest, label: ask ?? field.label };
}
