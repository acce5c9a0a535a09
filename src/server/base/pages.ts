import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Readable } from 'node:stream';
import type { Context as HttpContext, Hono } from 'hono';
import { sendTagged } from './sendTagged.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Whom the web app is for: the one owner of this machine, or people who sign in. */
export type Mode = 'local' | 'server';

/** Serves the built web app from `folder`: hashed assets for good, every other path as the app's one page. */
export function mountPages(app: Hono, folder: string, mode: Mode = 'local'): void {
  app.get('*', (http) => {
    const path = decodePath(http.req.path);
    if (path === undefined) return nothingHere(http);
    if (path.startsWith('/assets/')) return sendFile(http, join(folder, path), 'public, max-age=31536000, immutable');
    if (posix.extname(path) !== '') return sendFile(http, join(folder, path), 'no-cache');
    return sendPage(http, join(folder, 'index.html'), mode);
  });
}

/** The path below the folder, or undefined for one that no page has: not in UTF-8, or with characters only attacks use. */
function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return /[\0\\]/.test(decoded) ? undefined : posix.normalize(decoded);
  } catch {
    return undefined;
  }
}

const nothingHere = (http: HttpContext): Response =>
  http.text('There is nothing at this address. Go back to the start page.', 404);

function sendFile(http: HttpContext, file: string, caching: string): Response {
  const type = types[posix.extname(file)];
  const size = type === undefined ? undefined : sizeOf(file);
  if (type === undefined || size === undefined) return nothingHere(http);
  const headers = { 'content-type': type, 'content-length': String(size), 'cache-control': caching };
  // A stream that nobody reads would keep its file open.
  if (http.req.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
}

function sendPage(http: HttpContext, file: string, mode: Mode): Response {
  const page = readFileSync(file, 'utf8').replace('<head>', mode === 'server' ? servedHead : '<head>');
  return sendTagged(http, page, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
}

/** Tells the page that people sign in, before it asks anything. */
const servedHead = '<head><meta name="cairn-mode" content="server" />';

function sizeOf(file: string): number | undefined {
  try {
    const found = statSync(file);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
}
