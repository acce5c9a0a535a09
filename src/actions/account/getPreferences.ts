import type { ResponseOf } from '../../contract/base/endpoint.ts';
import type { getPreferences as endpoint } from '../../contract/account/preferences.ts';
import { getLearner } from '../../store/account/owners.ts';
import type { Context } from '../base/context.ts';

/** How the person who asks wants to study. */
export async function getPreferences({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  return (await getLearner(store.db, scope)).preferences;
}
