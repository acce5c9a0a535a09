import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { revokeRequest as endpoint } from '../../../../contract/evidence/testimonials.ts';
import type { Refusal } from '../../../../core/base/refusal.ts';
import { settleRequest } from '../../../../store/evidence/witnesses.ts';
import type { Context } from '../../../base/context.ts';
import { noRequest } from './refusals.ts';

/** Takes a request back that nobody has answered. */
export async function revokeRequest(
  { store, scope, now }: Context,
  { requestId: id }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-request'>> {
  const isRevoked = await store.transact((tx) =>
    settleRequest(tx, scope, { id, from: 'waiting', state: 'revoked', at: now() }),
  );
  return isRevoked ? { done: true } : noRequest();
}
