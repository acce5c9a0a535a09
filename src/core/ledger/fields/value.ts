import type { RecordId } from '../../base/id.ts';
import type { CellField, ChoiceField, ChoicesField, Field, FieldSet, RowsField } from './field.ts';

/** A number with its unit. */
export type Measure = { readonly amount: number; readonly unit: string };

/** A file that the workspace keeps: `hash` is the SHA-256 of its bytes in hex, `size` their number. */
export type FileValue = {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};

/** What one cell of a table of rows can hold. */
export type CellValue = string | number | boolean | Measure | readonly RecordId[];

/** One row of such a table, by column. */
export type RowValue = Readonly<Record<string, CellValue>>;

/** What a field can hold. */
export type FieldValue = CellValue | readonly string[] | FileValue | readonly RowValue[];

/** What a record says: its fields that are filled in, by name. Nothing in it is empty. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** What a field of this declaration holds. */
export type ValueOf<F extends Field> =
  F extends RowsField<infer Columns>
    ? readonly { readonly [Name in keyof Columns]?: CellOf<Columns[Name]> }[]
    : F extends ChoicesField<infer Value>
      ? readonly Value[]
      : F extends { readonly type: 'file' }
        ? FileValue
        : F extends CellField
          ? CellOf<F>
          : never;

/** What a record of these fields says, each of which may be empty. */
export type ValuesOf<Set extends FieldSet> = { readonly [Name in keyof Set]?: ValueOf<Set[Name]> };

type CellOf<F extends CellField> =
  F extends ChoiceField<infer Value>
    ? Value
    : F extends { readonly type: 'number' }
      ? number
      : F extends { readonly type: 'yes-no' }
        ? boolean
        : F extends { readonly type: 'measure' }
          ? Measure
          : F extends { readonly type: 'link' }
            ? readonly RecordId[]
            : string;
