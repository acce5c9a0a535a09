import { isRefusal, type Refusal } from '../../../../../core/base/refusal.ts';
import {
  type Comment,
  type ReviewStanding,
  reviewStanding,
} from '../../../../../core/evidence/packet/reviews/review.ts';
import type { PacketDocument } from '../../../../../core/evidence/packet/base/document.ts';
import { findReviewerScope } from '../../../../../store/account/guests.ts';
import { closedWall } from '../../../../../store/base/wall.ts';
import {
  findPacketReview,
  findShownReview,
  listPacketComments,
  type PacketReview,
} from '../../../../../store/evidence/packetReviews.ts';
import { findPacketVersion } from '../../../../../store/evidence/packetVersions.ts';
import { limit } from '../../../../account/limit.ts';
import { hashOf } from '../../../../account/secrets.ts';
import type { Context, Visit } from '../../../../base/context.ts';
import { findPacket } from '../../findPacket.ts';
import { readTakenBack, takenBackIn } from '../../versions/takenBack.ts';
import { noLink } from '../refusals.ts';

/** Somebody who has shown the secret of their link: what they read, what they have said of it, and the workspace it opens. */
export type ReviewGuest = {
  readonly context: Context;
  readonly review: PacketReview;
  /** `gone`: its owner has removed the packet. */
  readonly standing: ReviewStanding | 'gone';
  readonly document: PacketDocument;
  /** Whether parts of it were erased since it was kept. */
  readonly isErased: boolean;
  /** Whose words in it were taken back since, each with the day. */
  readonly takenBack: ReturnType<typeof takenBackIn>;
  readonly comments: readonly Comment[];
};

/** The guest who has that secret; undefined for a secret that leads nowhere. */
export async function findReviewGuest(visit: Visit, secret: string): Promise<ReviewGuest | undefined> {
  const guest = await hashOf(secret);
  const shown = await findShownReview(visit.store.behind({ ...closedWall, guest }).db, guest);
  if (shown === undefined) return undefined;
  const store = visit.store.behind({ ...closedWall, guest, workspaceId: shown.workspaceId });
  const scope = await findReviewerScope(store.db, guest);
  if (scope === undefined) return undefined;
  const context = { now: visit.now, nextId: visit.nextId, store, scope };
  const review = await findPacketReview(store.db, scope, shown.id);
  if (review === undefined) return undefined;
  const { packetId, version: number } = review;
  const version = await findPacketVersion(store.db, scope, { packetId, number });
  if (version === undefined) return undefined;
  const isThere = !isRefusal(await findPacket(context, packetId));
  return {
    context,
    review,
    standing: isThere ? reviewStanding(review, visit.now()) : 'gone',
    document: version.document,
    isErased: version.erasedAt !== null,
    takenBack: takenBackIn(version, await readTakenBack(store.db, scope, [version])),
    comments: await listPacketComments(store.db, scope, [review.id]),
  };
}

/** The same for whoever opens links from an address, of which nobody may try many. */
export const openReview = async (
  visit: Visit,
  secret: string,
  address: string,
): Promise<ReviewGuest | Refusal<'too-often' | 'no-link'>> =>
  (await limit(visit, 'review-look-up', address)) ?? (await findReviewGuest(visit, secret)) ?? noLink();
