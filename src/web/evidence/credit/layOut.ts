import type { RecordId } from '../../../core/base/id.ts';
import type { Credit } from './sentences.ts';

/** More than these would be a tangle; the table has all of them. */
export const mostPeople = 10;
const mostImpacts = 14;

/** People on one side, impacts on the other, and a line for each credit, from row to row. */
export type Drawn = {
  readonly people: Credit['credited'];
  readonly impacts: Credit['crediting'];
  readonly lines: readonly { readonly from: number; readonly to: number }[];
};

/** The people who are credited most, and the impacts that credit them, each near those whom it credits. */
export function layOut({ credited, crediting }: Pick<Credit, 'credited' | 'crediting'>): Drawn {
  const people = credited.slice(0, mostPeople);
  const rowsOf = (id: RecordId): readonly number[] =>
    people.flatMap(({ impacts }, row) => (impacts.includes(id) ? [row] : []));
  const impacts = crediting
    .map((record) => ({ record, rows: rowsOf(record.id) }))
    .filter(({ rows }) => rows.length > 0)
    .slice(0, mostImpacts)
    .toSorted((one, other) => meanOf(one.rows) - meanOf(other.rows));
  return {
    people,
    impacts: impacts.map(({ record }) => record),
    lines: impacts.flatMap(({ rows }, to) => rows.map((from) => ({ from, to }))),
  };
}

const meanOf = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + row, 0) / rows.length;
