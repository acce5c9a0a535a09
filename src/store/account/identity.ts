import { type Kysely, sql } from 'kysely';
import type { Store } from '../base/database.ts';

/** One row of one of the tables of identity, by the names of its columns. */
export type IdentityRow = Readonly<Record<string, unknown>>;

/** What the value of a column has to be like; all conditions of a list have to hold. */
export type IdentityCondition = {
  readonly column: string;
  readonly is: '=' | '<>' | '<' | '<=' | '>' | '>=' | 'in';
  readonly value: unknown;
};

/** How many rows of a list, from where on and in which order. */
export type IdentityPage = {
  readonly limit: number;
  readonly offset: number;
  readonly order: { readonly column: string; readonly direction: 'asc' | 'desc' } | null;
};

/** The tables of identity for the library of sign-in, which names tables and columns itself. */
export type IdentityRows = {
  readonly insert: (table: string, row: IdentityRow) => Promise<IdentityRow>;
  readonly list: (
    table: string,
    where: readonly IdentityCondition[],
    page: IdentityPage,
  ) => Promise<readonly IdentityRow[]>;
  readonly count: (table: string, where: readonly IdentityCondition[]) => Promise<number>;
  /** Writes `values` into the rows that fit, and adds `sums` to what they hold; answers them as they are then. */
  readonly update: (
    table: string,
    where: readonly IdentityCondition[],
    change: { readonly values: IdentityRow; readonly sums: Readonly<Record<string, number>> },
  ) => Promise<readonly IdentityRow[]>;
  /** Answers the rows it removed: of several who remove one row at once, one gets it. */
  readonly remove: (table: string, where: readonly IdentityCondition[]) => Promise<readonly IdentityRow[]>;
  /** What is done with the rows that `work` gets happens whole or not at all. */
  readonly transact: <Answer>(work: (rows: IdentityRows) => Promise<Answer>) => Promise<Answer>;
};

/** The rows of identity of a store: read through its reader, written through its writer. Open to nobody in particular. */
export const identityRows = ({ identity }: Pick<Store, 'identity'>): IdentityRows => {
  const writer: Handle = asAnyTable(identity.writer);
  return {
    ...rowsOn(asAnyTable(identity.reader), writer),
    transact: (work) => writer.transaction().execute((tx) => work(withinOf(tx))),
  };
};

/** The library names the tables, so their rows are known to it alone. */
type Handle = Kysely<Record<string, Record<string, unknown>>>;

const asAnyTable = (handle: unknown): Handle => handle as Handle;

/** Within a transaction another one is the same one. */
function withinOf(tx: Handle): IdentityRows {
  const rows: IdentityRows = { ...rowsOn(tx, tx), transact: (work) => work(rows) };
  return rows;
}

const rowsOn = (reader: Handle, writer: Handle): Omit<IdentityRows, 'transact'> => ({
  insert: (table, row) => writer.insertInto(table).values(row).returningAll().executeTakeFirstOrThrow(),
  list(table, where, { limit, offset, order }) {
    const fitting = reader.selectFrom(table).selectAll().where(fits(where));
    const ordered = order === null ? fitting : fitting.orderBy(order.column, order.direction);
    return ordered.limit(limit).offset(offset).execute();
  },
  async count(table, where) {
    const counting = reader.selectFrom(table).select((row) => row.fn.countAll<number>().as('rows'));
    return (await counting.where(fits(where)).executeTakeFirstOrThrow()).rows;
  },
  update(table, where, { values, sums }) {
    const added = Object.entries(sums).map(([column, sum]) => [column, sql`${sql.ref(column)} + ${sum}`] as const);
    const changed = { ...values, ...Object.fromEntries(added) };
    if (Object.keys(changed).length === 0) return reader.selectFrom(table).selectAll().where(fits(where)).execute();
    return writer.updateTable(table).set(changed).where(fits(where)).returningAll().execute();
  },
  remove: (table, where) => writer.deleteFrom(table).where(fits(where)).returningAll().execute(),
});

const fits = (where: readonly IdentityCondition[]) =>
  sql<boolean>`${sql.join([sql`1 = 1`, ...where.map(conditionOf)], sql` and `)}`;

function conditionOf({ column, is, value }: IdentityCondition) {
  const ref = sql.ref(column);
  if (value === null) return is === '=' ? sql`${ref} is null` : sql`${ref} is not null`;
  if (!Array.isArray(value)) return sql`${ref} ${sql.raw(is)} ${value}`;
  return value.length === 0 ? sql`1 = 0` : sql`${ref} in (${sql.join(value)})`;
}
