import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { forgetView as endpoint } from '../../../contract/ledger/views.ts';
import { deleteView } from '../../../store/ledger/views.ts';
import type { Context } from '../../base/context.ts';

/** Forgets a view. */
export async function forgetView(
  { store, scope }: Context,
  { savedViewId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  await store.transact((tx) => deleteView(tx, scope, savedViewId));
  return { done: true };
}
