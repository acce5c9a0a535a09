/** One row, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What the value of a column has to be like. */
export type Condition = { readonly column: string; readonly is: Comparison; readonly value: unknown };

/** How a column and a value are compared. */
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=' | 'in';

/** Which of the rows that fit, and in which order. */
export type Page = {
  readonly limit: number;
  readonly offset: number;
  readonly order: { readonly column: string; readonly direction: 'asc' | 'desc' } | null;
};

/** What is written into rows, and what is added to what they hold. */
export type Change = { readonly values: Row; readonly sums: Readonly<Record<string, number>> };

/** Where people and their ways of signing in are kept: what the store gives for its tables of identity. */
export type Rows = {
  readonly insert: (table: string, row: Row) => Promise<Row>;
  readonly list: (table: string, where: readonly Condition[], page: Page) => Promise<readonly Row[]>;
  readonly count: (table: string, where: readonly Condition[]) => Promise<number>;
  readonly update: (table: string, where: readonly Condition[], change: Change) => Promise<readonly Row[]>;
  readonly remove: (table: string, where: readonly Condition[]) => Promise<readonly Row[]>;
  readonly transact: <Answer>(work: (rows: Rows) => Promise<Answer>) => Promise<Answer>;
};

/** The first of the rows that fit. */
export async function findRow(
  rows: Pick<Rows, 'list'>,
  table: string,
  where: readonly Condition[],
): Promise<Row | undefined> {
  const [row] = await rows.list(table, where, { limit: 1, offset: 0, order: null });
  return row;
}

/** The condition that a column has a value. */
export const equals = (column: string, value: unknown): Condition => ({ column, is: '=', value });
