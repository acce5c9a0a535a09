import type { AccountId } from '../../core/base/id.ts';
import type { Operator, Who } from '../../core/base/scope.ts';
import type { Db } from '../base/database.ts';
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
