import type { MiddlewareHandler } from 'hono';
import { minuteMs } from '../../core/base/instant.ts';
import { refuse } from '../../core/base/refusal.ts';
import type { Door } from '../base/door.ts';
import type { Identity } from './identity/openIdentity.ts';

/** Who proves that somebody has signed in, and when. */
export type FreshParts = { readonly door: Door; readonly identity: Pick<Identity, 'findSignedIn'> };

/** For so long after signing in nobody is asked to prove again who they are. */
const freshMs = 15 * minuteMs;

/** Turns those away whose sign-in was a while ago: a browser left open is not enough. */
export const freshly =
  ({ door, identity }: FreshParts): MiddlewareHandler =>
  async (http, next) => {
    const signedIn = await identity.findSignedIn(http.req.raw.headers);
    if (signedIn !== undefined && door.visit.now() - signedIn.freshAt > freshMs) return http.json(stale, 403);
    return next();
  };

const stale = refuse('stale-sign-in', 'You signed in a while ago. Sign in again, then do this.');
