import { randomUUID } from 'node:crypto';
import type { Context as HttpContext, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { duringRequest, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';

/** Who is told of requests. */
export type Watchers = { readonly log: Log; readonly metrics: Metrics };

/** Gives every request an id, which its answer and its lines in the log carry, and tells how it went. */
export const watchRequests =
  ({ log, metrics }: Watchers, trustedProxies: number): MiddlewareHandler =>
  async (http, next) => {
    const requestId = findId(http, trustedProxies) ?? randomUUID();
    const begunAt = performance.now();
    await duringRequest(requestId, async () => {
      await next();
      const ms = Math.round(performance.now() - begunAt);
      const answered = { method: http.req.method, route: routePath(http), status: http.res.status, ms };
      metrics.countRequest(answered);
      log(answered.status >= 500 ? 'error' : 'info', 'request', answered);
    });
    http.header('x-request-id', requestId);
  };

/** The id that a trusted proxy has given the request, so that its log and this one agree. */
function findId(http: HttpContext, trustedProxies: number): string | undefined {
  const given = http.req.header('x-request-id') ?? '';
  return trustedProxies > 0 && /^[\w-]{8,64}$/.test(given) ? given : undefined;
}
