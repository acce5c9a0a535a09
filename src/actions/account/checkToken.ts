import type { AccountId } from '../../core/base/id.ts';
import { hourMs } from '../../core/base/instant.ts';
import type { Grant } from '../../core/base/role.ts';
import { findToken, touchToken } from '../../store/account/tokens.ts';
import { closedWall } from '../../store/base/wall.ts';
import type { Visit } from '../base/context.ts';
import { hashOf } from './secrets.ts';

/** What a token stands for. */
export type Shown = { readonly accountId: AccountId; readonly grants: readonly Grant[] };

/**
 * Whose token has this secret, and what it grants. One that is wrong, expired or revoked is as good as none: each costs
 * one look at the same index. When it was used last is kept to the hour, so that reading seldom writes.
 */
export async function checkToken({ store, now }: Visit, secret: string): Promise<Shown | undefined> {
  const guest = await hashOf(secret);
  const moment = now();
  const shown = store.behind({ ...closedWall, guest });
  const token = await findToken(shown.db, guest, moment);
  if (token === undefined) return undefined;
  if (token.lastUsedAt === null || moment - token.lastUsedAt >= hourMs)
    await shown.transact((tx) => touchToken(tx, guest, moment));
  return { accountId: token.accountId, grants: token.grants };
}
