import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { done, instant, tokenId } from '../base/scalars.ts';
import { givenName, grant } from './people.ts';

const token = z.object({
  id: tokenId,
  name: z.string(),
  grants: z.array(grant),
  createdAt: instant,
  /** Null for one that never expires. */
  expiresAt: z.nullable(instant),
  /** To the hour. */
  lastUsedAt: z.nullable(instant),
});

export const listTokens = endpoint({
  method: 'GET',
  path: '/api/tokens',
  summary: 'One’s personal access tokens, the latest first',
  needs: 'account',
  grant: null,
  request: z.object({}),
  response: z.object({ tokens: z.array(token) }),
  refusals: {},
});

export const createToken = endpoint({
  method: 'POST',
  path: '/api/tokens',
  summary: 'Make a personal access token; its secret is told this once',
  needs: 'account',
  grant: null,
  request: z.object({
    name: givenName,
    grants: z.array(grant).check(z.minLength(1, 'is empty; grant something'), z.maxLength(3)),
    /** Until it expires; null for never. */
    days: z.nullable(z.int().check(z.gte(1), z.lte(366))),
  }),
  response: z.object({ token, secret: z.string() }),
  refusals: { 'too-many': 409, 'stale-sign-in': 403 },
});

export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/api/tokens/:tokenId',
  summary: 'Revoke a personal access token at once',
  needs: 'account',
  grant: null,
  request: z.object({ tokenId }),
  response: done,
  refusals: { 'no-token': 404 },
});
