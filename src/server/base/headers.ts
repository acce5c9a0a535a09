import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'https:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

const forbidden = {
  // Whoever answers with a file forbids more than this.
  overwrite: false,
  contentSecurityPolicy: policy,
  crossOriginResourcePolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
};

/** What every answer forbids the browser: foreign or inline script, frames, sniffing, telling others where one was. */
export const headers: MiddlewareHandler = secureHeaders(forbidden);

/**
 * The same for a server that others reach. Under https the browser is told to use nothing else for two years; pages that
 * work without script may send their forms home; and nothing that the API answers is kept by a browser that others may
 * use.
 */
export function siteHeaders(url: string): MiddlewareHandler {
  const secure = secureHeaders({
    ...forbidden,
    contentSecurityPolicy: { ...policy, formAction: ["'self'"] },
    strictTransportSecurity: url.startsWith('https:') && 'max-age=63072000; includeSubDomains',
  });
  return (http, next) =>
    secure(http, async () => {
      await next();
      const isKept = http.res.headers.has('cache-control') || !/^\/(api\/|mcp$)/.test(http.req.path);
      if (!isKept) http.header('cache-control', 'no-store');
    });
}
