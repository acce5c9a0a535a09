import type { Context as HttpContext, Hono } from 'hono';
import { showStatusList } from '../../../actions/evidence/testimonials/showStatusList.ts';
import { type Guest, listFacts, openLink } from '../../../actions/evidence/testimonials/witness/showWitness.ts';
import { isId } from '../../../core/base/id.ts';
import { isRefusal } from '../../../core/base/refusal.ts';
import type { Page } from '../../base/public/page.ts';
import type { Sent } from '../guests/form.ts';
import { type Behind, type GuestParts, mountLink, type Shut } from '../guests/mountLink.ts';
import { doings } from './doings.ts';
import { formPage } from './formPage.ts';
import { codePage, settledPage, takeBackPage } from './statePages.ts';

/** The pages on which a witness answers, and the list of what was withdrawn. */
export function mountWitness(app: Hono, parts: GuestParts): void {
  mountLink(app, parts, {
    path: '/witness/:secret',
    open: (http, address) => open(http, parts, address),
    largestFormBytes: 64 * 1024,
    each: 'answer',
  });
  app.get('/status/:workspaceId', async (http) => {
    const id = http.req.param('workspaceId');
    const list = isId<'workspace'>(id) ? await showStatusList(parts.visit, id, parts.site) : undefined;
    return list === undefined ? http.notFound() : http.body(list, 200, statusHeaders);
  });
}

/** Whoever checks a testimonial may do so from a page of their own. */
const statusHeaders = {
  'content-type': 'application/vc',
  'cache-control': 'public, max-age=300',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

async function open(http: HttpContext, post: GuestParts, address: string): Promise<Behind | Shut> {
  const secret = http.req.param('secret') ?? '';
  const guest = await openLink(post.visit, secret, address);
  if (isRefusal(guest)) return guest;
  const take = async (sent: Sent): Promise<string | Page> =>
    (await doings.get(sent['do'] ?? '')?.({ post, secret, guest, sent })) ?? (asksForCode(sent) ? '?code' : '');
  return { show: () => pageFor(http, post, guest), take };
}

async function pageFor(http: HttpContext, { isSet }: GuestParts, guest: Guest): Promise<Page> {
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
const asksForCode = (sent: Sent): boolean => ['draft', 'prepare'].includes(sent['do'] ?? '');
