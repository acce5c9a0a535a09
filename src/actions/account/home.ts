import { findScope } from '../../store/account/members.ts';
import { wallOf } from '../../store/base/wall.ts';
import type { Context, SignedIn } from '../base/context.ts';

/** Somebody signed in, in their personal workspace; undefined where they have none yet. */
export async function goHome({ who, ...visit }: SignedIn): Promise<Context | undefined> {
  const scope = await findScope(visit.store.db, { accountId: who.accountId, workspaceId: null });
  return scope === undefined ? undefined : { ...visit, store: visit.store.behind(wallOf(scope)), scope };
}
