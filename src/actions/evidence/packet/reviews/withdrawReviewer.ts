import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { withdrawReviewer as endpoint } from '../../../../contract/evidence/packet/packetReviews.ts';
import { isRefusal, refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { changePacketReview, holdPacketReview } from '../../../../store/evidence/packetReviews.ts';
import { forgetLetters } from '../../../account/forgetLetters.ts';
import type { Context } from '../../../base/context.ts';
import { noReview } from './refusals.ts';

/** Takes somebody off a packet, also after their link has expired: it opens nothing any more, and their address is forgotten. */
export async function withdrawReviewer(
  context: Context,
  { reviewId: id }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-review' | 'not-open'>> {
  const { store, scope, now } = context;
  const answer = await store.transact(async (tx) => {
    const review = await holdPacketReview(tx, scope, id);
    if (review === undefined) return noReview();
    if (review.withdrawnAt !== null) return offAlready;
    await changePacketReview(tx, scope, { id, withdrawnAt: now(), email: '' });
    return { done: true } as const;
  });
  if (!isRefusal(answer)) await forgetLetters(context, [id]);
  return answer;
}

const offAlready = refuse('not-open', 'They were taken off already. What they said stays.');
