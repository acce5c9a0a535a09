import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context as HttpContext } from 'hono';

/**
 * Where a request comes from, for counting and limiting: an address of IPv4, or the first half of one of IPv6, since a
 * single subscriber has all addresses behind it. Only the last `trustedProxies` hops are believed.
 */
export const clientAddress = (http: HttpContext, trustedProxies: number): string =>
  parseAddress(readForwarded(http, 'x-forwarded-for', trustedProxies)) ?? parseAddress(peerOf(http)) ?? 'unknown';

/** What the outermost of the trusted proxies has said under a header; those before it may say what they like. */
export function readForwarded(http: HttpContext, header: string, trustedProxies: number): string | undefined {
  const said = http.req.header(header);
  if (trustedProxies === 0 || said === undefined) return undefined;
  const hops = said.split(',').map((hop) => hop.trim());
  return hops.at(-trustedProxies) ?? hops[0];
}

/** Whether a program on this machine asks, and no proxy on behalf of somebody elsewhere. */
export function isFromThisMachine(http: HttpContext): boolean {
  const peer = peerOf(http)?.replace(mapped, '') ?? '';
  const isForwarded = Object.keys(http.req.header()).some((name) =>
    /^(x-forwarded-|x-real-ip$|forwarded$|via$)/.test(name),
  );
  const isNamed = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(http.req.header('host') ?? '');
  return (peer === '::1' || (isIPv4(peer) && peer.startsWith('127.'))) && isNamed && !isForwarded;
}

/** An address as a log may tell it: the same for the same address, and no way back without the secret. */
export const blindAddress = (address: string, secret: string): string =>
  createHmac('sha256', secret).update(`address ${address}`).digest('hex').slice(0, 16);

/** The other end of the connection; none where the app is asked within the process. */
function peerOf(http: HttpContext): string | undefined {
  const { incoming }: Partial<HttpBindings> = http.env ?? {};
  return incoming?.socket?.remoteAddress;
}

/** How a socket for both versions of IP writes an address of IPv4. */
const mapped = /^::ffff:(?=\d+\.)/i;

function parseAddress(written: string | undefined): string | undefined {
  const bare = written
    ?.replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(mapped, '');
  if (bare === undefined || isIPv4(bare)) return bare;
  return isIPv6(bare) ? networkOf(bare) : undefined;
}

function networkOf(address: string): string {
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = [], after = []] = spelled.split('::').map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
