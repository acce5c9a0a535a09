import type { MiddlewareHandler } from 'hono';
import { refuse } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import type { Identity } from './identity/openIdentity.ts';
import { freshMs } from './identity/session.ts';

/** Who proves that somebody has signed in, and when. */
export type FreshParts = { readonly door: Door; readonly identity: Pick<Identity, 'findSignedIn'> };

/** Turns those away whose sign-in was a while ago: a browser left open is not enough. */
export const freshly =
  ({ door, identity }: FreshParts): MiddlewareHandler =>
  async (http, next) => {
    const signedIn = await identity.findSignedIn(http.req.raw.headers);
    if (signedIn !== undefined && door.visit.now() - signedIn.freshAt > freshMs) return http.json(stale, 403);
    return next();
  };

const stale = refuse('stale-sign-in', 'You signed in a while ago. Sign in again, then do this.');
