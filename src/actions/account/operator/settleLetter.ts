import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { settleLetter as endpoint } from '../../../contract/account/operator.ts';
import { deleteLetter } from '../../../store/account/letters.ts';
import type { Operating } from '../../base/context.ts';

/** Forgets a mail that was handed on. */
export async function settleLetter(
  { store }: Operating,
  { letterId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  await store.transact((tx) => deleteLetter(tx, letterId));
  return { done: true };
}
