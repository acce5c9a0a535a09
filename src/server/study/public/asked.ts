import type { Context as HttpContext } from 'hono';
import { exploreOrders, type ExploreQuery } from '../../../contract/study/publicPages.ts';
import type { AskedPlace } from './deck/deckPage.ts';

/** Which part of a deck an address asks for, or undefined where it can be none. */
export function readPlace(http: HttpContext): AskedPlace | undefined {
  const asked = http.req.query('part') ?? '1';
  const number = readCount(http.req.param('page') ?? '1');
  const part = asked === 'last' ? asked : readCount(asked);
  return number === undefined || part === undefined ? undefined : { number, part };
}

/** What somebody looks for in Explore. What cannot be meant is left out. */
export function readQuery(http: HttpContext): ExploreQuery {
  const tag = readWords(http, 'tag');
  const order = exploreOrders.find((known) => known === http.req.query('sort')) ?? 'newest';
  const page = readCount(http.req.query('page') ?? '1') ?? 1;
  return { words: readWords(http, 'q'), tag: tag === '' ? null : tag, order, page };
}

/** The name of a deck in an address, or undefined where no deck can have it. */
export function readSlug(http: HttpContext): string | undefined {
  const slug = http.req.param('slug') ?? '';
  return /^[\p{L}\p{M}\p{N}-]{1,200}$/u.test(slug) ? slug : undefined;
}

const readCount = (text: string): number | undefined => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);

const longestWords = 100;

const readWords = (http: HttpContext, name: string): string =>
  (http.req.query(name) ?? '').replaceAll('\0', '').trim().slice(0, longestWords).toWellFormed();
