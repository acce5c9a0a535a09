import type { HonoRequest, MiddlewareHandler } from 'hono';
import { refuse } from '../../core/base/refusal.ts';

/** The names under which this server may be asked, each with its port; browsers leave out the port 80. */
export const localHosts = (port: number): ReadonlySet<string> =>
  new Set(
    ['127.0.0.1', 'localhost', '[::1]'].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])),
  );

/**
 * Lets only this server's own pages in. A foreign `Host` is a page that has turned its own name towards this machine
 * (DNS rebinding); a foreign `Origin`, or a browser's word that the request comes from another site, is a page elsewhere
 * that uses the person's browser. A link elsewhere may lead to a page of Cairn, but to nothing under /api. Programs send
 * neither header and are let in: they run on this machine already.
 */
export const guard =
  (hosts: () => ReadonlySet<string>): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host');
    if (host === undefined || !hosts().has(host)) return context.json(strangeHost, 403);
    const origin = context.req.header('origin');
    if (origin !== undefined && !isOwn(origin, hosts())) return context.json(strangeOrigin, 403);
    const site = context.req.header('sec-fetch-site');
    const isOurs = site === undefined || site === 'same-origin' || site === 'none';
    if (!isOurs && !isLinkToPage(context.req)) return context.json(strangeOrigin, 403);
    return next();
  };

function isLinkToPage(request: HonoRequest): boolean {
  const isNavigation = request.method === 'GET' && request.header('sec-fetch-mode') === 'navigate';
  return isNavigation && request.header('sec-fetch-dest') === 'document' && !/^\/api(\/|$)/.test(request.path);
}

function isOwn(origin: string, hosts: ReadonlySet<string>): boolean {
  const place = URL.parse(origin);
  return place !== null && place.protocol === 'http:' && hosts.has(place.host);
}

const strangeHost = refuse(
  'strange-host',
  'This Cairn answers only on this machine, under the address it printed when it started. Open that address.',
);

const strangeOrigin = refuse(
  'strange-origin',
  'This request came from another web page. Open Cairn itself and do it there.',
);
