import type { Context as HttpContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Visit } from '../../../actions/base/context.ts';
import { codeMinutes, declineRequest, draftTestimony } from '../../../actions/evidence/testimonials/answering.ts';
import { type Guest, listFacts, openLink } from '../../../actions/evidence/testimonials/showWitness.ts';
import { showStatusList } from '../../../actions/evidence/testimonials/showStatusList.ts';
import { signTestimonial } from '../../../actions/evidence/testimonials/signTestimonial.ts';
import { withdrawTestimonial } from '../../../actions/evidence/testimonials/withdrawTestimonial.ts';
import { isId, type WorkspaceId } from '../../../core/base/id.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import { markOfDraft } from '../../../core/evidence/testimonials/testimony.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import type { Mail } from '../../base/mail/openMail.ts';
import { type Ground, type Page, renderPage } from '../../base/public/page.ts';
import { readSheet } from '../../base/public/sheet.ts';
import { formPage } from './formPage.ts';
import { mailCode, mailReceipt } from './mails.ts';
import { readDraft, readForm, readSaid, type Sent } from './read.ts';
import { codePage, refusedPage, settledPage } from './statePages.ts';

/** What the pages of witnesses stand on. */
export type WitnessParts = Pick<Mail, 'send'> & {
  readonly visit: Visit;
  /** Where this Cairn is found. */
  readonly site: string;
  /** The folder of the built web app, whose fonts the pages share. */
  readonly pages: string;
  readonly trustedProxies: number;
};

/** The pages on which a witness answers, without account or script, and the list of what was withdrawn. */
export function mountWitness(app: Hono, parts: WitnessParts): void {
  const ground = { origin: parts.site, sheetHref: readSheet(parts.pages).href };
  app.get('/witness/:secret', (http) => answer(http, parts, ground));
  const tooLong = () => send(ground, refusedPage(tooLarge), 413);
  app.post('/witness/:secret', bodyLimit({ maxSize: largestFormBytes, onError: tooLong }), (http) =>
    answer(http, parts, ground),
  );
  app.get('/status/:workspaceId', async (http) => {
    const id = http.req.param('workspaceId');
    const list = isId<'workspace'>(id) ? await showStatusList(parts.visit, id as WorkspaceId, parts.site) : undefined;
    return list === undefined ? http.notFound() : http.body(list, 200, statusHeaders);
  });
}

const largestFormBytes = 64 * 1024;

const tooLarge = refuse(
  'too-large',
  'That is more than can be sent at once. Go back, and say it in a few sentences: each answer takes 5,000 characters.',
);

/** Whoever checks a testimonial may do so from a page of their own. */
const statusHeaders = {
  'content-type': 'application/vc',
  'cache-control': 'public, max-age=300',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Answers whoever opens a link, or sends the form behind it. Nobody may try many. */
async function answer(http: HttpContext, parts: WitnessParts, ground: Ground): Promise<Response> {
  const { visit, trustedProxies } = parts;
  const guest = await openLink(visit, http.req.param('secret') ?? '', clientAddress(http, trustedProxies));
  if (isRefusal(guest)) return send(ground, refusedPage(guest), guest.code === 'no-link' ? 404 : 429);
  if (http.req.method !== 'POST') return send(ground, await pageFor(http, guest), 200);
  const sent = await readForm(http);
  const doing = doings.get(sent['do'] ?? '');
  const refused = doing === undefined ? undefined : await doing({ http, parts, guest, sent });
  return refused === undefined ? http.redirect(nextAddress(http, sent), 303) : send(ground, refused, 422);
}

async function pageFor(http: HttpContext, guest: Guest): Promise<Page> {
  const { standing, request } = guest;
  if (standing !== 'waiting') return settledPage(guest, standing);
  if (http.req.query('code') !== undefined && request.draft !== null) return codePage(guest, request.draft, null);
  const said = request.draft ?? { relation: request.relation };
  return formPage(guest, await listFacts(guest), { said, problem: null, insists: false });
}

/** After a draft the code is asked for; after all else, the page says how things stand. */
const nextAddress = (http: HttpContext, sent: Sent): string =>
  `${http.req.path}${sent['do'] === 'draft' ? '?code' : ''}`;

type Doing = (asked: {
  readonly http: HttpContext;
  readonly parts: WitnessParts;
  readonly guest: Guest;
  readonly sent: Sent;
}) => Promise<Page | undefined>;

/** What a form may ask for; each answers the page that says what was wrong, if anything was. */
const doings: ReadonlyMap<string, Doing> = new Map(
  Object.entries<Doing>({
    draft: async ({ parts: { send, site }, guest, sent }) => {
      if (guest.standing !== 'waiting') return settledPage(guest, guest.standing);
      const drafted = readDraft(sent);
      const made = drafted === undefined ? unchosen : await draftTestimony(guest, drafted);
      if (isRefusal(made)) {
        const filled = { said: readSaid(sent), problem: made.message, insists: made.code === 'praise-alone' };
        return formPage(guest, await listFacts(guest), filled);
      }
      await send(mailCode({ site, to: guest.request.email }, made.code, codeMinutes));
      return undefined;
    },
    sign: async ({ http, parts: { send, site }, guest, sent }) => {
      if (guest.standing !== 'waiting') return settledPage(guest, guest.standing);
      const { draft } = guest.request;
      if (draft === null) return undefined;
      if (sent['draft'] !== markOfDraft(draft)) return codePage(guest, draft, writtenAnew);
      const receipt = await signTestimonial(guest, { code: sent['code'] ?? '', site });
      if (isRefusal(receipt)) return codePage(guest, draft, receipt.message);
      const { email, asker } = guest.request;
      await send(mailReceipt({ site, link: `${site}${http.req.path}`, to: email }, receipt, asker));
      return undefined;
    },
    decline: async ({ guest, sent }) => {
      if (guest.standing === 'waiting') await declineRequest(guest, sent['reason'] ?? '');
      return undefined;
    },
    withdraw: async ({ guest, sent }) => {
      if (guest.standing === 'signed') await withdrawTestimonial(guest, sent['erase'] === 'yes' ? 'go' : 'stay');
      return undefined;
    },
  }),
);

const writtenAnew =
  'This was written anew after you opened the page. Read what you would sign now: if it is not yours, go back, write your own, and have a new code sent.';

const unchosen = refuse('empty', 'Choose an answer to each question: was it so, and would it have happened anyway?');

const send = (ground: Ground, page: Page, status: number): Response =>
  new Response(renderPage(ground, page), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
