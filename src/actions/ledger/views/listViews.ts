import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listViews as endpoint } from '../../../contract/ledger/views.ts';
import { listViews as list } from '../../../store/ledger/views.ts';
import type { Context } from '../../base/context.ts';
import { viewOf } from './viewOf.ts';

/** The views of the ledger that whoever asks has kept. */
export async function listViews({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  return { views: (await list(store.db, scope)).map(viewOf) };
}
