import { isId, type RecordId } from '../../core/base/id.ts';
import type { CellField, Field } from '../../core/ledger/fields/field.ts';
import type { CellValue, FieldValue, Measure, RowValue } from '../../core/ledger/fields/value.ts';
import type { Entry } from './entry.ts';

/** A value as a person would write it in YAML: a record by its name with its id behind it, a figure with its unit. */
export function formatPlain(field: Field, value: FieldValue, nameOf: Entry['nameOf']): unknown {
  if (field.type === 'choices' || field.type === 'file') return value;
  if (field.type !== 'rows') return formatCell(field, value as CellValue, nameOf);
  return (value as readonly RowValue[]).map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, cell]) => {
        const declared = field.columns[column];
        return declared === undefined ? [] : [[column, formatCell(declared, cell, nameOf)]];
      }),
    ),
  );
}

/** What was meant, for `readFields` to read. What is no such value is passed on, for it to complain about. */
export function parsePlain(field: Field | undefined, written: unknown): unknown {
  if (field === undefined || field.type === 'choices' || field.type === 'file') return written;
  if (field.type !== 'rows') return parseCell(field, written);
  if (!Array.isArray(written)) return written;
  return written.map((row: unknown) =>
    typeof row === 'object' && row !== null
      ? Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, parseCell(field.columns[column], cell)]),
        )
      : row,
  );
}

function formatCell(field: CellField, value: CellValue, nameOf: Entry['nameOf']): unknown {
  if (field.type === 'measure') {
    const { amount, unit } = value as Measure;
    return unit === '' ? amount : `${amount} ${unit}`;
  }
  if (field.type !== 'link') return value;
  const written = (value as readonly RecordId[]).map((id) => {
    const name = nameOf(id);
    return name === undefined ? id : `${name} (${id})`;
  });
  return field.many ? written : written[0];
}

function parseCell(field: CellField | undefined, written: unknown): unknown {
  if (field?.type === 'measure') return parseMeasure(written);
  if (field?.type !== 'link') return written;
  return Array.isArray(written) ? written.map(parseLink) : parseLink(written);
}

function parseMeasure(written: unknown): unknown {
  if (typeof written === 'number') return { amount: written, unit: '' };
  const [, amount, unit] = typeof written === 'string' ? (/^(\S+) (.*)$/.exec(written) ?? []) : [];
  return amount === undefined ? written : { amount: Number(amount), unit };
}

function parseLink(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  const id = /\(([^()]*)\)$/.exec(written)?.[1] ?? written;
  return isId<'record'>(id) ? id : written;
}
