import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listOwnAudit as endpoint } from '../../../contract/account/me.ts';
import { listOwnAudit as list } from '../../../store/account/audit.ts';
import type { SignedIn } from '../../base/context.ts';

/** What happened around the account of the person who asks, the latest first. */
export async function listOwnAudit(
  { store, who }: SignedIn,
  { before, limit }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  return { entries: await list(store.db, who, { before: before ?? null, limit }) };
}
