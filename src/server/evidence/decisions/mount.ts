import type { Context as HttpContext, Hono } from 'hono';
import type { PublicLogs } from '../../../actions/evidence/decisions/publicLogs.ts';
import { logPath } from '../../../contract/evidence/publicLogs.ts';
import { type Html, markup } from '../../base/public/markup.ts';
import type { Ground, Page } from '../../base/public/page.ts';
import { sendAway, sendBeside, sendDeadEnd, sendPage } from '../../base/public/send.ts';
import { readSheet } from '../../base/public/sheet.ts';
import { decisionPage } from './decisionPage.ts';
import { mostTold, renderFeed } from './feed.ts';
import { countLogPages, logPage, lookOf } from './logPage.ts';

/** What the pages of published decision logs are made of: the logs, and where this Cairn and its built web app stand. */
export type LogParts = { readonly logs: PublicLogs; readonly origin: string; readonly app: string };

/** The pages of published decision logs, that anybody reads without an account and without script. */
export function mountDecisionLogs(app: Hono, { logs, origin, app: built }: LogParts): void {
  const ground: Ground = { origin, sheetHref: readSheet(built, 'guests').href };
  const nowhere = () => sendDeadEnd(ground, nothingHere, 404);
  app.get('/log/:slug', async (http) => {
    const query = { words: readWords(http), page: readPage(http) };
    const log = await logs.findLog(slugOf(http), lookOf(query));
    if (log === undefined || query.page > countLogPages(log)) return nowhere();
    return log.slug === slugOf(http) ? sendPage(http, ground, logPage(log, query)) : sendAway(http, logPath(log.slug));
  });
  app.get('/log/:slug/feed.xml', async (http) => {
    const log = await logs.findLog(slugOf(http), { limit: mostTold });
    return log === undefined ? nowhere() : sendBeside(renderFeed(origin, log), 'application/atom+xml; charset=utf-8');
  });
  app.get('/log/:slug/log.json', async (http) => {
    const log = await logs.findLog(slugOf(http));
    return log === undefined ? nowhere() : sendBeside(JSON.stringify(log, null, 2), 'application/json');
  });
  app.get('/log/:slug/log.md', async (http) => {
    const all = await logs.listMadr(slugOf(http));
    return all === undefined ? nowhere() : sendMarkdown(all.join('\n'));
  });
  app.get('/log/:slug/:decision', async (http) => {
    const named = http.req.param('decision');
    if (named.endsWith('.md')) {
      const one = await logs.findMadr(slugOf(http), named.slice(0, -'.md'.length));
      return one === undefined ? nowhere() : sendMarkdown(one);
    }
    const found = await logs.findDecision(slugOf(http), named);
    return found === undefined ? nowhere() : sendPage(http, ground, decisionPage(found));
  });
}

const sendMarkdown = (text: string): Response => sendBeside(text, 'text/markdown; charset=utf-8');

const slugOf = (http: HttpContext): string => http.req.param('slug') ?? '';

const longestWords = 100;

const readWords = (http: HttpContext): string =>
  (http.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, longestWords).toWellFormed();

const readPage = (http: HttpContext): number => {
  const asked = http.req.query('page') ?? '1';
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
};

const gone: Html = markup`<header class="head">
    <h1>There is no page here</h1>
    <p class="lead">The address may be mistyped or cut off, or the decision log is no longer published.</p>
  </header>`;

const nothingHere: Page = {
  title: 'Nothing here · Cairn',
  description: '',
  path: null,
  isListed: false,
  describe: null,
  part: 'evidence',
  main: gone,
};
