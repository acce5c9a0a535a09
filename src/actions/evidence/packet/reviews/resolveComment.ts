import type { ParsedRequestOf } from '../../../../contract/base/endpoint.ts';
import type { resolveComment as endpoint } from '../../../../contract/evidence/packet/packetReviews.ts';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import { openOf, reviewStanding } from '../../../../core/evidence/packet/reviews/review.ts';
import type { Tx } from '../../../../store/base/database.ts';
import {
  changePacketReview,
  holdPacketReview,
  keepPacketComment,
  listPacketComments,
  type PacketReview,
} from '../../../../store/evidence/packetReviews.ts';
import { findPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { noComment } from './refusals.ts';

/** What was resolved; `tells`: whose reader is to be written to now, and about which title. */
export type Resolved = {
  readonly tells: { readonly review: PacketReview; readonly title: string } | null;
};

/** Says what came of a comment, as it was read. */
export async function resolveComment(
  context: Context,
  { reviewId, commentId, outcome, because, edition }: ParsedRequestOf<typeof endpoint>,
): Promise<Resolved | Refusal<'no-comment' | 'reason-missing' | 'changed-since' | 'not-open'>> {
  const { store, scope, now } = context;
  if (outcome === 'left' && because === '') return reasonMissing;
  return store.transact(async (tx) => {
    const review = await holdPacketReview(tx, scope, reviewId);
    const comment = (await listPacketComments(tx, scope, [reviewId])).find(({ id }) => id === commentId);
    if (review === undefined || comment === undefined) return noComment();
    if (comment.resolution !== null) return resolvedAlready;
    if (comment.edition !== edition) return changedSince;
    await keepPacketComment(tx, scope, { ...comment, resolution: { outcome, because, at: now() } });
    return {
      tells: (await tellOnce(tx, context, review)) ? { review, title: await titleOf(tx, context, review) } : null,
    };
  });
}

/** Whether somebody who is done is to hear now that nothing of theirs is open; from then on they are not. */
async function tellOnce(tx: Tx, { scope, now }: Context, review: PacketReview): Promise<boolean> {
  const { id, doneAt, toldAt, email } = review;
  if (doneAt === null || toldAt !== null || email === '' || reviewStanding(review, now()) !== 'open') return false;
  if (openOf(await listPacketComments(tx, scope, [id])).length > 0) return false;
  await changePacketReview(tx, scope, { id, toldAt: now() });
  return true;
}

const titleOf = async (tx: Tx, { scope }: Context, { packetId, version: number }: PacketReview): Promise<string> =>
  (await findPacketVersion(tx, scope, { packetId, number }))?.title ?? '';

const reasonMissing = refuse('reason-missing', 'Say why it stays as it is: whoever wrote the comment reads it.');

const resolvedAlready = refuse(
  'not-open',
  'It was resolved meanwhile. Read what came of it, and reopen it if you see it otherwise.',
);

const changedSince = refuse(
  'changed-since',
  'Its writer changed the comment meanwhile. Read what it says now, then resolve it.',
);
