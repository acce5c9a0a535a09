import type { Context as HttpContext, Hono } from 'hono';
import { sendTagged } from '../sendTagged.ts';
import { type Ground, type Page, renderPage } from './page.ts';
import type { Sheet } from './sheet.ts';

/** Serves a style sheet, for as long as it stays as it is. */
export const mountSheet = (app: Hono, { path, text }: Sheet): void => {
  app.get(path, () => sendFile(text, 'text/css; charset=utf-8', yearSeconds));
};

const yearSeconds = 31_536_000;

/** Sends a page, or only that it has not changed. */
export function sendPage(http: HttpContext, ground: Ground, page: Page): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' };
  return sendTagged(http, renderPage(ground, page), headers);
}

/** Leads to the address that a page has now. Browsers would keep that for good, though it may be led back one day. */
export function sendAway(http: HttpContext, path: string): Response {
  http.header('cache-control', briefly);
  return http.redirect(path, 301);
}

const briefly = 'public, max-age=60';

/** Sends a page that is for whoever asked alone: nothing on the way keeps it. */
export function sendUnkept(ground: Ground, page: Page, status: number): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(renderPage(ground, page), { status, headers });
}

/** Sends a page that stands for one that is not there. */
export const sendDeadEnd = (ground: Ground, page: Page, status: 404 | 410): Response =>
  sendUnkept(ground, page, status);

/** Sends what a page is also to be had as. A search finds the page, where it may find it at all, and never this. */
export function sendBeside(text: string, type: string): Response {
  const answer = sendFile(text, type, 60);
  answer.headers.set('x-robots-tag', 'noindex');
  return answer;
}

/** Sends a file that is made from what is in memory. */
export const sendFile = (body: string, type: string, maxAgeSeconds: number): Response =>
  new Response(body, { headers: { 'content-type': type, 'cache-control': `public, max-age=${maxAgeSeconds}` } });
