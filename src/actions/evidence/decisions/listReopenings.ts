import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listReopenings as endpoint } from '../../../contract/evidence/decisionLog.ts';
import { countReopenings } from '../../../store/evidence/reopenings.ts';
import type { Context } from '../../base/context.ts';

/** How often each decision was asked to be re-opened; those that never were are left out. */
export async function listReopenings({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const counts = await countReopenings(store.db, scope);
  return { decisions: [...counts].map(([id, requests]) => ({ id, requests })) };
}
