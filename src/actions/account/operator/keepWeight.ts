import { keepWeight as keep, weigh } from '../../../store/account/operator/storage.ts';
import type { Visit } from '../../base/context.ts';

/** Remembers what the data weighs today. */
export async function keepWeight({ store, now }: Visit): Promise<void> {
  const weight = { at: now(), bytes: await weigh(store) };
  await store.transact((tx) => keep(tx, weight));
}
