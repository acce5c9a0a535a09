import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import type { Context as HttpContext, Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built web app from `folder`: hashed assets for good, every other path as the app's one page. */
export function mountPages(app: Hono, folder: string): void {
  app.get('*', (http) => {
    const path = normalize(decodePath(http.req.path));
    if (path.startsWith('/assets/')) return sendFile(http, join(folder, path), 'public, max-age=31536000, immutable');
    if (extname(path) !== '') return sendFile(http, join(folder, path), 'no-cache');
    return sendPage(http, join(folder, 'index.html'));
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

function sendFile(http: HttpContext, file: string, caching: string): Response {
  const type = types[extname(file)];
  const size = type === undefined ? undefined : sizeOf(file);
  if (type === undefined || size === undefined) return http.text('There is nothing at this address. Go back to the start page.', 404);
  const headers = { 'content-type': type, 'content-length': String(size), 'cache-control': caching };
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers });
}

function sendPage(http: HttpContext, file: string): Response | Promise<Response> {
  const page = readFileSync(file);
  const tag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', etag: tag };
  return http.req.header('if-none-match') === tag ? new Response(null, { status: 304, headers }) : new Response(page, { headers });
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? found.size : undefined;
}
