import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { countRecords as endpoint } from '../../../contract/ledger/records.ts';
import { countRecords as count } from '../../../store/ledger/listing.ts';
import type { Context } from '../../base/context.ts';

/** How many records there are of each kind and standing. */
export async function countRecords({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  return { counts: [...(await count(store.db, scope))] };
}
