import type { RecordId } from '../base/id.ts';
import type { Complaint } from './fields/complaint.ts';
import type { FieldSet, LineField } from './fields/field.ts';
import type { Fields, ValuesOf } from './fields/value.ts';

/** What a record that another one links to says. */
export type LinkedRecord = { readonly kind: string; readonly title: string; readonly fields: Fields };

/** Looks a linked record up; undefined for one that is not there. */
export type LookUp = (id: RecordId) => LinkedRecord | undefined;

/**
 * A kind of record, declared once: form, validation, list, search, history, Markdown and JSON follow from it.
 * `title` names the line that a draft needs and that stands for the record; `day` the date that places it in time.
 */
export type Kind<Set extends FieldSet = FieldSet> = {
  /** In lower case with hyphens; it stands in addresses and in the log, and never changes. */
  readonly name: string;
  readonly one: string;
  readonly many: string;
  /** One sentence: what a record of this kind is for. */
  readonly purpose: string;
  /** The slug of the concept it serves. */
  readonly concept: string;
  readonly title: string;
  readonly day: string | null;
  readonly fields: Set;
  /** Where nobody writes its records by hand: the sentence that says so, and what to do instead. */
  readonly sealed?: string;
  /** What a complete record must also hold to, beyond its single fields. */
  readonly check: (fields: Fields, lookUp: LookUp) => readonly Complaint[];
};

/** The names of the fields of a set that are of a type. */
type NamesOf<Set extends FieldSet, Wanted> = {
  [Name in keyof Set]: Set[Name] extends Wanted ? Name : never;
}[keyof Set] &
  string;

/** A kind as its file writes it down. */
export type Declaration<Set extends FieldSet> = Omit<Kind<Set>, 'title' | 'day' | 'check'> & {
  readonly title: NamesOf<Set, LineField>;
  readonly day?: NamesOf<Set, { readonly type: 'day' }>;
  readonly check?: (values: ValuesOf<Set>, lookUp: LookUp) => readonly Complaint[];
};

/** Declares a kind; the types of its records follow from its fields. */
export const declareKind = <const Set extends FieldSet>(declared: Declaration<Set>): Kind<Set> => ({
  ...declared,
  day: declared.day ?? null,
  check: (fields, lookUp) => declared.check?.(valuesOf(declared, fields), lookUp) ?? [],
});

/** The fields of a record of a kind, typed by its declaration: `readFields` has seen to it that they are. */
export const valuesOf = <Set extends FieldSet>(_: Pick<Kind<Set>, 'fields'>, fields: Fields): ValuesOf<Set> =>
  fields as ValuesOf<Set>;

/** The line that stands for a record. */
export const titleOf = (kind: Kind, fields: Fields): string => {
  const title = fields[kind.title];
  return typeof title === 'string' ? title : '';
};

/** The needed fields that are still empty, in the order of the form. */
export const listMissing = (kind: Kind, fields: Fields): readonly string[] =>
  Object.entries(kind.fields).flatMap(([name, { needed }]) => (needed === true && !(name in fields) ? [name] : []));
