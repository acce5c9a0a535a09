import { sql } from 'kysely';
import { type Day, day } from '../../../core/base/day.ts';
import type { AccountId } from '../../../core/base/id.ts';
import { dayMs, type Instant } from '../../../core/base/instant.ts';
import type { Operator, Who } from '../../../core/base/scope.ts';
import type { Db, Tx } from '../../base/database.ts';
import { patternHolding } from '../../pattern.ts';
import { asWho } from '../asScope.ts';

/** Somebody with an account, as whoever runs this Cairn sees them. */
export type Person = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly since: Instant;
  /** In UTC; null where they have never signed in. */
  readonly lastSeen: Day | null;
  /** How many workspaces they belong to, their own included. */
  readonly workspaces: number;
  readonly operator: boolean;
  readonly suspendedAt: Instant | null;
};

/** Those with `search` in their name or address; so many after the account named, the latest where that is null. */
export type PeoplePage = { readonly search: string; readonly before: AccountId | null; readonly limit: number };

/** Everybody who has an account, the latest first. */
export async function listPeople(
  db: Db,
  _: Operator,
  { search, before, limit }: PeoplePage,
): Promise<readonly Person[]> {
  let people = db
    .selectFrom('account')
    .select(['account.id', 'name', 'email', 'operator', 'suspended_at', 'created_at'])
    .select((account) => [
      account
        .selectFrom('member')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('member.account_id', '=', 'account.id')
        .as('workspaces'),
      lastUse.as('last_use'),
      lastAct.as('last_act'),
    ])
    .orderBy('account.id', 'desc')
    .limit(limit);
  if (search !== '') people = people.where(isCalled(search));
  if (before !== null) people = people.where('account.id', '<', before);
  const rows = await people.execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    since: row.created_at,
    lastSeen: dayOf(row.last_use, row.last_act),
    workspaces: row.workspaces ?? 0,
    operator: row.operator === 1,
    suspendedAt: row.suspended_at,
  }));
}

function isCalled(search: string) {
  const pattern = patternHolding(search.toLowerCase());
  return sql<boolean>`lower(account.name || ' ' || account.email) like ${pattern} escape '\\'`;
}

/** The sessions of one who has signed out are gone; what they did is not. */
const lastUse = sql<Instant | null>`(select max(changed_at) from sign_in where sign_in.account_id = account.id)`;
const lastAct = sql<Instant | null>`(select at from audit where audit.account_id = account.id order by id desc limit 1)`;

function dayOf(...moments: readonly (Instant | null)[]): Day | null {
  const last = Math.max(...moments.map((moment) => moment ?? 0));
  return last === 0 ? null : day(last / dayMs);
}

/** Somebody with an account, suspended or not, to act for them where they cannot. */
export async function findPerson(db: Db, _: Operator, accountId: AccountId): Promise<Who | undefined> {
  const row = await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst();
  return row === undefined ? undefined : asWho(row.id);
}

/**
 * Those who run this Cairn and are not suspended, held: whoever else would change who they are waits until the
 * transaction ends.
 */
export async function holdOperators(tx: Tx, _: Operator): Promise<readonly AccountId[]> {
  const rows = await tx
    .updateTable('account')
    .set((account) => ({ name: account.ref('name') }))
    .where('operator', '=', 1)
    .where('suspended_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** How somebody stands here. */
export type Standing = { readonly operator?: 0 | 1; readonly suspended_at?: Instant | null };

/** Changes how somebody stands here; answers false where they have no account. */
export async function updateStanding(
  tx: Tx,
  _: Operator,
  { accountId, standing }: { readonly accountId: AccountId; readonly standing: Standing },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set(standing)
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends every session of somebody. */
export async function deleteSignIns(tx: Tx, _: Operator, accountId: AccountId): Promise<void> {
  await sql`delete from sign_in where account_id = ${accountId}`.execute(tx);
}
