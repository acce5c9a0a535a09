import type { Hono } from 'hono';
import { inspectRoutes } from 'hono/dev';
import type { Passage } from '../../../src/contract/base/endpoint.ts';
import { ways as declaredWays } from '../../../src/contract/endpoints.ts';

/** A way into the app, and who may take it: as the contract declares, or else anybody. */
export type Way = Pick<Passage, 'method' | 'needs' | 'grant'> & { readonly name: string; readonly path: string };

/** Whatever the contract declares, by method and path. */
export const declared: ReadonlyMap<string, Pick<Passage, 'needs' | 'grant'>> = new Map(
  declaredWays.map(({ way }) => [`${way.method} ${way.path}`, way]),
);

/** Ways in that say themselves who may take them. */
const undeclared: typeof declared = new Map([['ALL /mcp', { needs: 'account', grant: 'read' }]]);

/** Every route of an app, by method and path. What goes on to the next one is no route. */
export function listWays(app: Hono): readonly Way[] {
  const routes = inspectRoutes(app).filter(({ isMiddleware }) => !isMiddleware);
  const byName = new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]));
  return [...byName].map(([name, { method, path }]) => {
    const { needs, grant } = declared.get(name) ?? undeclared.get(name) ?? { needs: 'nobody', grant: 'read' };
    return { name, path, needs, grant, method: method === 'ALL' ? 'POST' : (method as Way['method']) };
  });
}
