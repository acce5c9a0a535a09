import type { Context as HttpContext, Hono } from 'hono';
import {
  findReviewGuest,
  openReview,
  type ReviewGuest,
} from '../../../actions/evidence/packet/reviews/guest/openReview.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Page } from '../../base/public/page.ts';
import type { Sent } from '../guests/form.ts';
import { type Behind, type GuestParts, mountLink, type Shut } from '../guests/mountLink.ts';
import { doAsSent } from './doings.ts';
import { type Again, endedPage, reviewPage } from './pages.ts';

/** The pages on which somebody reads a packet by link and comments on it. */
export const mountReviewPages = (app: Hono, parts: GuestParts): void =>
  mountLink(app, parts, {
    path: '/review/:secret',
    open: (http, address) => open(http, parts, address),
    // One comment and what goes with it, each character of up to nine bytes once it is sent.
    largestFormBytes: 64 * 1024,
    each: 'comment',
  });

async function open({ req }: HttpContext, parts: GuestParts, address: string): Promise<Behind | Shut> {
  const secret = req.param('secret') ?? '';
  const guest = await openReview(parts.visit, secret, address);
  if (isRefusal(guest)) return guest;
  const take = async (sent: Sent): Promise<string | Page> => {
    const refused = await doAsSent(guest, sent, parts);
    if (refused === undefined) return '';
    // What was refused may be so because of what another window did meanwhile.
    const now = (await findReviewGuest(parts.visit, secret)) ?? guest;
    return pageFor(now, { problem: refused.message, sent });
  };
  return { show: () => pageFor(guest, { problem: null, sent: {} }), take };
}

const pageFor = (guest: ReviewGuest, again: Again): Page =>
  guest.standing === 'open' ? reviewPage(guest, again) : endedPage(guest);
