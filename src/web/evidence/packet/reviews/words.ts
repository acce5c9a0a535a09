import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listPacketReviews } from '../../../../contract/evidence/packet/packetReviews.ts';
import { formatMoment } from '../../../base/format.ts';

/** Somebody who reads a packet by link, and what they say, as the server tells it. */
export type Review = ResponseOf<typeof listPacketReviews>['reviews'][number];

/** One of their comments. */
export type ReviewComment = Review['comments'][number];

/** How far somebody is who reads a packet, and until when they may. */
export function sayReview({ standing, goodUntil, doneAt, version }: Review): string {
  const done = doneAt === null ? '' : ` Said on ${formatMoment(doneAt)} that they are done.`;
  if (standing === 'withdrawn') return `Version ${version}.${done} Was taken off.`;
  const until = standing === 'open' ? 'Link good until' : 'Link expired on';
  return `Version ${version}.${done} ${until} ${formatMoment(goodUntil)}.`;
}
