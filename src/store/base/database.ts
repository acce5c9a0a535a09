import type { Kysely, Transaction } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Schema } from '../schema.ts';

/** The two databases Cairn runs on. */
export type Engine = 'sqlite' | 'postgres';

declare const transacted: unique symbol;

/** A handle that reads. Outside a transaction it sees what was last committed. */
export type Db = Pick<ReadonlyKysely<Schema>, 'selectFrom'>;

/** A handle that also writes. Only `transact` makes one: all of its writes happen, or none. */
export type Tx = Transaction<Schema> & { readonly engine: Engine; readonly [transacted]: true };

/** An open store. `close` waits for what is under way and gives the files back. */
export type Store = {
  readonly engine: Engine;
  /** Where its data is, as a person would name it: a path, or a database URL without its password. */
  readonly place: string;
  readonly db: Db;
  readonly transact: <Answer>(work: (tx: Tx) => Promise<Answer>) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/** The `transact` of a handle: `work` gets the one Tx, and whatever it throws takes everything back. */
export const transactOn =
  (writer: Kysely<Schema>, engine: Engine): Store['transact'] =>
  (work) =>
    writer.transaction().execute((transaction) => work(Object.assign(transaction, { engine }) as Tx));
