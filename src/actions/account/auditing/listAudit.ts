import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listAudit as endpoint } from '../../../contract/account/me.ts';
import { listAudit as list } from '../../../store/account/audit.ts';
import type { Operating } from '../../base/context.ts';

/** What happened around signing in and granting, the latest first. */
export async function listAudit(
  { store, who }: Operating,
  { before, ...asked }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  return { entries: await list(store.db, who, { before: before ?? null, ...asked }) };
}
