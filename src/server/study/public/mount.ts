import type { Context as HttpContext, Hono } from 'hono';
import {
  deckPath,
  type Explored,
  type ExploreQuery,
  type MappedDeck,
  type PublicDeck,
} from '../../../contract/study/publicPages.ts';
import { readPlace, readQuery, readSlug } from './asked.ts';
import { nothingHere, takenDown } from './deadEnds.ts';
import { type DeckSource, openDeckContent } from './deck/deckContent.ts';
import { countPages, deckPage, placePath } from './deck/deckPage.ts';
import { countExplorePages, explorePage } from './explorePage.ts';
import type { Ground } from '../../base/public/page.ts';
import { mountSheet, sendAway, sendDeadEnd, sendFile, sendPage } from '../../base/public/send.ts';
import { readSheet } from '../../base/public/sheet.ts';
import { renderRobots, renderSitemap } from './sitemap.ts';

/** What the public pages are made of, and where they stand. */
export type PublicParts = DeckSource & {
  /** Where this Cairn is found: `https://cairn.example.org`. */
  readonly origin: string;
  /** The folder of the built web app, whose fonts the pages share. */
  readonly app: string;
  /** The public or unlisted deck that an address names, by the id at its end. Asked at every request. */
  readonly findDeck: (slug: string) => Promise<PublicDeck | undefined>;
  readonly explore: (query: ExploreQuery) => Promise<Explored>;
  readonly listForSitemap: () => Promise<readonly MappedDeck[]>;
};

/** The pages that anybody reads, without an account and without script. */
export function mountPublicPages(app: Hono, parts: PublicParts): void {
  const sheet = readSheet(parts.app);
  const ground: Ground = { origin: parts.origin, sheetHref: sheet.href };
  mountSheet(app, sheet);
  app.get('/robots.txt', () => sendFile(renderRobots(parts.origin), 'text/plain; charset=utf-8', hourSeconds));
  app.get('/sitemap.xml', async () => {
    const map = renderSitemap(parts.origin, await parts.listForSitemap());
    return sendFile(map, 'application/xml; charset=utf-8', hourSeconds);
  });
  app.get('/explore', async (http) => {
    const query = readQuery(http);
    const found = await parts.explore(query);
    if (query.page > countExplorePages(found)) return sendDeadEnd(ground, nothingHere, 404);
    return sendPage(http, ground, explorePage(query, found));
  });
  app.get('/d/:slug/:page?', answerDeck(parts, ground));
}

const hourSeconds = 3_600;

function answerDeck(parts: PublicParts, ground: Ground): (http: HttpContext) => Promise<Response> {
  const readContent = openDeckContent(parts);
  return async (http) => {
    const [slug, place] = [readSlug(http), readPlace(http)];
    const deck = slug === undefined || place === undefined ? undefined : await parts.findDeck(slug);
    if (deck === undefined || place === undefined) return sendDeadEnd(ground, nothingHere, 404);
    if (deck.kind === 'taken-down') return sendDeadEnd(ground, takenDown, 410);
    if (deck.slug !== slug || http.req.param('page') === '1') {
      const page = place.number === 1 ? '' : `/${place.number}`;
      return sendAway(http, `${deckPath(deck.slug)}${page}${new URL(http.req.url).search}`);
    }
    const { number, part } = place;
    const content = number > countPages(deck) ? undefined : await readContent(deck, number);
    if (content === undefined) return sendDeadEnd(ground, nothingHere, 404);
    const { length } = content.parts;
    if (part === 'last') return http.redirect(placePath(slug, { number, part: length }), 302);
    if (part > length) return sendDeadEnd(ground, nothingHere, 404);
    return sendPage(http, ground, deckPage(deck, { number, part }, content));
  };
}
