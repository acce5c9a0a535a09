import type { RecordId } from '../base/id.ts';
import type { CellField, FieldSet, LinkField } from './fields/field.ts';
import type { CellValue, Fields, RowValue } from './fields/value.ts';
import type { Kind } from './kind.ts';

/** A link as the record at its beginning declares it. In a table of rows the relation is `field.column`. */
export type Link = { readonly relation: string; readonly toId: RecordId };

/** The links that a record of a kind holds, each relation and target once. */
export function linksOf(kind: Kind, fields: Fields): readonly Link[] {
  const found = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = fields[name];
    if (value === undefined) return [];
    if (field.type === 'rows')
      return (value as readonly RowValue[]).flatMap((row) => linksOfRow(name, field.columns, row));
    return linksOfCell(name, field as CellField, value as CellValue);
  });
  return [...new Map(found.map((link) => [`${link.relation} ${link.toId}`, link])).values()];
}

/** Every relation a kind declares, with its field. */
export const relationsOf = (fields: FieldSet): readonly (readonly [relation: string, field: LinkField])[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === 'link') return [[name, field] as const];
    if (field.type !== 'rows') return [];
    return relationsOf(field.columns).map(([column, inner]) => [`${name}.${column}`, inner] as const);
  });

const linksOfRow = (name: string, columns: Readonly<Record<string, CellField>>, row: RowValue): readonly Link[] =>
  Object.entries(columns).flatMap(([column, field]) => {
    const value = row[column];
    return value === undefined ? [] : linksOfCell(`${name}.${column}`, field, value);
  });

const linksOfCell = (relation: string, field: CellField, value: CellValue): readonly Link[] =>
  field.type === 'link' ? (value as readonly RecordId[]).map((toId) => ({ relation, toId })) : [];
