import type {
  AddressField,
  CellField,
  ChoiceField,
  ChoicesField,
  DayField,
  FileField,
  LineField,
  LinkField,
  MeasureField,
  NumberField,
  ProseField,
  RowsField,
  YesNoField,
} from './field.ts';

/** What a field may say beyond its label and what makes it what it is. */
type More<F, Told extends string = never> = Omit<F, 'type' | 'label' | Told>;

/** Declares one line of text. */
export const line = (label: string, more: More<LineField> = {}): LineField => ({ type: 'line', label, ...more });

/** Declares text of any shape. */
export const prose = (label: string, more: More<ProseField> = {}): ProseField => ({ type: 'prose', label, ...more });

/** Declares an address of the web. */
export const address = (label: string, more: More<AddressField> = {}): AddressField => ({
  type: 'address',
  label,
  ...more,
});

/** Declares one of several values, each with its words. */
export const choice = <const Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  more: More<ChoiceField, 'options'> = {},
): ChoiceField<Value> => ({ type: 'choice', label, options, ...more });

/** Declares any of several values, each with its words. */
export const choices = <const Value extends string>(
  label: string,
  options: Readonly<Record<Value, string>>,
  more: More<ChoicesField, 'options'> = {},
): ChoicesField<Value> => ({ type: 'choices', label, options, ...more });

/** Declares a date. */
export const day = (label: string, more: More<DayField> = {}): DayField => ({ type: 'day', label, ...more });

/** Declares a yes or no. */
export const yesNo = (label: string, more: More<YesNoField> = {}): YesNoField => ({ type: 'yes-no', label, ...more });

/** Declares a number. */
export const number = (label: string, more: More<NumberField> = {}): NumberField => ({
  type: 'number',
  label,
  ...more,
});

/** Declares a number with a unit of the writer's own. */
export const measure = (label: string, more: More<MeasureField> = {}): MeasureField => ({
  type: 'measure',
  label,
  ...more,
});

/** Declares a link to one other record. */
export const link = (label: string, more: More<LinkField, 'many'>): LinkField => ({
  type: 'link',
  label,
  many: false,
  ...more,
});

/** Declares links to any number of other records. */
export const links = (label: string, more: More<LinkField, 'many'>): LinkField => ({
  type: 'link',
  label,
  many: true,
  ...more,
});

/** Declares a file. */
export const file = (label: string, more: More<FileField> = {}): FileField => ({ type: 'file', label, ...more });

/** Declares a short table with these columns. */
export const rows = <const Columns extends Readonly<Record<string, CellField>>>(
  label: string,
  columns: Columns,
  more: More<RowsField, 'columns'> = {},
): RowsField<Columns> => ({ type: 'rows', label, columns, ...more });
