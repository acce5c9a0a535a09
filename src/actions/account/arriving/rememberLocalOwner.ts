import { findLocalScope } from '../../../store/account/owners.ts';
import { insertLocalPlace } from '../../../store/account/setup.ts';
import type { Visit } from '../../base/context.ts';

/** Remembers whose store this was before it served others: the first account takes their place, with all they have learnt. */
export async function rememberLocalOwner({ store }: Visit): Promise<void> {
  const scope = await findLocalScope(store.db);
  if (scope !== undefined) await store.transact((tx) => insertLocalPlace(tx, scope));
}
