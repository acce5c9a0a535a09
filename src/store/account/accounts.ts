import type { AccountId } from '../../core/base/id.ts';
import type { Operator, Who } from '../../core/base/scope.ts';
import type { Db, Tx } from '../base/database.ts';
import { readSlices } from '../base/slices.ts';
import { asOperator, asWho } from './asScope.ts';

/** Whoever has shown a session or token of this account, unless it is suspended or gone. Open to nobody in particular. */
export async function findSignedIn(db: Db, accountId: AccountId): Promise<Known | undefined> {
  const row = await db
    .selectFrom('account')
    .select('operator')
    .where('id', '=', accountId)
    .where('suspended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { who: asWho(accountId), operator: row.operator === 1 ? asOperator(accountId) : null };
}

/** A person who is signed in, and whether they run this Cairn. */
export type Known = { readonly who: Who; readonly operator: Operator | null };

/** The names of accounts. One that is gone has none. Open to whoever reads what these accounts have written. */
export async function listNames(db: Db, accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
  const names = db.selectFrom('account').select(['id', 'name']);
  const rows = await readSlices([...new Set(accountIds)], (slice) => names.where('id', 'in', slice).execute());
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The e-mail addresses of accounts, to write to them, and for nobody to see. Open to nobody in particular. */
export async function listAddresses(db: Db, accountIds: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
  const addresses = db.selectFrom('account').select(['id', 'email']);
  const rows = await readSlices([...new Set(accountIds)], (slice) => addresses.where('id', 'in', slice).execute());
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** A person as they see themselves. */
export type Account = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly operator: boolean;
};

/** The account of whoever is signed in. */
export async function getAccount(db: Db, { accountId }: Who): Promise<Account> {
  const row = await db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'operator'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { ...row, operator: row.operator === 1 };
}

/** Whether anybody has an account. Open to nobody in particular. */
export async function hasAccounts(db: Db): Promise<boolean> {
  return (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Whether somebody has an account with this address, for whoever runs this Cairn. */
export async function isKnown(db: Db, _: Operator, email: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst();
  return row !== undefined;
}

/** Whether others have accounts, whether one of them runs this Cairn, and whether one was there before. */
export async function lookAtOthers(db: Db, { accountId }: Who): Promise<Others> {
  const others = db.selectFrom('account').select('id').where('id', '<>', accountId).limit(1);
  const other = await others.executeTakeFirst();
  const operator = await others.where('operator', '=', 1).where('suspended_at', 'is', null).executeTakeFirst();
  const earlier = await others.where('id', '<', accountId).executeTakeFirst();
  return { any: other !== undefined, operates: operator !== undefined, precedes: earlier !== undefined };
}

/** What is known of everybody but one. */
export type Others = { readonly any: boolean; readonly operates: boolean; readonly precedes: boolean };

/** Holds an account: whoever else would hold it waits until the transaction ends. Answers false where it is gone. */
export async function holdAccount(tx: Tx, { accountId }: Who): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set((account) => ({ name: account.ref('name') }))
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Lets somebody run this Cairn. */
export async function setOperator(tx: Tx, { accountId }: Who): Promise<void> {
  await tx.updateTable('account').set({ operator: 1 }).where('id', '=', accountId).execute();
}
