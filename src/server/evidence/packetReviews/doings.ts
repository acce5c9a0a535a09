import { findInviter } from '../../../actions/evidence/packet/reviews/guest/findInviter.ts';
import type { ReviewGuest } from '../../../actions/evidence/packet/reviews/guest/openReview.ts';
import { sayInReview } from '../../../actions/evidence/packet/reviews/guest/sayInReview.ts';
import { isId, type PacketCommentId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import type { Saying } from '../../../core/evidence/packet/reviews/saying.ts';
import type { GuestPost } from '../guests/mountLink.ts';
import type { Sent } from '../guests/form.ts';
import { addressOf } from './address.ts';
import { mailDone } from './mails.ts';

/** Does what a form asks for; answers why it was refused, if it was. What no form asks for does nothing. */
export async function doAsSent(guest: ReviewGuest, sent: Sent, post: GuestPost): Promise<Refusal | undefined> {
  const saying = readSaying(sent);
  if (saying === undefined) return undefined;
  const said = await sayInReview(guest, saying);
  if (isRefusal(said)) return said;
  if (said.ends) await tellInviter(guest, post);
  return undefined;
}

function readSaying(sent: Sent): Saying | undefined {
  const { text = '', place = '', comment = '', edition = '' } = sent;
  const ofComment = isId<'packet-comment'>(comment) ? (comment as PacketCommentId) : undefined;
  switch (sent['do']) {
    case 'comment':
      return { kind: 'comment', place, text };
    case 'change':
      return ofComment && { kind: 'change', id: ofComment, edition: Number(edition), text };
    case 'remove':
      return ofComment && { kind: 'remove', id: ofComment };
    case 'done':
      return { kind: 'done', word: text };
    default:
      return undefined;
  }
}

async function tellInviter(guest: ReviewGuest, { send, site }: GuestPost): Promise<void> {
  const to = await findInviter(guest);
  if (to === undefined) return;
  const { review, context, document } = guest;
  const link = addressOf(site, context.scope, review.packetId);
  await send(mailDone({ site, to, about: review.id }, { name: review.name, title: document.title, link }));
}
