import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { revokeToken as endpoint } from '../../../contract/account/tokens.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { deleteToken } from '../../../store/account/tokens.ts';
import type { SignedIn } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';

/** Revokes a personal access token: what shows it from now on is turned away. */
export async function revokeToken(
  signedIn: SignedIn,
  { tokenId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-token'>> {
  const { store, who } = signedIn;
  return store.transact(async (tx) => {
    if (!(await deleteToken(tx, who, tokenId))) return noToken;
    await note(signedIn, tx, { event: 'token-revoked', accountId: who.accountId });
    return { done: true };
  });
}

const noToken = refuse('no-token', 'There is no such token. It may have been revoked already.');
