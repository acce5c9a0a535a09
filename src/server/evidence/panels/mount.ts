import type { Context as HttpContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { listCases } from '../../../actions/evidence/panels/cases.ts';
import { openSeat, type SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import { isOpen } from '../../../core/evidence/committee/panel/standing.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import { markup } from '../../base/public/markup.ts';
import { type Ground, type Page, renderPage } from '../../base/public/page.ts';
import { readSheet } from '../../base/public/sheet.ts';
import type { WitnessParts } from '../witness/mount.ts';
import { readForm } from '../witness/read.ts';
import { refusedPage } from '../witness/statePages.ts';
import { doAsSent } from './doings.ts';
import { type Again, apartPage, closedPage, readingPage, scoringPage, waitingPage } from './scoringPages.ts';
import { talkingPage } from './talkingPage.ts';

/** The pages on which somebody on a panel reads, scores and talks, without account or script. */
export function mountPanelPages(app: Hono, parts: WitnessParts): void {
  const ground = { origin: parts.site, sheetHref: readSheet(parts.pages).href };
  app.get('/panel/:secret', (http) => answer(http, parts, ground));
  const tooLong = () => send(ground, refusedPage(tooLarge), 413);
  app.post('/panel/:secret', bodyLimit({ maxSize: largestFormBytes, onError: tooLong }), (http) =>
    answer(http, parts, ground),
  );
}

/** Twelve reasons of five thousand characters, each of them of up to nine bytes once it is sent. */
const largestFormBytes = 640 * 1024;

const tooLarge = refuse(
  'too-large',
  'That is more than can be sent at once. Go back, and say it in a few sentences: each reason takes 5,000 characters.',
);

/** Answers whoever opens a link, or sends a form behind it. Nobody may try many. */
async function answer(http: HttpContext, parts: WitnessParts, ground: Ground): Promise<Response> {
  const guest = await openSeat(parts.visit, http.req.param('secret') ?? '', clientAddress(http, parts.trustedProxies));
  if (isRefusal(guest)) return send(ground, refusedPage(guest), guest.code === 'no-link' ? 404 : 429);
  if (http.req.method !== 'POST') return send(ground, within(await pageFor(guest, { problem: null, sent: {} })), 200);
  const sent = await readForm(http);
  const refused = await doAsSent(guest, sent, parts);
  return refused === undefined
    ? http.redirect(http.req.path, 303)
    : send(ground, within(await pageFor(guest, { problem: refused.message, sent })), 422);
}

async function pageFor(guest: SeatedGuest, again: Again): Promise<Page> {
  const { context, me, standing } = guest;
  const { kept, panel } = standing;
  const seat = panel.seats.find(({ id }) => id === me.id);
  if (!isOpen(kept, context.now())) return closedPage(guest);
  if (seat === undefined || seat.conflict !== null) return apartPage(guest);
  if (panel.isRevealed) return talkingPage(guest, again);
  if (seat.isLocked) return waitingPage(guest, again);
  const cases = await listCases(context, kept);
  return seat.hasRead ? scoringPage(guest, cases, again) : readingPage(guest, cases, again);
}

const within = (page: Page): Page => ({ ...page, main: markup`<article class="panel">${page.main}</article>` });

const send = (ground: Ground, page: Page, status: number): Response =>
  new Response(renderPage(ground, page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
