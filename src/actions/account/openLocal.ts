import { defaultPreferences } from '../../core/account/learner.ts';
import type { Scope } from '../../core/base/scope.ts';
import type { Store } from '../../store/base/database.ts';
import { findLocalScope, insertLocalOwner } from '../../store/account/owners.ts';
import { freshId, type World } from '../base/context.ts';

/** The one owner of a local store: found, or made on the first start with the machine's time zone. */
export async function openLocal(store: Store, world: World, timeZone: string): Promise<Scope> {
  const known = await findLocalScope(store.db);
  if (known !== undefined) return known;
  return store.transact(
    async (tx) =>
      (await findLocalScope(tx)) ??
      insertLocalOwner(tx, {
        workspaceId: freshId(world),
        learnerId: freshId(world),
        preferences: defaultPreferences(timeZone),
        createdAt: world.now(),
      }),
  );
}
