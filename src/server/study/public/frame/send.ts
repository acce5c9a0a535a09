import { createHash } from 'node:crypto';
import type { Context as HttpContext } from 'hono';
import { type Ground, type Page, renderPage } from './page.ts';

/** Sends a page, or only that it has not changed. */
export function sendPage(http: HttpContext, ground: Ground, page: Page): Response {
  const body = renderPage(ground, page);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60', etag: tag };
  // A proxy that compresses what it passes on may have made the tag a weak one.
  const isSame = http.req.header('if-none-match')?.includes(tag) === true;
  return isSame ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

/** Sends a page that stands for one that is not there. */
export function sendDeadEnd(ground: Ground, page: Page, status: 404 | 410): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(renderPage(ground, page), { status, headers });
}

/** Sends a file that is made from what is in memory. */
export const sendFile = (body: string, type: string, maxAgeSeconds: number): Response =>
  new Response(body, { headers: { 'content-type': type, 'cache-control': `public, max-age=${maxAgeSeconds}` } });
