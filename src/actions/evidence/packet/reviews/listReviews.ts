import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listPacketReviews as endpoint } from '../../../../contract/evidence/packet/packetReviews.ts';
import type { RecordId } from '../../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import type { Reader } from '../../../../core/evidence/kinds/judging/packet.ts';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { draftPacket } from '../../../../core/evidence/packet/draftPacket.ts';
import { findSame, headingsOf, listPlaces, wordsOf } from '../../../../core/evidence/packet/reviews/places.ts';
import { type Comment, reviewStanding } from '../../../../core/evidence/packet/reviews/review.ts';
import type { WholePacketVersion } from '../../../../core/evidence/packet/versions/version.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import {
  listPacketComments,
  listPacketReviews as listThem,
  type PacketReview,
} from '../../../../store/evidence/packetReviews.ts';
import { findPacketVersion } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { findPacket, withFields } from '../findPacket.ts';
import { readForPackets } from '../readAsReader.ts';

type Answer = ResponseOf<typeof endpoint>;

/** Who reads a packet by link, and each of their comments beside what it is about, then and now. */
export async function listReviews(
  context: Context,
  { packetId }: ParsedRequestOf<typeof endpoint>,
): Promise<Answer | Refusal<'no-packet'>> {
  const { store, scope, now } = context;
  const written = await findPacket(context, packetId);
  if (isRefusal(written)) return written;
  const reviews = await listThem(store.db, scope, packetId);
  const comments = await listPacketComments(
    store.db,
    scope,
    reviews.map(({ id }) => id),
  );
  const read = await readVersions(context, reviews);
  const drafts = comments.length === 0 ? new Map() : await draftFor(context, written, [...read.values()]);
  return {
    reviews: reviews.flatMap((review) => {
      const version = read.get(review.version);
      if (version === undefined) return [];
      const theirs = comments.filter(({ reviewId }) => reviewId === review.id);
      const said = { packetId, read: version.document, draft: drafts.get(version.reader), comments: theirs };
      return [{ ...shapeReview(review), standing: reviewStanding(review, now()), comments: shapeComments(said) }];
    }),
  };
}

const shapeReview = ({ id, name, email, question, version, askedAt, goodUntil, doneAt, word }: PacketReview) => ({
  id,
  name,
  email,
  question,
  version,
  askedAt,
  goodUntil,
  doneAt,
  word,
});

/** The versions that are read, by their numbers. */
async function readVersions(
  { store, scope }: Context,
  reviews: readonly PacketReview[],
): Promise<ReadonlyMap<number, WholePacketVersion>> {
  const read = new Map<number, WholePacketVersion>();
  for (const { packetId, version: number } of reviews) {
    if (read.has(number)) continue;
    const version = await findPacketVersion(store.db, scope, { packetId, number });
    if (version !== undefined) read.set(number, version);
  }
  return read;
}

type Drafts = ReadonlyMap<Reader | undefined, PacketDocument>;

/** What the packet says now, to each of the readers for whom these versions are. */
async function draftFor(
  context: Context,
  written: LedgerRecord,
  versions: readonly WholePacketVersion[],
): Promise<Drafts> {
  const readers = [...new Set(versions.map(({ reader }) => reader))];
  const { records, reading } = await readForPackets(context, readers);
  const draft = (audience: Reader) => draftPacket(records, withFields(written, { audience }), reading);
  return new Map(readers.map((reader) => [reader, draft(reader)]));
}

type Commented = {
  readonly packetId: RecordId;
  readonly read: PacketDocument;
  readonly draft: PacketDocument | undefined;
  readonly comments: readonly Comment[];
};

/** In the order in which what they are about is read; of one place, in the order in which they were written. */
function shapeComments({ packetId, read, draft, comments }: Commented): Answer['reviews'][number]['comments'] {
  const ofPlace = Map.groupBy(comments, ({ place }) => place);
  return listPlaces(read).flatMap((about) =>
    (ofPlace.get(about.place) ?? []).map(({ id, place, text, writtenAt, edition, resolution }) => ({
      id,
      place,
      text,
      writtenAt,
      edition,
      resolution,
      about: { headings: [...headingsOf(about)], words: wordsOf(about.block), from: about.block.from ?? packetId },
      now: draft === undefined ? null : (findSame(draft, about) ?? null),
    })),
  );
}
