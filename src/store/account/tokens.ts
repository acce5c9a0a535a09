import type { Selectable } from 'kysely';
import type { AccountId, TokenId } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Grant } from '../../core/base/role.ts';
import type { Who } from '../../core/base/scope.ts';
import type { TokenTable } from '../accountTables.ts';
import type { Db, Tx } from '../base/database.ts';

/** A personal access token. One that was revoked is no more. */
export type Token = {
  readonly id: TokenId;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly createdAt: Instant;
  /** Null for one that never expires. */
  readonly expiresAt: Instant | null;
  /** To the hour. */
  readonly lastUsedAt: Instant | null;
};

/** Keeps a person's new token with the SHA-256 of its secret. */
export async function insertToken(
  tx: Tx,
  { accountId }: Who,
  { secretHash, ...token }: Omit<Token, 'lastUsedAt'> & { readonly secretHash: string },
): Promise<void> {
  await tx
    .insertInto('token')
    .values({
      id: token.id,
      account_id: accountId,
      name: token.name,
      secret_hash: secretHash,
      grants: JSON.stringify(token.grants),
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_at: null,
    })
    .execute();
}

/** The tokens of a person, expired ones included, the latest first. */
export async function listTokens(db: Db, { accountId }: Who): Promise<readonly Token[]> {
  const rows = await db.selectFrom('token').selectAll().where('account_id', '=', accountId).execute();
  return rows.map(tokenOf).toSorted((one, other) => (one.id < other.id ? 1 : -1));
}

/** Revokes every token of a person. */
export async function deleteTokens(tx: Tx, { accountId }: Who): Promise<void> {
  await tx.deleteFrom('token').where('account_id', '=', accountId).execute();
}

/** Revokes a token of a person; answers whether there was one. */
export async function deleteToken(tx: Tx, { accountId }: Who, id: TokenId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('token')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The token whose secret has that hash, and whose it is, if it holds at `now`. Open to whoever has the secret. */
export async function findToken(db: Db, secretHash: string, now: Instant): Promise<HeldToken | undefined> {
  const row = await db
    .selectFrom('token')
    .selectAll()
    .where('secret_hash', '=', secretHash)
    .where(({ or, eb }) => or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .executeTakeFirst();
  return row === undefined ? undefined : { ...tokenOf(row), accountId: row.account_id };
}

/** A token, and whose it is. */
export type HeldToken = Token & { readonly accountId: AccountId };

/** Remembers when a token was used last. Open to whoever has its secret. */
export async function touchToken(tx: Tx, secretHash: string, now: Instant): Promise<void> {
  await tx.updateTable('token').set({ last_used_at: now }).where('secret_hash', '=', secretHash).execute();
}

const tokenOf = (row: Selectable<TokenTable>): Token => ({
  id: row.id,
  name: row.name,
  grants: JSON.parse(row.grants) as readonly Grant[],
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
});
