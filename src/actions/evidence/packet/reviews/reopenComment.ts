import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { reopenComment as endpoint } from '../../../../contract/evidence/packet/packetReviews.ts';
import type { Refusal } from '../../../../core/base/refusal.ts';
import { holdPacketReview, keepPacketComment, listPacketComments } from '../../../../store/evidence/packetReviews.ts';
import type { Context } from '../../../base/context.ts';
import { noComment } from './refusals.ts';

/** Opens a comment again; one that is open stays so. */
export const reopenComment = (
  { store, scope }: Context,
  { reviewId, commentId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-comment'>> =>
  store.transact(async (tx) => {
    await holdPacketReview(tx, scope, reviewId);
    const comment = (await listPacketComments(tx, scope, [reviewId])).find(({ id }) => id === commentId);
    if (comment === undefined) return noComment();
    await keepPacketComment(tx, scope, { ...comment, resolution: null });
    return { done: true };
  });
