import { parseDay } from '../../../core/base/day.ts';
import { isId, type RecordId } from '../../../core/base/id.ts';
import type { Field } from '../../../core/ledger/fields/field.ts';
import type { FieldValue, RowValue } from '../../../core/ledger/fields/value.ts';
import { formatDate, formatExact } from '../../base/format.ts';
import { formatSize } from '../../base/size/formatSize.ts';

/** The title of a linked record; undefined where it is not known. */
export type TitleOf = (id: RecordId) => string | undefined;

/** What a field says, as plain text. A field that its kind no longer declares is shown as it was written. */
export function sayValue(field: Field | undefined, value: FieldValue, titleOf: TitleOf): string {
  if (typeof value === 'string') return sayString(field, value);
  if (typeof value === 'number') return withUnit(value, field?.type === 'number' ? (field.unit ?? '') : '');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (isMany(value)) return sayMany(field, value, titleOf);
  return 'hash' in value ? `${value.name} (${formatSize(value.size)})` : withUnit(value.amount, value.unit);
}

type Many = Extract<FieldValue, readonly unknown[]>;

/** Whether a value is a list, which TypeScript does not tell of readonly ones. */
export const isMany = (value: FieldValue): value is Many => Array.isArray(value);

/** A row of a table in one line: "Who: Sales; Gain: time". */
export const sayRow = (field: Field | undefined, row: RowValue, titleOf: TitleOf): string =>
  Object.entries(row)
    .map(([name, cell]) => {
      const column = field?.type === 'rows' ? field.columns[name] : undefined;
      return `${column?.label ?? name}: ${sayValue(column, cell, titleOf)}`;
    })
    .join('; ');

function sayString(field: Field | undefined, value: string): string {
  if (field?.type === 'choice') return field.options[value] ?? value;
  const day = field?.type === 'day' ? parseDay(value) : undefined;
  return day === undefined ? value : formatDate(day);
}

function sayMany(field: Field | undefined, values: readonly (string | RowValue)[], titleOf: TitleOf): string {
  const said = values.map((one) =>
    typeof one === 'string' ? sayOne(field, one, titleOf) : sayRow(field, one, titleOf),
  );
  return said.join(field?.type === 'rows' ? '\n' : ', ');
}

function sayOne(field: Field | undefined, value: string, titleOf: TitleOf): string {
  if (field?.type === 'choices') return field.options[value] ?? value;
  return isId<'record'>(value) ? (titleOf(value) ?? 'a record that is gone') : value;
}

const withUnit = (amount: number, unit: string): string => `${formatExact(amount)} ${unit}`.trim();
