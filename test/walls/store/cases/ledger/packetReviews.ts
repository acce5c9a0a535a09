import { reviewBounds, reviewEnd } from '../../../../../src/core/evidence/packet/reviews/review.ts';
import * as reviews from '../../../../../src/store/evidence/packetReviews.ts';
import * as upkeep from '../../../../../src/store/evidence/packetReviews/upkeep.ts';
import { type CasesOf, reads, writes } from '../../storeCase.ts';
import type { Things } from '../../things.ts';

const asked = ({ ledger: { packetId }, now, later, fresh }: Things): reviews.PacketReview => ({
  id: fresh(),
  packetId,
  version: 1,
  name: 'One more',
  email: 'more@example.org',
  question: '',
  asker: 'Vic',
  askedBy: null,
  askedAt: now,
  goodUntil: later,
  withdrawnAt: null,
  doneAt: null,
  word: '',
  toldAt: null,
});

const said = ({ ledger: { reviewId }, now, fresh }: Things): reviews.KeptComment => ({
  reviewId,
  id: fresh(),
  place: 'summary-1',
  text: 'One more',
  writtenAt: now,
  edition: 1,
  resolution: null,
});

export const packetReviewsCases: CasesOf<typeof reviews> = {
  insertPacketReview: writes('scope', (tx, { scope }, its) =>
    reviews.insertPacketReview(tx, scope, { review: asked(its), secretHash: 'a'.repeat(64) }),
  ),
  listPacketReviews: reads('scope', (tx, { scope }, { ledger }) =>
    reviews.listPacketReviews(tx, scope, ledger.reviewedId),
  ),
  findPacketReview: reads('scope', (tx, { scope }, { ledger }) => reviews.findPacketReview(tx, scope, ledger.reviewId)),
  holdPacketReview: reads('scope', (tx, { scope }, { ledger }) => reviews.holdPacketReview(tx, scope, ledger.reviewId)),
  findShownReview: reads('secret', (tx, { secretHash }) => reviews.findShownReview(tx, secretHash)),
  changePacketReview: writes('scope', (tx, { scope }, { ledger }) =>
    reviews.changePacketReview(tx, scope, { id: ledger.reviewId, word: 'Changed' }),
  ),
  listPacketComments: reads('scope', (tx, { scope }, { ledger }) =>
    reviews.listPacketComments(tx, scope, [ledger.reviewId]),
  ),
  keepPacketComment: writes('scope', (tx, { scope }, its) => reviews.keepPacketComment(tx, scope, said(its))),
  deletePacketComment: writes('scope', (tx, { scope }, { ledger }) =>
    reviews.deletePacketComment(tx, scope, { reviewId: ledger.reviewId, id: ledger.commentId }),
  ),
  countOpenComments: reads('scope', (tx, { scope }) => reviews.countOpenComments(tx, scope)),
  deletePacketReviews: writes('scope', (tx, { scope }, { ledger }) =>
    reviews.deletePacketReviews(tx, scope, ledger.reviewedId),
  ),
  rewordPacketReviews: writes('scope', (tx, { scope }) =>
    reviews.rewordPacketReviews(tx, scope, { reword: (text) => `${text}, reworded`, email: null }),
  ),
};

/** When no link is good any more that is made now. */
const lapsed = ({ later }: Things): upkeep.Lapsed => ({ by: reviewEnd(later, reviewBounds.days), most: 9 });

export const reviewUpkeepCases: CasesOf<typeof upkeep> = {
  forgetLapsedAddresses: writes('operator', (tx, _, its) => upkeep.forgetLapsedAddresses(tx, lapsed(its))),
  forgetLapsedLinks: writes('operator', (tx, _, its) => upkeep.forgetLapsedLinks(tx, lapsed(its))),
};
