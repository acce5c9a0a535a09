/** How far a field may travel: anywhere; inside the company; not beyond its owner, for it is about a person. */
export const sensitivities = ['open', 'internal', 'personal'] as const;

/** One of them. */
export type Sensitivity = (typeof sensitivities)[number];

/**
 * What every field says of itself. `needed`: a record is kept only with it. `ask`: the question that completes a draft,
 * where the label alone would not do. `missing`: the sentence that asks for it where a record cannot be kept without.
 * What names no sensitivity is internal.
 */
type About = {
  readonly label: string;
  readonly help?: string;
  readonly ask?: string;
  readonly needed?: true;
  readonly missing?: string;
  readonly sensitivity?: Sensitivity;
};

/** One line of text. */
export type LineField = About & { readonly type: 'line' };
/** Text of any shape, as Markdown. */
export type ProseField = About & { readonly type: 'prose' };
/** An address that starts with http or https. */
export type AddressField = About & { readonly type: 'address' };
/** One of several; `options` gives each value its words. */
export type ChoiceField<Value extends string = string> = About & {
  readonly type: 'choice';
  readonly options: Readonly<Record<Value, string>>;
};
/** Any of several. */
export type ChoicesField<Value extends string = string> = About & {
  readonly type: 'choices';
  readonly options: Readonly<Record<Value, string>>;
};
/** A date, as `YYYY-MM-DD`. */
export type DayField = About & { readonly type: 'day' };
/** Yes or no. */
export type YesNoField = About & { readonly type: 'yes-no' };
/** A number, in `unit` where it names one. */
export type NumberField = About & {
  readonly type: 'number';
  readonly unit?: string;
  readonly least?: number;
  readonly most?: number;
};
/** A number with a unit of the writer's own. */
export type MeasureField = About & { readonly type: 'measure' };
/**
 * Other records, of the kinds that `to` names. `inverse` says what this record is to them. Where `acyclic` is true no
 * record may lead back to itself.
 */
export type LinkField = About & {
  readonly type: 'link';
  readonly to: readonly string[];
  readonly many: boolean;
  readonly inverse: string;
  readonly acyclic?: true;
};
/** A file that the workspace keeps. */
export type FileField = About & { readonly type: 'file' };

/** A field that holds one thing. */
export type CellField =
  | LineField
  | ProseField
  | AddressField
  | ChoiceField
  | DayField
  | YesNoField
  | NumberField
  | MeasureField
  | LinkField;

/** A short table, each row with the same columns. */
export type RowsField<Columns extends Readonly<Record<string, CellField>> = Readonly<Record<string, CellField>>> =
  About & { readonly type: 'rows'; readonly columns: Columns };

/** One field of a kind. */
export type Field = CellField | ChoicesField | FileField | RowsField;

/** The fields of a kind by name, in the order in which a form shows them. */
export type FieldSet = Readonly<Record<string, Field>>;
