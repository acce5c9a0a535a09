import { listAddresses } from '../../../../store/account/accounts.ts';
import type { SeatedGuest } from './openSeat.ts';

/** Where mail reaches whoever opened a panel; undefined where they have no account any more. */
export async function findOpener({ context, standing }: SeatedGuest): Promise<string | undefined> {
  const { openedBy } = standing.kept;
  return openedBy === null ? undefined : (await listAddresses(context.store.db, [openedBy])).get(openedBy);
}
