import { isRefusal, type Refusal } from '../../../../../core/base/refusal.ts';
import { reviewStanding } from '../../../../../core/evidence/packet/reviews/review.ts';
import {
  refusalOfSaying,
  type Saying,
  type SayingRefusal,
} from '../../../../../core/evidence/packet/reviews/saying.ts';
import type { Tx } from '../../../../../store/base/database.ts';
import {
  changePacketReview,
  deletePacketComment,
  holdPacketReview,
  keepPacketComment,
  type KeptComment,
  listPacketComments,
  type PacketReview,
} from '../../../../../store/evidence/packetReviews.ts';
import { freshId } from '../../../../base/context.ts';
import { notGood } from '../refusals.ts';
import type { ReviewGuest } from './openReview.ts';

/** What was said; `ends`: whether its reviewer has said for the first time that they are done. */
export type Said = { readonly ends: boolean };

/** Says something in a review, if it may be said after what was said before. The same comment sent twice is kept once. */
export async function sayInReview(
  { context, review: { id }, standing, document }: ReviewGuest,
  saying: Saying,
): Promise<Said | SayingRefusal | Refusal<'not-open'>> {
  const { store, scope, now } = context;
  return store.transact(async (tx) => {
    const review = await holdPacketReview(tx, scope, id);
    if (review === undefined || standing === 'gone' || reviewStanding(review, now()) !== 'open') return notGood();
    const comments = await listPacketComments(tx, scope, [id]);
    const refused = refusalOfSaying(saying, { document, comments });
    if (isRefusal(refused)) return refused;
    await keep(tx, context, { saying, review, comments });
    return { ends: saying.kind === 'done' && review.doneAt === null };
  });
}

type Kept = {
  readonly saying: Saying;
  readonly review: PacketReview;
  readonly comments: readonly KeptComment[];
};

async function keep(tx: Tx, context: ReviewGuest['context'], { saying, review, comments }: Kept): Promise<void> {
  const { scope, now } = context;
  const { id: reviewId } = review;
  if (saying.kind === 'done')
    return changePacketReview(tx, scope, { id: reviewId, doneAt: review.doneAt ?? now(), word: saying.word.trim() });
  if (saying.kind === 'remove') return deletePacketComment(tx, scope, { reviewId, id: saying.id });
  const text = saying.text.trim();
  if (saying.kind === 'comment') {
    const { place } = saying;
    if (comments.some((one) => one.place === place && one.text === text)) return;
    const id = freshId<'packet-comment'>(context);
    return keepPacketComment(tx, scope, {
      reviewId,
      id,
      place,
      text,
      writtenAt: now(),
      edition: 1,
      resolution: null,
    });
  }
  const said = comments.find(({ id }) => id === saying.id);
  if (said === undefined || said.text === text) return;
  await keepPacketComment(tx, scope, { ...said, text, writtenAt: now(), edition: said.edition + 1 });
}
