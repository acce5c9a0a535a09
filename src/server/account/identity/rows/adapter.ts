import {
  type AdapterFactory,
  type CleanedWhere,
  createAdapterFactory,
  type CustomAdapter,
  type DBTransactionAdapter,
} from 'better-auth/adapters';
import type { BetterAuthOptions } from 'better-auth/types';
import { isKept } from './columns.ts';
import { type Comparison, type Condition, equals, findRow, type Row, type Rows } from './rows.ts';
import { hashToken, tokenOf } from './sessionTokens.ts';

/** The library's way to the rows: moments become milliseconds, yes and no 1 and 0, session tokens hashes. */
export const adapterOver =
  (rows: Rows): AdapterFactory<BetterAuthOptions> =>
  (options) =>
    openAdapter(rows, options, (work) => rows.transact((within) => work(openAdapter(within, options, false))));

type Transact = false | (<Answer>(work: (adapter: DBTransactionAdapter) => Promise<Answer>) => Promise<Answer>);

const openAdapter = (rows: Rows, options: BetterAuthOptions, transaction: Transact) =>
  createAdapterFactory<BetterAuthOptions>({
    config: {
      adapterId: 'cairn',
      supportsBooleans: false,
      transaction,
      customTransformInput: ({ data, model, field }) => written(data, model, field),
      customTransformOutput: ({ data, model, fieldAttributes }) => readBack(data, model, fieldAttributes),
    },
    adapter: ({ getFieldName }) => ({ ...reading(rows, getFieldName), ...writing(rows) }),
  })(options);

function written(value: unknown, table: string, column: string): unknown {
  if (!isKept(table, column)) return undefined;
  if (value instanceof Date) return value.getTime();
  if (column !== 'token_hash') return value;
  return Array.isArray(value) ? value.map((token) => hashToken(String(token))) : hashToken(String(value));
}

function readBack(
  value: unknown,
  table: string,
  { type, fieldName }: { readonly type: unknown; readonly fieldName?: string | undefined },
): unknown {
  if (type === 'date' && typeof value === 'number') return new Date(value);
  return table === 'sign_in' && fieldName === 'token_hash' ? tokenOf(String(value)) : value;
}

type FieldName = (field: { readonly model: string; readonly field: string }) => string;

const reading = (rows: Rows, getFieldName: FieldName): Pick<CustomAdapter, 'findOne' | 'findMany' | 'count'> => ({
  async findOne<Found>({ model, where }: Target) {
    return ((await findRow(rows, model, where.map(conditionOf))) ?? null) as Found | null;
  },
  async findMany<Found>({ model, modelKey = model, where = [], limit, offset = 0, sortBy }: Wanted) {
    const order =
      sortBy === undefined
        ? null
        : { column: getFieldName({ model: modelKey, field: sortBy.field }), direction: sortBy.direction };
    return (await rows.list(model, where.map(conditionOf), { limit, offset, order })) as Found[];
  },
  count: ({ model, where = [] }) => rows.count(model, where.map(conditionOf)),
});

const writing = (rows: Rows): Omit<CustomAdapter, 'findOne' | 'findMany' | 'count'> => ({
  async create<Made extends Row>({ model, data }: { readonly model: string; readonly data: Made }) {
    return (await rows.insert(model, data)) as Made;
  },
  async update<Changed>({ model, where, update }: Target & { readonly update: Changed }) {
    const [row] = await rows.update(model, where.map(conditionOf), { values: update as Row, sums: {} });
    return (row ?? null) as Changed | null;
  },
  async updateMany({ model, where, update }) {
    return (await rows.update(model, where.map(conditionOf), { values: update, sums: {} })).length;
  },
  async delete({ model, where }) {
    await rows.remove(model, where.map(conditionOf));
  },
  deleteMany: async ({ model, where }) => (await rows.remove(model, where.map(conditionOf))).length,
  async consumeOne<Taken>({ model, where }: Target) {
    const conditions = where.map(conditionOf);
    const row = await findRow(rows, model, conditions);
    if (row === undefined) return null;
    const [taken] = await rows.remove(model, [...conditions, equals('id', row['id'])]);
    return (taken ?? null) as Taken | null;
  },
  async incrementOne<Changed>({ model, where, increment, set = {} }: Target & Increment) {
    const conditions = where.map(conditionOf);
    const row = await findRow(rows, model, conditions);
    if (row === undefined) return null;
    const one = [...conditions, equals('id', row['id'])];
    const [changed] = await rows.update(model, one, { values: set, sums: increment });
    return (changed ?? null) as Changed | null;
  },
});

type Target = { readonly model: string; readonly modelKey?: string | undefined; readonly where: CleanedWhere[] };

type Wanted = Parameters<CustomAdapter['findMany']>[0];

type Increment = { readonly increment: Readonly<Record<string, number>>; readonly set?: Row | undefined };

const comparisons: Readonly<Partial<Record<string, Comparison>>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  in: 'in',
};

function conditionOf({ field, operator = 'eq', value, connector }: CleanedWhere): Condition {
  const is = comparisons[operator];
  if (is === undefined || connector === 'OR')
    throw new Error(`no part of signing in asks for ${connector} ${operator}`);
  return { column: field, is, value };
}
