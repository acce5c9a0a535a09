import * as z from 'zod/mini';
import { roles } from '../../core/base/role.ts';
import { workspaceKinds } from '../../core/base/scope.ts';
import { endpoint } from '../base/endpoint.ts';
import { accountId, workspaceId } from '../base/scalars.ts';

/** A workspace as its member sees it. */
export const membership = z.object({
  workspaceId,
  name: z.string(),
  kind: z.enum(workspaceKinds),
  role: z.enum(roles),
});

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: 'Who asks, and which workspaces are theirs; no account for somebody who is not signed in',
  needs: 'nobody',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    mode: z.enum(['local', 'server']),
    account: z.nullable(z.object({ id: accountId, name: z.string(), email: z.string(), operator: z.boolean() })),
    workspaces: z.array(membership),
    /** How many of their suggestions were decided on that they have not looked at since. */
    unheard: z.int(),
  }),
  refusals: {},
});
