import * as z from 'zod/mini';
import { resolutions, reviewBounds } from '../../../core/evidence/packet/reviews/review.ts';
import { endpoint } from '../../base/endpoint.ts';
import { done, email, instant, packetCommentId, packetReviewId, recordId, text } from '../../base/scalars.ts';

/** Who may be asked to read a packet: what is for its owner alone is sent to nobody. */
const reader = z.enum(['company', 'outside']);

const comment = z.object({
  id: packetCommentId,
  place: z.string(),
  text: z.string(),
  writtenAt: instant,
  /** How often it was written, from 1. */
  edition: z.int(),
  resolution: z.nullable(z.object({ outcome: z.enum(resolutions), because: z.string(), at: instant })),
  /** What it is about: the part and the headline case, its words in the version that was read, and the record that says them: the packet itself where no other one does. */
  about: z.object({ headings: z.array(z.string()), words: z.string(), from: recordId }),
  /** What the packet says in that place now; null where it says nothing there any more. */
  now: z.nullable(z.string()),
});

const review = z.object({
  id: packetReviewId,
  name: z.string(),
  /** Empty where the link was handed over, and once its reader was taken off. */
  email: z.string(),
  question: z.string(),
  version: z.int(),
  askedAt: instant,
  goodUntil: instant,
  standing: z.enum(['open', 'expired', 'withdrawn']),
  doneAt: z.nullable(instant),
  /** What they say of the whole. */
  word: z.string(),
  comments: z.array(comment),
});

export const listPacketReviews = endpoint({
  method: 'GET',
  path: '/api/evidence/packets/:packetId/reviews',
  summary: 'Who reads a packet by link, what they say of which place, and what came of it',
  needs: 'viewer',
  grant: 'read',
  request: z.object({ packetId: recordId }),
  response: z.object({ reviews: z.array(review) }),
  refusals: { 'no-packet': 404 },
});

export const inviteReviewer = endpoint({
  method: 'POST',
  path: '/api/evidence/packets/:packetId/reviews',
  summary:
    'Send a version of a packet to somebody who comments on it by link; without an address, or a mail server, the link is answered',
  needs: 'member',
  grant: null,
  request: z.object({
    packetId: recordId,
    name: text(100).check(z.trim(), z.minLength(1)),
    /** Empty where the link is handed over. */
    email: z.union([z.literal(''), email]),
    question: text(2_000).check(z.trim()),
    reader,
    /** Which version; null for the packet as it is now, which is kept if it differs from the last one of that reader. */
    version: z.nullable(z.int()),
    days: z.int().check(z.gte(1), z.lte(reviewBounds.days)),
  }),
  response: z.object({ reviewId: packetReviewId, version: z.int(), link: z.nullable(z.string()) }),
  refusals: {
    'local-only': 409,
    'no-packet': 404,
    'no-version': 404,
    'no-impact': 404,
    'own-address': 409,
    'same-address': 409,
    'too-many': 409,
    'too-often': 429,
  },
});

export const withdrawReviewer = endpoint({
  method: 'POST',
  path: '/api/evidence/packet-reviews/:reviewId/withdraw',
  summary:
    'Take somebody off a packet: their link opens nothing any more, their address is forgotten, what they said stays',
  needs: 'member',
  grant: null,
  request: z.object({ reviewId: packetReviewId }),
  response: done,
  refusals: { 'no-review': 404, 'not-open': 409 },
});

export const resolveComment = endpoint({
  method: 'POST',
  path: '/api/evidence/packet-reviews/:reviewId/comments/:commentId/resolve',
  summary: 'Say what came of a comment: taken up, or left as it is, and why',
  needs: 'member',
  grant: null,
  request: z.object({
    reviewId: packetReviewId,
    commentId: packetCommentId,
    outcome: z.enum(resolutions),
    because: text(reviewBounds.text).check(z.trim()),
    /** The edition of the comment that was read. */
    edition: z.int(),
  }),
  response: done,
  refusals: { 'no-comment': 404, 'reason-missing': 409, 'changed-since': 409, 'not-open': 409 },
});

export const reopenComment = endpoint({
  method: 'POST',
  path: '/api/evidence/packet-reviews/:reviewId/comments/:commentId/reopen',
  summary: 'Open a comment again that was resolved',
  needs: 'member',
  grant: null,
  request: z.object({ reviewId: packetReviewId, commentId: packetCommentId }),
  response: done,
  refusals: { 'no-comment': 404 },
});

export const listReviewNews = endpoint({
  method: 'GET',
  path: '/api/evidence/packet-reviews/open',
  summary: 'The packets on which comments wait to be resolved, and how many',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({ packets: z.array(z.object({ id: recordId, title: z.string(), open: z.int() })) }),
  refusals: {},
});
