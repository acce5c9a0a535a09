import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTokens as endpoint } from '../../../contract/account/tokens.ts';
import { listTokens as list } from '../../../store/account/tokens.ts';
import type { SignedIn } from '../../base/context.ts';

/** The personal access tokens of the person who asks, the latest first. */
export async function listTokens({ store, who }: SignedIn): Promise<ResponseOf<typeof endpoint>> {
  return { tokens: await list(store.db, who) };
}
