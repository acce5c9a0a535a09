import { type Kysely, sql, type Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Schema } from '../schema.ts';
import type { Wall } from './wall.ts';

/** The two databases Cairn runs on. */
export type Engine = 'sqlite' | 'postgres';

declare const transacted: unique symbol;

/** A handle that reads. Outside a transaction it sees what was last committed. */
export type Db = Pick<ReadonlyKysely<Schema>, 'selectFrom'>;

/** A handle that also writes. Only `transact` makes one: all of its writes happen, or none. */
export type Tx = Transaction<Schema> & { readonly engine: Engine; readonly [transacted]: true };

/** What a store is read and written through. */
export type Handles = {
  readonly db: Db;
  readonly transact: <Answer>(work: (tx: Tx) => Promise<Answer>) => Promise<Answer>;
};

/** An open store. `close` waits for what is under way and gives the files back. */
export type Store = Handles & {
  readonly engine: Engine;
  /** Where its data is, as a person would name it: a path, or a database URL without its password. */
  readonly place: string;
  /**
   * The same store for somebody in particular. On PostgreSQL every transaction of it first says who asks, and row-level
   * security shows and takes only what is theirs; the store itself, behind no wall, sees no workspace at all.
   */
  readonly behind: (wall: Wall) => Store;
  /** The two handles through which the library of sign-in keeps its own tables. */
  readonly identity: { readonly reader: Kysely<Schema>; readonly writer: Kysely<Schema> };
  readonly condition: Condition;
  readonly close: () => Promise<void>;
};

/** How a store is, for whoever watches over it. */
export type Condition = {
  /** Whether the database answers and has today's schema. */
  readonly isCurrent: () => Promise<boolean>;
  /** How many connections there are, how many of them do nothing, and how many questions wait for one; none of a file. */
  readonly connections: () => { readonly total: number; readonly idle: number; readonly waiting: number } | undefined;
};

/** The `transact` of a handle: `work` gets the one Tx, and whatever it throws takes everything back. */
export const transactOn =
  (writer: Kysely<Schema>, engine: Engine): Store['transact'] =>
  (work) =>
    writer.transaction().execute(async (transaction) => {
      const tx = Object.assign(transaction, { engine }) as Tx;
      const answer = await work(tx);
      await measureGrown(tx);
      return answer;
    });

/** Notes that rows were inserted into a table. */
export function noteRows(tx: Tx, table: string, rows: number): void {
  const grown = grownIn.get(tx) ?? new Map<string, number>();
  grownIn.set(tx, grown.set(table, (grown.get(table) ?? 0) + rows));
}

const grownIn = new WeakMap<Tx, Map<string, number>>();

/**
 * Lets PostgreSQL measure the tables that a transaction has let grow by much. By itself it does so a minute later, and
 * until then it plans as if they were as they had been.
 */
async function measureGrown(tx: Tx): Promise<void> {
  if (tx.engine === 'sqlite') return;
  for (const [table, rows] of [...(grownIn.get(tx) ?? [])].toSorted())
    if (rows >= manyRows) await sql`select cairn_measure(${table}, ${rows})`.execute(tx);
}

const manyRows = 1_000;
