import { sql } from 'kysely';
import type { Who } from '../../core/base/scope.ts';
import type { Tx } from '../base/database.ts';
import { patternHolding } from '../pattern.ts';

/**
 * Removes an account and what names its person: how they signed in, their tokens, mails and invitations to them. What
 * they wrote stays and names nobody: the database sees to that. Their workspaces are left to `closeWorkspace`.
 */
export async function deleteAccount(tx: Tx, { accountId }: Who): Promise<void> {
  const { email } = await tx
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('mail').where('recipient', '=', email).execute();
  await tx.deleteFrom('invitation').where('email', '=', email).execute();
  for (const trace of [accountId, email]) {
    const pattern = patternHolding(trace);
    await sql`delete from verification
      where value like ${pattern} escape '\\' or identifier like ${pattern} escape '\\'`.execute(tx);
  }
  await tx.deleteFrom('account').where('id', '=', accountId).execute();
}
