import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listReviewNews as endpoint } from '../../../../contract/evidence/packet/packetReviews.ts';
import { countOpenComments } from '../../../../store/evidence/packetReviews.ts';
import type { Context } from '../../../base/context.ts';

/** The packets on which comments wait to be resolved. */
export async function listReviewNews({ store, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const waiting = await countOpenComments(store.db, scope);
  return { packets: waiting.map(({ packetId, ...one }) => ({ id: packetId, ...one })) };
}
