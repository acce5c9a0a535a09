import { raw } from 'hono/html';
import { deckPath, type MappedDeck } from '../../../contract/study/publicPages.ts';
import { markup } from '../../base/public/markup.ts';
import { isoDate } from '../../base/public/words.ts';

/** The sitemap: Explore, and every public deck with the day of its last version. */
export function renderSitemap(origin: string, decks: readonly MappedDeck[]): string {
  const whole = markup`${raw('<?xml version="1.0" encoding="UTF-8"?>')}
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>${origin}/explore</loc></url>
      ${decks.map(
        ({ slug, publishedAt }) =>
          markup`<url><loc>${origin}${deckPath(slug)}</loc><lastmod>${isoDate(publishedAt)}</lastmod></url>
            `,
      )}
    </urlset>
`;
  return String(whole);
}

/** What robots may read: the public pages and what these are made of. An unlisted deck says itself that it is not listed. */
export const renderRobots = (origin: string): string =>
  `User-agent: *
Allow: /$
Allow: /d/
Allow: /explore
Allow: /public.css
Allow: /assets/
Allow: /mark.svg
Allow: /icon-512.png
Disallow: /
Sitemap: ${origin}/sitemap.xml
`;
