import type { Context as HttpContext, Hono } from 'hono';
import { listCases } from '../../../actions/evidence/panels/cases.ts';
import { openSeat, type SeatedGuest } from '../../../actions/evidence/panels/guest/openSeat.ts';
import { readCaseFile } from '../../../actions/evidence/panels/guest/readCaseFile.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Panel, Seat } from '../../../core/evidence/committee/panel/panel.ts';
import { isOpen } from '../../../core/evidence/committee/panel/standing.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import { sendFile } from '../../ledger/files.ts';
import { markup } from '../../base/public/markup.ts';
import type { Ground, Page } from '../../base/public/page.ts';
import { sendUnkept } from '../../base/public/send.ts';
import type { Sent } from '../guests/form.ts';
import { type Behind, groundOf, type GuestParts, mountLink, sendShut, type Shut } from '../guests/mountLink.ts';
import { codePage } from './codePage.ts';
import { doAsSent } from './doings.ts';
import { type Again, readingPage, scoringPage, waitingPage } from './scoringPages.ts';
import { apartPage, closedPage, excusedPage, noFilePage } from './statePages.ts';
import { talkingPage } from './talkingPage.ts';

/** The pages on which somebody on a panel reads, scores and talks. */
export function mountPanelPages(app: Hono, parts: GuestParts): void {
  mountLink(app, parts, {
    path: '/panel/:secret',
    open: (http, address) => open(http, parts, address),
    // Twelve reasons of five thousand characters, each of them of up to nine bytes once it is sent.
    largestFormBytes: 640 * 1024,
    each: 'reason',
  });
  const ground = groundOf(parts);
  app.get('/panel/:secret/files/:hash', (http) => answerFile(http, parts, ground));
}

async function open(http: HttpContext, parts: GuestParts, address: string): Promise<Behind | Shut> {
  const guest = await openSeat(parts.visit, http.req.param('secret') ?? '', address);
  if (isRefusal(guest)) return guest;
  const page = async (again: Again): Promise<Page> => within(await pageFor(http, guest, again));
  const take = async (sent: Sent): Promise<string | Page> => {
    const outcome = await doAsSent(guest, sent, { post: parts, link: `${parts.site}${http.req.path}` });
    if (isRefusal(outcome)) return page({ problem: outcome.message, sent });
    return outcome === 'code-sent' ? '?code' : '';
  };
  return { show: () => page({ problem: null, sent: {} }), take };
}

/** Answers a file of what a panel judges. Of one that nobody may open, it says no more than of one that is not there. */
async function answerFile(http: HttpContext, parts: GuestParts, ground: Ground): Promise<Response> {
  const guest = await openSeat(parts.visit, http.req.param('secret') ?? '', clientAddress(http, parts.trustedProxies));
  if (isRefusal(guest)) return sendShut(ground, guest);
  const file = await readCaseFile(guest, http.req.param('hash') ?? '');
  if (isRefusal(file)) return sendUnkept(ground, within(noFilePage(file.message)), 404);
  return file.whole ? sendFile(http, file) : sendUnkept(ground, within(noFilePage(damaged)), 409);
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
