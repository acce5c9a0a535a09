import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { getMe as endpoint } from '../../contract/account/who.ts';
import { getAccount } from '../../store/account/accounts.ts';
import { listMemberships } from '../../store/account/members.ts';
import { countUnheard } from '../../store/study/sharing/suggestions.ts';
import type { Visitor } from '../base/context.ts';

/** Who asks, and which workspaces are theirs. */
export async function getMe({ store, who }: Visitor, mode: 'local' | 'server'): Promise<ResponseOf<typeof endpoint>> {
  if (who === null) return { mode, account: null, workspaces: [], unheard: 0 };
  const [account, workspaces, unheard] = await Promise.all([
    getAccount(store.db, who),
    listMemberships(store.db, who.accountId),
    countUnheard(store.db, who),
  ]);
  return { mode, account, workspaces, unheard };
}
