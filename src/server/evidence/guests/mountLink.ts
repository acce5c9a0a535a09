import type { Context as HttpContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Visit } from '../../../actions/base/context.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import type { Mail } from '../../base/mail/openMail.ts';
import type { Ground, Page } from '../../base/public/page.ts';
import { sendUnkept } from '../../base/public/send.ts';
import { readSheet } from '../../base/public/sheet.ts';
import { readForm, type Sent } from './form.ts';
import { refusedPage } from './pages.ts';

/** What guests, and those who sent them a link, are written to with, and where this Cairn is found. */
export type GuestPost = Pick<Mail, 'send' | 'isSet'> & { readonly site: string };

/** What the pages of guests stand on. */
export type GuestParts = GuestPost & {
  readonly visit: Visit;
  /** The folder of the built web app, whose fonts the pages share. */
  readonly pages: string;
  readonly trustedProxies: number;
};

/** What stands behind a link that is open: its page, and what comes of a form that is sent from there. */
export type Behind = {
  readonly show: () => Page | Promise<Page>;
  /** Answers what to add to the address that it leads to, or the page that says what was wrong. */
  readonly take: (sent: Sent) => Promise<string | Page>;
};

/** Why a link does not open. */
export type Shut = Refusal<'no-link' | 'too-often'>;

/** Links of one sort: how they open for whoever comes from an address, and how much a form behind them may hold. */
export type Link = {
  readonly path: `/${string}/:secret`;
  readonly open: (http: HttpContext, address: string) => Promise<Behind | Shut>;
  readonly largestFormBytes: number;
  /** What of a form takes 5,000 characters each. */
  readonly each: string;
};

/** Shows what stands behind links of a sort, and takes the forms that are sent from there, without account or script. */
export function mountLink(app: Hono, parts: GuestParts, link: Link): void {
  const ground = groundOf(parts);
  const answer = (http: HttpContext) => answerGuest(http, { parts, ground, link });
  const onError = () => sendUnkept(ground, refusedPage(tooLarge(link)), 413);
  app.get(link.path, answer);
  app.post(link.path, bodyLimit({ maxSize: link.largestFormBytes, onError }), answer);
}

/** What pages of guests have around them. */
export const groundOf = ({ site, pages }: GuestParts): Ground => ({
  origin: site,
  sheetHref: readSheet(pages, 'guests').href,
});

/** Says why a link does not open. */
export const sendShut = (ground: Ground, shut: Shut): Response =>
  sendUnkept(ground, refusedPage(shut), shut.code === 'no-link' ? 404 : 429);

type Answering = { readonly parts: GuestParts; readonly ground: Ground; readonly link: Link };

async function answerGuest(http: HttpContext, { parts, ground, link }: Answering): Promise<Response> {
  const behind = await link.open(http, clientAddress(http, parts.trustedProxies));
  if (isRefusal(behind)) return sendShut(ground, behind);
  if (http.req.method !== 'POST') return sendUnkept(ground, await behind.show(), 200);
  const next = await behind.take(await readForm(http));
  return typeof next === 'string' ? http.redirect(`${http.req.path}${next}`, 303) : sendUnkept(ground, next, 422);
}

const tooLarge = ({ each }: Link): Refusal<'too-large'> =>
  refuse(
    'too-large',
    `That is more than can be sent at once. Go back, and say it in a few sentences: each ${each} takes 5,000 characters.`,
  );
