import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getStorage as endpoint } from '../../../contract/account/operator.ts';
import * as storage from '../../../store/account/operator/storage.ts';
import type { Operating } from '../../base/context.ts';

type Storage = ResponseOf<typeof endpoint>;

/** How much room the data takes, how much of what there is, and how that has grown. */
export async function getStorage({ store, who }: Operating, uploads: Storage['uploads']): Promise<Storage> {
  const [bytes, tables, history] = await Promise.all([
    storage.weigh(store),
    storage.listTables(store, who),
    storage.listWeights(store.db, who),
  ]);
  return { bytes, uploads, tables, history };
}
