import { findReviewGuest, type ReviewGuest } from '../../../src/actions/evidence/packet/reviews/guest/openReview.ts';
import { sayInReview } from '../../../src/actions/evidence/packet/reviews/guest/sayInReview.ts';
import { type InvitedReviewer, inviteReviewer } from '../../../src/actions/evidence/packet/reviews/inviteReviewer.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import { listPlaces } from '../../../src/core/evidence/packet/reviews/places.ts';
import type { Saying } from '../../../src/core/evidence/packet/reviews/saying.ts';
import { type KeptComment, listPacketComments } from '../../../src/store/evidence/packetReviews.ts';
import { seedRecord } from '../ledger.ts';
import { visitOf } from '../people.ts';
import { granted } from '../sharing/publications.ts';
import type { Stage } from '../stage.ts';
import { seedImpact } from './witnesses.ts';

/** What Pia is asked. */
export const askingPia = (packetId: RecordId) =>
  ({
    packetId,
    name: 'Pia',
    email: 'pia@example.org',
    question: 'Is the second case too long?',
    reader: 'company',
    version: null,
    days: 14,
  }) as const;

/** A packet on one impact. `mark` stands in all that is said. */
export async function seedPacket(stage: Stage, mark = 'Payments'): Promise<RecordId> {
  const { id } = await seedImpact(stage, mark);
  const fields = { title: `${mark} for Staff`, audience: 'company', cases: [id], summary: `${mark} plans sooner.` };
  return (await seedRecord(stage, { kind: 'packet', standing: 'kept', fields })).id;
}

/** Pia reads such a packet, by a link that was mailed to her. */
export const seedReview = async (stage: Stage, mark?: string): Promise<InvitedReviewer> =>
  granted(await inviteReviewer(stage.context, askingPia(await seedPacket(stage, mark))));

/** Whoever is behind a link, as things stand now. */
export async function guestOf(stage: Stage, secret: string): Promise<ReviewGuest> {
  const guest = await findReviewGuest(visitOf(stage), secret);
  if (guest === undefined) throw new Error('the link leads nowhere');
  return guest;
}

/** Says that behind a link. */
export const sayAs = async (stage: Stage, secret: string, saying: Saying) =>
  sayInReview(await guestOf(stage, secret), saying);

/** Comments on the place in the packet that holds these words, and answers the comment. */
export async function commentOn(
  stage: Stage,
  { secret, review }: InvitedReviewer,
  [words, text]: readonly [string, string],
): Promise<KeptComment> {
  const { document } = await guestOf(stage, secret);
  const place = listPlaces(document).find(({ block }) => JSON.stringify(block).includes(words))?.place;
  if (place === undefined) throw new Error(`nothing in the packet says “${words}”`);
  granted(await sayAs(stage, secret, { kind: 'comment', place, text }));
  const { store, scope } = stage.context;
  const made = (await listPacketComments(store.db, scope, [review.id])).find((one) => one.text === text);
  if (made === undefined) throw new Error('the comment was not kept');
  return made;
}
