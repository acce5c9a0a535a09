import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { accountId, done, instant } from '../base/scalars.ts';
import { givenName, legacy, role } from './people.ts';
import { membership } from './who.ts';

export const createWorkspace = endpoint({
  method: 'POST',
  path: '/api/workspaces',
  summary: 'Make a workspace for a team; whoever makes it owns it',
  needs: 'account',
  grant: null,
  request: z.object({ name: givenName }),
  response: membership,
  refusals: { 'too-many': 409 },
});

export const renameWorkspace = endpoint({
  method: 'PATCH',
  path: '/api/workspace',
  summary: 'Give the team’s workspace another name',
  needs: 'owner',
  grant: null,
  request: z.object({ name: givenName }),
  response: done,
  refusals: { 'no-team': 404 },
});

export const closeWorkspace = endpoint({
  method: 'POST',
  path: '/api/workspace/close',
  summary: 'Give the team’s workspace up with everything in it; published decks stay, or go too',
  needs: 'owner',
  grant: null,
  request: z.object({ name: givenName, publications: legacy }),
  response: done,
  refusals: { 'no-team': 404, 'not-confirmed': 409 },
});

export const listMembers = endpoint({
  method: 'GET',
  path: '/api/workspace/members',
  summary: 'Who belongs to the workspace, by name; its owners see addresses too',
  needs: 'viewer',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    members: z.array(z.object({ accountId, name: z.string(), email: z.nullable(z.string()), role, joinedAt: instant })),
  }),
  refusals: {},
});

export const changeRole = endpoint({
  method: 'PATCH',
  path: '/api/workspace/members/:accountId',
  summary: 'Give a member of the team another role',
  needs: 'owner',
  grant: null,
  request: z.object({ accountId, role }),
  response: done,
  refusals: { 'no-team': 404, 'no-member': 404, 'last-owner': 409 },
});

export const removeMember = endpoint({
  method: 'DELETE',
  path: '/api/workspace/members/:accountId',
  summary: 'Let somebody belong to the team no longer',
  needs: 'owner',
  grant: null,
  request: z.object({ accountId }),
  response: done,
  refusals: { 'no-team': 404, 'no-member': 404, 'last-owner': 409 },
});

export const leaveWorkspace = endpoint({
  method: 'POST',
  path: '/api/workspace/leave',
  summary: 'Belong to the team no longer oneself',
  needs: 'viewer',
  grant: null,
  request: z.object({}),
  response: done,
  refusals: { 'no-team': 404, 'no-member': 404, 'last-owner': 409 },
});
