import type { Context as HttpContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  findReviewGuest,
  openReview,
  type ReviewGuest,
} from '../../../actions/evidence/packet/reviews/guest/openReview.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import type { Ground, Page } from '../../base/public/page.ts';
import { sendUnkept } from '../../base/public/send.ts';
import { readSheet } from '../../base/public/sheet.ts';
import type { WitnessParts } from '../witness/mount.ts';
import { readForm } from '../witness/read.ts';
import { refusedPage } from '../witness/statePages.ts';
import { doAsSent } from './doings.ts';
import { type Again, endedPage, reviewPage } from './pages.ts';

/** The pages on which somebody reads a packet by link and comments on it, without account or script. */
export function mountReviewPages(app: Hono, parts: WitnessParts): void {
  const ground = { origin: parts.site, sheetHref: readSheet(parts.pages, 'guests').href };
  app.get('/review/:secret', (http) => answer(http, parts, ground));
  const tooLong = () => sendUnkept(ground, refusedPage(tooLarge), 413);
  app.post('/review/:secret', bodyLimit({ maxSize: largestFormBytes, onError: tooLong }), (http) =>
    answer(http, parts, ground),
  );
}

/** One comment and what goes with it, each character of up to nine bytes once it is sent. */
const largestFormBytes = 64 * 1024;

const tooLarge = refuse(
  'too-large',
  'That is more than can be sent at once. Go back, and say it in a few sentences: each comment takes 5,000 characters.',
);

/** Answers whoever opens a link, or sends a form behind it. Nobody may try many. */
async function answer(http: HttpContext, parts: WitnessParts, ground: Ground): Promise<Response> {
  const { visit, trustedProxies } = parts;
  const secret = http.req.param('secret') ?? '';
  const guest = await openReview(visit, secret, clientAddress(http, trustedProxies));
  if (isRefusal(guest)) return sendUnkept(ground, refusedPage(guest), guest.code === 'no-link' ? 404 : 429);
  if (http.req.method !== 'POST') return sendUnkept(ground, pageFor(guest, { problem: null, sent: {} }), 200);
  const sent = await readForm(http);
  const refused = await doAsSent(guest, sent, parts);
  if (refused === undefined) return http.redirect(http.req.path, 303);
  // What was refused may be so because of what another window did meanwhile.
  const now = (await findReviewGuest(visit, secret)) ?? guest;
  return sendUnkept(ground, pageFor(now, { problem: refused.message, sent }), 422);
}

const pageFor = (guest: ReviewGuest, again: Again): Page =>
  guest.standing === 'open' ? reviewPage(guest, again) : endedPage(guest);
