import type { Context as HttpContext, HonoRequest, MiddlewareHandler } from 'hono';
import { refuse, type Refusal } from '../../core/base/refusal.ts';
import { readForwarded } from './clientAddress.ts';

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
    if (!isFromHere(context.req) && !isLinkToPage(context.req)) return context.json(strangeOrigin, 403);
    return next();
  };

/** Where a server is reached: the address people open, and how many proxies in front of it are believed. */
export type Site = { readonly url: string; readonly trustedProxies: number };

/**
 * The same for a server that others reach, under the one name of its address. A provider of single sign-on may also
 * lead back, and nobody else into signing in, or they could sign a reader in as themselves. What changes something has
 * to come from a page of Cairn, by its browser's word, or from a program that sends a token, which no page elsewhere can
 * make a browser add.
 */
export function guardSite({ url, trustedProxies }: Site): MiddlewareHandler {
  const hosts = hostsOf(url);
  const elsewhere = refuse('strange-host', `This Cairn answers only at ${url}. Open that address.`);
  return async (http, next) => {
    const { req } = http;
    const host = readForwarded(http, 'x-forwarded-host', trustedProxies) ?? req.header('host');
    if (host === undefined || !hosts.has(host.toLowerCase())) return http.json(elsewhere, 403);
    if (isUncovered(http, { url, trustedProxies })) return cover(http, url);
    const refusal = refuseForeign(req, url);
    return refusal === undefined ? next() : http.json(refusal, 403);
  };
}

const isFromHere = (request: HonoRequest): boolean =>
  ['same-origin', 'none', undefined].includes(request.header('sec-fetch-site'));

const isLinkToPage = (request: HonoRequest): boolean => isLink(request) && !isOfApi(request);

const isOfApi = ({ path }: HonoRequest): boolean => /^\/(api|mcp)(\/|$)/.test(path);

function isLink(request: HonoRequest): boolean {
  const isNavigation = request.method === 'GET' && request.header('sec-fetch-mode') === 'navigate';
  return isNavigation && request.header('sec-fetch-dest') === 'document';
}

function isOwn(origin: string, hosts: ReadonlySet<string>): boolean {
  const place = URL.parse(origin);
  return place !== null && place.protocol === 'http:' && hosts.has(place.host);
}

/** The name of the address, also with the port that its scheme implies. */
function hostsOf(url: string): ReadonlySet<string> {
  const { host, hostname, port, protocol } = new URL(url);
  return new Set(port === '' ? [host, `${hostname}:${protocol === 'https:' ? 443 : 80}`] : [host]);
}

/** Whether a request came to the proxy unencrypted although the address says https. */
const isUncovered = (http: HttpContext, { url, trustedProxies }: Site): boolean =>
  url.startsWith('https:') && readForwarded(http, 'x-forwarded-proto', trustedProxies) === 'http';

/** Leads the reader of a page to https. A program hears of it, or it would go on to send its token for all to read. */
function cover(http: HttpContext, url: string): Response {
  const { pathname, search } = new URL(http.req.url);
  const isPage = isReading(http.req) && !isOfApi(http.req);
  return isPage ? http.redirect(url + pathname + search, 308) : http.json(notEncrypted, 403);
}

function refuseForeign(request: HonoRequest, url: string): Refusal | undefined {
  const origin = request.header('origin');
  if (origin !== undefined && origin !== url) return strangeOrigin;
  const isReturn = isLink(request) && request.path.startsWith('/api/auth/callback/');
  if (!isFromHere(request) && !isLinkToPage(request) && !isReturn) return strangeOrigin;
  const isOurPage = origin !== undefined || request.header('sec-fetch-site') === 'same-origin';
  return isReading(request) || isOurPage || sendsToken(request) ? undefined : noToken;
}

const isReading = ({ method }: HonoRequest): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Whether a request brings a token along, whatever it is worth. */
export const sendsToken = (request: HonoRequest): boolean => /^Bearer \S/i.test(request.header('authorization') ?? '');

const strangeHost = refuse(
  'strange-host',
  'This Cairn answers only on this machine, under the address it printed when it started. Open that address.',
);

const strangeOrigin = refuse(
  'strange-origin',
  'This request came from another web page. Open Cairn itself and do it there.',
);

const notEncrypted = refuse(
  'not-encrypted',
  'This came unencrypted, so others may have read it. Use the address that begins with https, and change whatever secret you sent.',
);

const noToken = refuse(
  'no-token',
  'This came from a program without a token. Make one under Settings and send it as "Authorization: Bearer TOKEN".',
);
