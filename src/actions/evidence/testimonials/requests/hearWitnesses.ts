import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { hearWitnesses as endpoint } from '../../../../contract/evidence/testimonials.ts';
import { hearAnswers } from '../../../../store/evidence/witnesses.ts';
import type { Context } from '../../../base/context.ts';

/** Notes that somebody has seen what the witnesses answered whom they asked. */
export async function hearWitnesses(
  { store, scope, now }: Context,
  { requestIds: ids }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  await store.transact((tx) => hearAnswers(tx, scope, { ids, at: now() }));
  return { done: true };
}
