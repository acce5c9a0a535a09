import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from './DeadEnds.tsx';
import { Shell } from './Shell.tsx';

/** Every screen's parent. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** What an address says behind its question mark. */
export type Query = { readonly [name: string]: unknown };

/** Those of the named words that the address holds. */
export function words<Name extends string>(query: Query, names: readonly Name[]): { readonly [name in Name]?: string } {
  const held = names.flatMap((name) =>
    query[name] === undefined || query[name] === '' ? [] : [[name, String(query[name])] as const],
  );
  return Object.fromEntries(held) as { readonly [name in Name]?: string };
}
