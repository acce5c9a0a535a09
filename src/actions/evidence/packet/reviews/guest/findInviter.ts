import { listAddresses } from '../../../../../store/account/accounts.ts';
import type { ReviewGuest } from './openReview.ts';

/** Where mail reaches whoever sent the link; undefined where they have no account any more. */
export async function findInviter({ context, review: { askedBy } }: ReviewGuest): Promise<string | undefined> {
  return askedBy === null ? undefined : (await listAddresses(context.store.db, [askedBy])).get(askedBy);
}
