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
  /** What a form folds together, by heading, of the fields that are not needed; the most used first. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Where its records ask to be looked at again one day. */
  readonly due: Due<Fields> | null;
  /** Where nobody writes its records by hand: the sentence that says so, and what to do instead. */
  readonly sealed?: string;
  /** The fields that are needed because of what it says so far. */
  readonly asks: (fields: Fields) => readonly string[];
  /** The fields that make no sense with what it says so far: a form leaves them out while they are empty. */
  readonly spares: (fields: Fields) => readonly string[];
  /** What a complete record must also hold to, beyond its single fields. */
  readonly check: (fields: Fields, lookUp: LookUp) => readonly Complaint[];
};

/** The names of the fields of a set that are of a type. */
type NamesOf<Set extends FieldSet, Wanted> = {
  [Name in keyof Set]: Set[Name] extends Wanted ? Name : never;
}[keyof Set] &
  string;

/** What is to be done about a record, and from which day on; undefined where nothing is, or nothing any more. */
type Due<Values> = { readonly asks: string; readonly on: (values: Values) => string | undefined };

/** A kind as its file writes it down. */
export type Declaration<Set extends FieldSet> = Omit<
  Kind<Set>,
  'title' | 'day' | 'due' | 'groups' | 'asks' | 'spares' | 'check'
> & {
  readonly title: NamesOf<Set, LineField>;
  readonly day?: NamesOf<Set, { readonly type: 'day' }>;
  readonly due?: Due<ValuesOf<Set>>;
  readonly groups?: Readonly<Record<string, readonly NamesOf<Set, unknown>[]>>;
  readonly asks?: (values: ValuesOf<Set>) => readonly NamesOf<Set, unknown>[];
  readonly spares?: (values: ValuesOf<Set>) => readonly NamesOf<Set, unknown>[];
  readonly check?: (values: ValuesOf<Set>, lookUp: LookUp) => readonly Complaint[];
};

/** Declares a kind; the types of its records follow from its fields. */
export const declareKind = <const Set extends FieldSet>(declared: Declaration<Set>): Kind<Set> => ({
  ...declared,
  day: declared.day ?? null,
  due: declared.due === undefined ? null : dueOf(declared, declared.due),
  groups: declared.groups ?? {},
  asks: (fields) => declared.asks?.(valuesOf(declared, fields)) ?? [],
  spares: (fields) => declared.spares?.(valuesOf(declared, fields)) ?? [],
  check: (fields, lookUp) => declared.check?.(valuesOf(declared, fields), lookUp) ?? [],
});

/** The fields of a record of a kind, typed by its declaration: `readFields` has seen to it that they are. */
export const valuesOf = <Set extends FieldSet>(_: Pick<Kind<Set>, 'fields'>, fields: Fields): ValuesOf<Set> =>
  fields as ValuesOf<Set>;

const dueOf = <Set extends FieldSet>(
  kind: Pick<Kind<Set>, 'fields'>,
  { asks, on }: Due<ValuesOf<Set>>,
): Due<Fields> => ({
  asks,
  on: (fields) => on(valuesOf(kind, fields)),
});

/** The line that stands for a record. */
export const titleOf = (kind: Kind, fields: Fields): string => {
  const title = fields[kind.title];
  return typeof title === 'string' ? title : '';
};

/** The fields without which a record that says this cannot be kept, in the order of the form. */
export function listNeeded(kind: Kind, fields: Fields): readonly string[] {
  const asked = kind.asks(fields);
  return Object.entries(kind.fields).flatMap(([name, { needed }]) =>
    needed === true || asked.includes(name) ? [name] : [],
  );
}

/** The needed fields that are still empty, in the order of the form. */
export const listMissing = (kind: Kind, fields: Fields): readonly string[] =>
  listNeeded(kind, fields).filter((name) => !(name in fields));
