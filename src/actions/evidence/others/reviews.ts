import type { RecordId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { findPlace, headingsOf } from '../../../core/evidence/packet/reviews/places.ts';
import type { Comment } from '../../../core/evidence/packet/reviews/review.ts';
import type { Db } from '../../../store/base/database.ts';
import { listPacketComments, listPacketReviews, type PacketReview } from '../../../store/evidence/packetReviews.ts';
import { findPacketVersion } from '../../../store/evidence/packetVersions.ts';
import type { Context } from '../../base/context.ts';
import { isTheirs, type Meant } from './isTheirs.ts';

/** What they said of a place of it, and under which headings that stands. */
export type HeldComment = Pick<Comment, 'text' | 'writtenAt' | 'resolution'> & { readonly under: readonly string[] };

/** A packet that somebody reads by link, with all that they said of it. */
export type HeldReview = {
  readonly packetId: RecordId;
  readonly title: string;
  readonly askedAt: Instant;
  readonly name: string;
  readonly email: string;
  readonly question: string;
  readonly comments: readonly HeldComment[];
  readonly doneAt: Instant | null;
  /** What they said of the whole. */
  readonly word: string;
};

/** The reviews of somebody, the latest first. */
export async function listReviewsOf({ scope }: Context, db: Db, meant: Meant): Promise<readonly HeldReview[]> {
  const theirs = (await listPacketReviews(db, scope)).filter((review) => isTheirs(review, meant)).toReversed();
  const held: HeldReview[] = [];
  for (const review of theirs) held.push(await holdOf(db, scope, review));
  return held;
}

async function holdOf(
  db: Db,
  scope: Context['scope'],
  { id, packetId, version: number, askedAt, name, email, question, doneAt, word }: PacketReview,
): Promise<HeldReview> {
  const version = await findPacketVersion(db, scope, { packetId, number });
  const comments = await listPacketComments(db, scope, [id]);
  const headings = (place: string): readonly string[] => {
    const about = version === undefined ? undefined : findPlace(version.document, place);
    return about === undefined ? [] : headingsOf(about);
  };
  return {
    packetId,
    title: version?.title ?? '',
    askedAt,
    name,
    email,
    question,
    doneAt,
    word,
    comments: comments.map(({ place, text, writtenAt, resolution }) => ({
      under: headings(place),
      text,
      writtenAt,
      resolution,
    })),
  };
}
