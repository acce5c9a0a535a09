import type { Context as HttpContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { listCases } from '../../../actions/evidence/panels/cases.ts';
import { openSeat, type SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { readCaseFile } from '../../../actions/evidence/panels/guest/readCaseFile.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import type { Panel, Seat } from '../../../core/evidence/committee/panel/panel.ts';
import { isOpen } from '../../../core/evidence/committee/panel/standing.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import { sendFile } from '../../ledger/files.ts';
import { markup } from '../../base/public/markup.ts';
import { type Ground, type Page, renderPage } from '../../base/public/page.ts';
import { readSheet } from '../../base/public/sheet.ts';
import type { WitnessParts } from '../witness/mount.ts';
import { readForm } from '../witness/read.ts';
import { refusedPage } from '../witness/statePages.ts';
import { codePage } from './codePage.ts';
import { doAsSent } from './doings.ts';
import { type Again, readingPage, scoringPage, waitingPage } from './scoringPages.ts';
import { apartPage, closedPage, excusedPage, noFilePage } from './statePages.ts';
import { talkingPage } from './talkingPage.ts';

/** The pages on which somebody on a panel reads, scores and talks, without account or script. */
export function mountPanelPages(app: Hono, parts: WitnessParts): void {
  const ground = { origin: parts.site, sheetHref: readSheet(parts.pages, 'guests').href };
  app.get('/panel/:secret', (http) => answer(http, parts, ground));
  app.get('/panel/:secret/files/:hash', (http) => answerFile(http, parts, ground));
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
  if (http.req.method !== 'POST')
    return send(ground, within(await pageFor(http, guest, { problem: null, sent: {} })), 200);
  const sent = await readForm(http);
  const outcome = await doAsSent(guest, sent, { post: parts, link: `${parts.site}${http.req.path}` });
  return isRefusal(outcome)
    ? send(ground, within(await pageFor(http, guest, { problem: outcome.message, sent })), 422)
    : http.redirect(`${http.req.path}${outcome === 'code-sent' ? '?code' : ''}`, 303);
}

/** Answers a file of what a panel judges. Of one that nobody may open, it says no more than of one that is not there. */
async function answerFile(http: HttpContext, parts: WitnessParts, ground: Ground): Promise<Response> {
  const guest = await openSeat(parts.visit, http.req.param('secret') ?? '', clientAddress(http, parts.trustedProxies));
  if (isRefusal(guest)) return send(ground, refusedPage(guest), guest.code === 'no-link' ? 404 : 429);
  const file = await readCaseFile(guest, http.req.param('hash') ?? '');
  if (isRefusal(file)) return send(ground, within(noFilePage(file.message)), 404);
  return file.whole ? sendFile(http, file) : send(ground, within(noFilePage(damaged)), 409);
}

const damaged = 'This file is damaged: its bytes are not those that were kept. Do not rely on it.';

async function pageFor({ req }: HttpContext, guest: SeatedGuest, again: Again): Promise<Page> {
  const { context, me, standing } = guest;
  const { kept, panel } = standing;
  const seat = panel.seats.find(({ id }) => id === me.id);
  if (!isOpen(kept, context.now())) return closedPage(guest);
  if (seat?.excused) return excusedPage(guest, seat.excused);
  if (seat === undefined || seat.conflict !== null) return apartPage(guest);
  if (seat.isLocked && !panel.isRevealed) return waitingPage(guest, again);
  if (req.query('code') !== undefined && isScored(panel, seat)) return codePage(guest, seat, again.problem);
  const shown = { cases: await listCases(context, kept), files: `${req.path}/files` };
  if (panel.isRevealed) return talkingPage(guest, shown, again);
  return seat.hasRead ? scoringPage(guest, shown, again) : readingPage(guest, shown, again);
}

const isScored = ({ dimensions, isRevealed }: Panel, { first }: Seat): boolean =>
  !isRevealed && dimensions.every(({ id }) => first[id] !== undefined);

const within = (page: Page): Page => ({ ...page, main: markup`<article class="panel">${page.main}</article>` });

const send = (ground: Ground, page: Page, status: number): Response =>
  new Response(renderPage(ground, page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
