import type { Hono } from 'hono';
import { type InvitedReviewer, inviteReviewer } from '../../../actions/evidence/packet/reviews/inviteReviewer.ts';
import { listReviewNews } from '../../../actions/evidence/packet/reviews/listReviewNews.ts';
import { listReviews } from '../../../actions/evidence/packet/reviews/listReviews.ts';
import { reopenComment } from '../../../actions/evidence/packet/reviews/reopenComment.ts';
import { resolveComment } from '../../../actions/evidence/packet/reviews/resolveComment.ts';
import { withdrawReviewer } from '../../../actions/evidence/packet/reviews/withdrawReviewer.ts';
import * as reviews from '../../../contract/evidence/packet/packetReviews.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Door } from '../../base/door.ts';
import { mount } from '../../base/mount.ts';
import type { GuestPost } from '../guests/mountLink.ts';
import { mailAsked, mailResolved } from './mails.ts';

/** Every endpoint of reviews with the action behind it. Without `post` nobody is invited: there is no address to come to. */
export function mountPacketReviews(app: Hono, door: Door, post?: GuestPost): void {
  mount(app, reviews.listPacketReviews, { door, action: listReviews });
  mount(app, reviews.listReviewNews, { door, action: listReviewNews });
  mount(app, reviews.withdrawReviewer, { door, action: withdrawReviewer });
  mount(app, reviews.reopenComment, { door, action: reopenComment });
  mount(app, reviews.inviteReviewer, {
    door,
    action: async (context, request) => {
      const invited = await inviteReviewer(context, request);
      if (isRefusal(invited)) return invited;
      const { id, version } = invited.review;
      return { reviewId: id, version, link: await handOver(invited, post) };
    },
  });
  mount(app, reviews.resolveComment, {
    door,
    action: async (context, request) => {
      const resolved = await resolveComment(context, request);
      if (isRefusal(resolved)) return resolved;
      if (resolved.tells !== null && post !== undefined) {
        const { review, title } = resolved.tells;
        await post.send(mailResolved({ site: post.site, to: review.email, about: review.id }, { ...review, title }));
      }
      return { done: true } as const;
    },
  });
}

/** Mails the link to whom it is for, or answers it, where no mail goes out or no address is known, to be handed over. */
async function handOver(
  { review, title, secret }: InvitedReviewer,
  post: GuestPost | undefined,
): Promise<string | null> {
  if (post === undefined) return null;
  const link = `${post.site}/review/${secret}`;
  if (review.email !== '')
    await post.send(mailAsked({ site: post.site, to: review.email, about: review.id }, { ...review, title, link }));
  return post.isSet && review.email !== '' ? null : link;
}
