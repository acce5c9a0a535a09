import type { RecordId } from '../base/id.ts';
import type { CellField, Field } from './fields/field.ts';
import type { CellValue, Fields, FieldValue, RowValue } from './fields/value.ts';
import type { Kind } from './kind.ts';

/** Where a link of that relation leads from now on; undefined where it leads nowhere. */
export type Lead = (relation: string, to: RecordId) => RecordId | undefined;

/** What a record says, with each of its links led elsewhere. A field, cell or row that is empty then is left out. */
export const relink = (kind: Kind, fields: Fields, lead: Lead): Fields =>
  filled(fields, (name, value) => relinkField(name, { field: kind.fields[name], value }, lead));

function relinkField(
  name: string,
  { field, value }: { readonly field: Field | undefined; readonly value: FieldValue },
  lead: Lead,
): FieldValue | undefined {
  if (field?.type !== 'rows') return relinkCell(name, { field, value }, lead);
  const rows = (value as readonly RowValue[])
    .map((row) =>
      filled(row, (column, cell) => {
        const inner = { field: field.columns[column], value: cell };
        return relinkCell(`${name}.${column}`, inner, lead) as CellValue | undefined;
      }),
    )
    .filter((row) => Object.keys(row).length > 0);
  return rows.length === 0 ? undefined : rows;
}

function relinkCell(
  relation: string,
  { field, value }: { readonly field: Field | CellField | undefined; readonly value: FieldValue },
  lead: Lead,
): FieldValue | undefined {
  if (field?.type !== 'link') return value;
  const led = (value as readonly RecordId[]).flatMap((id) => lead(relation, id) ?? []);
  return led.length === 0 ? undefined : [...new Set(led)];
}

const filled = <Value>(
  values: Readonly<Record<string, Value>>,
  change: (name: string, value: Value) => Value | undefined,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const changed = change(name, value);
      return changed === undefined ? [] : [[name, changed] as const];
    }),
  );
