import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { createToken as endpoint } from '../../../contract/account/tokens.ts';
import { caps } from '../../../core/account/limits.ts';
import { dayMs, instant } from '../../../core/base/instant.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { grants as everyGrant } from '../../../core/base/role.ts';
import { holdAccount } from '../../../store/account/accounts.ts';
import { insertToken, listTokens, type Token } from '../../../store/account/tokens.ts';
import { freshId, type SignedIn } from '../../base/context.ts';
import { note } from '../auditing/noteEvent.ts';
import { makeSecret } from '../secrets.ts';

/** Makes a personal access token. Its secret is in this answer and nowhere else. */
export async function createToken(
  signedIn: SignedIn,
  { name, grants, days }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'too-many'>> {
  const { store, who, now } = signedIn;
  const { secret, hash } = await makeSecret('cairn_pat_');
  const createdAt = now();
  const token: Token = {
    id: freshId(signedIn),
    name,
    grants: everyGrant.filter((grant) => grants.includes(grant)),
    createdAt,
    expiresAt: days === null ? null : instant(createdAt + days * dayMs),
    lastUsedAt: null,
  };
  return store.transact(async (tx) => {
    await holdAccount(tx, who);
    if ((await listTokens(tx, who)).length >= caps.tokens) return tooMany;
    await insertToken(tx, who, { ...token, secretHash: hash });
    await note(signedIn, tx, {
      event: 'token-made',
      accountId: who.accountId,
      details: { grants: token.grants },
    });
    return { token, secret };
  });
}

const tooMany = refuse('too-many', `You have ${caps.tokens} tokens. Revoke one that you no longer use.`);
