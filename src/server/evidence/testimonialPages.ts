import type { Context as HttpContext, Hono } from 'hono';
import type { Visit } from '../../actions/base/context.ts';
import { readTestimonial, type TestimonialAddress } from '../../actions/evidence/testimonials/readTestimonial.ts';
import { isId } from '../../core/base/id.ts';
import { markup } from '../base/public/markup.ts';
import type { Ground, Page } from '../base/public/page.ts';
import { sendBeside, sendDeadEnd, sendPage } from '../base/public/send.ts';
import { readSheet } from '../base/public/sheet.ts';
import { testimonialPage } from './witness/testimonialPage.ts';

/** What the pages of testimonials are made of. */
export type TestimonialParts = { readonly visit: Visit; readonly site: string; readonly pages: string };

/** The page of a testimonial whose witness may be named, and what they signed, for everybody who has the address. */
export function mountTestimonialPages(app: Hono, { visit, site, pages }: TestimonialParts): void {
  const ground: Ground = { origin: site, sheetHref: readSheet(pages, 'guests').href };
  const nowhere = () => sendDeadEnd(ground, nothingHere, 404);
  const find = async (http: HttpContext) => {
    const address = addressOf(http);
    const open = address === undefined ? undefined : await readTestimonial(visit, address);
    return address === undefined || open === undefined ? undefined : { address, open };
  };
  app.get('/testimonial/:workspaceId/:recordId', async (http) => {
    const found = await find(http);
    return found === undefined ? nowhere() : sendPage(http, ground, testimonialPage(site, found.address, found.open));
  });
  app.get('/testimonial/:workspaceId/:recordId/credential.json', async (http) => {
    const found = await find(http);
    return found === undefined ? nowhere() : sendBeside(found.open.document, 'application/vc');
  });
}

function addressOf(http: HttpContext): TestimonialAddress | undefined {
  const [workspaceId, recordId] = [http.req.param('workspaceId') ?? '', http.req.param('recordId') ?? ''];
  return isId<'workspace'>(workspaceId) && isId<'record'>(recordId) ? { workspaceId, recordId } : undefined;
}

const nothingHere: Page = {
  title: 'Nothing here · Cairn',
  description: '',
  path: null,
  isListed: false,
  describe: null,
  part: 'evidence',
  main: markup`<header class="head">
      <h1>There is no page here</h1>
      <p class="lead">The address may be cut off, or the testimonial is no longer shown: its witness may have taken it back.</p>
    </header>`,
};
