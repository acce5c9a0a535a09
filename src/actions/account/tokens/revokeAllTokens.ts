import type { AccountId } from '../../../core/base/id.ts';
import { findSignedIn } from '../../../store/account/accounts.ts';
import { deleteTokens } from '../../../store/account/tokens.ts';
import { wallOfWho } from '../../../store/base/wall.ts';
import type { Visit } from '../../base/context.ts';

/** Revokes all tokens of somebody who chose a new password because they had to: whoever had got in is out. */
export async function revokeAllTokens({ store }: Visit, accountId: AccountId): Promise<void> {
  const known = await findSignedIn(store.db, accountId);
  if (known !== undefined) await store.behind(wallOfWho(known.who)).transact((tx) => deleteTokens(tx, known.who));
}
