import type { Context as HttpContext, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Visit } from '../../../actions/base/context.ts';
import { type Guest, listFacts, openLink } from '../../../actions/evidence/testimonials/witness/showWitness.ts';
import { showStatusList } from '../../../actions/evidence/testimonials/showStatusList.ts';
import { isId } from '../../../core/base/id.ts';
import { isRefusal, refuse } from '../../../core/base/refusal.ts';
import { clientAddress } from '../../base/clientAddress.ts';
import type { Ground, Page } from '../../base/public/page.ts';
import { sendUnkept } from '../../base/public/send.ts';
import { readSheet } from '../../base/public/sheet.ts';
import { doings, type WitnessPost } from './doings.ts';
import { formPage } from './formPage.ts';
import { readForm, type Sent } from './read.ts';
import { codePage, refusedPage, settledPage, takeBackPage } from './statePages.ts';

/** What the pages of witnesses stand on. */
export type WitnessParts = WitnessPost & {
  readonly visit: Visit;
  /** The folder of the built web app, whose fonts the pages share. */
  readonly pages: string;
  readonly trustedProxies: number;
};

/** The pages on which a witness answers, without account or script, and the list of what was withdrawn. */
export function mountWitness(app: Hono, parts: WitnessParts): void {
  const ground = { origin: parts.site, sheetHref: readSheet(parts.pages).href };
  app.get('/witness/:secret', (http) => answer(http, parts, ground));
  const tooLong = () => sendUnkept(ground, refusedPage(tooLarge), 413);
  app.post('/witness/:secret', bodyLimit({ maxSize: largestFormBytes, onError: tooLong }), (http) =>
    answer(http, parts, ground),
  );
  app.get('/status/:workspaceId', async (http) => {
    const id = http.req.param('workspaceId');
    const list = isId<'workspace'>(id) ? await showStatusList(parts.visit, id, parts.site) : undefined;
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
  if (isRefusal(guest)) return sendUnkept(ground, refusedPage(guest), guest.code === 'no-link' ? 404 : 429);
  if (http.req.method !== 'POST') return sendUnkept(ground, await pageFor(http, parts, guest), 200);
  const sent = await readForm(http);
  const doing = doings.get(sent['do'] ?? '');
  const refused =
    doing === undefined ? undefined : await doing({ post: parts, secret: http.req.param('secret') ?? '', guest, sent });
  return refused === undefined ? http.redirect(nextAddress(http, sent), 303) : sendUnkept(ground, refused, 422);
}

async function pageFor(http: HttpContext, { isSet }: WitnessParts, guest: Guest): Promise<Page> {
  const { standing, request } = guest;
  const sentBy = isSet ? 'mail' : 'hand';
  const isTyping = http.req.query('code') !== undefined;
  if (standing === 'signed' && isTyping) return takeBackPage(guest, { sentBy, problem: null });
  if (standing !== 'waiting') return settledPage(guest, { standing, sentBy });
  if (isTyping && request.draft !== null) return codePage(guest, request.draft, { sentBy, problem: null });
  const said = request.draft ?? { relation: request.relation };
  return formPage(guest, await listFacts(guest), { said, problem: null, insists: false, sentBy });
}

/** After what has a code mailed, the code is asked for; after all else, the page says how things stand. */
const nextAddress = (http: HttpContext, sent: Sent): string => `${http.req.path}${asksForCode(sent) ? '?code' : ''}`;

const asksForCode = (sent: Sent): boolean => ['draft', 'prepare'].includes(sent['do'] ?? '');
