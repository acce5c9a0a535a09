import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { ways } from '../../../contract/endpoints.ts';
import type { Mode } from '../pages.ts';
import type { ApiDocument } from './document.ts';

/**
 * Tells what can be asked here: to programs as OpenAPI, to people as a page without script. It tells what is mounted when
 * it is first asked.
 */
export function mountApi(app: Hono, mode: Mode = 'local'): void {
  let told: ApiDocument | undefined;
  let page: string | undefined;
  // What tells it is large, and few ask.
  const tell = async (): Promise<ApiDocument> =>
    (told ??= (await import('./document.ts')).tellApi(mountedIn(app), mode));
  const draw = async (): Promise<string> =>
    (page ??= String(await (await import('./page.ts')).apiPage(await tell(), sheetPath)));
  const sheet = readSheet();
  app.get('/api/openapi.json', etag(), async (http) => http.json(await tell(), 200, checked));
  app.get('/api', etag(), async (http) => http.html(await draw(), 200, checked));
  app.get(sheetPath, etag(), (http) =>
    http.body(sheet, 200, { 'content-type': 'text/css; charset=utf-8', ...checked }),
  );
}

const sheetPath = '/api/page.css';

/** It is asked each time whether it has changed. */
const checked = { 'cache-control': 'no-cache' };

function mountedIn({ routes }: Hono) {
  const mounted = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  return ways.filter(({ way }) => mounted.has(`${way.method} ${way.path}`));
}

/** The app's own tokens and ground, then what only this page has. */
function readSheet(): string {
  const base = join(import.meta.dirname, '..', '..', '..', 'web', 'base');
  const parts = [join(base, 'tokens.css'), join(base, 'ground.css'), join(import.meta.dirname, 'api.css')];
  return parts.map((part) => readFileSync(part, 'utf8')).join('\n');
}
