import { listAddresses } from '../../../../store/account/accounts.ts';
import type { KeptPanel } from '../../../../store/evidence/panels.ts';
import type { Context } from '../../../base/context.ts';

/** Where mail reaches whoever opened a panel; undefined where they have no account any more. */
export const findOpener = async ({ store }: Context, { openedBy }: KeptPanel): Promise<string | undefined> =>
  openedBy === null ? undefined : (await listAddresses(store.db, [openedBy])).get(openedBy);
