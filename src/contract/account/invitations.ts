import * as z from 'zod/mini';
import { endpoint } from '../base/endpoint.ts';
import { done, email, instant, invitationId, workspaceId } from '../base/scalars.ts';
import { role, secret } from './people.ts';

const invitation = z.object({ id: invitationId, email: z.string(), role, createdAt: instant, expiresAt: instant });
const invitations = z.object({ invitations: z.array(invitation) });
/** The link is shown to whoever invites as well, who may hand it on where mail does not arrive. */
const invited = z.object({ invitation, link: z.string() });

export const invite = endpoint({
  method: 'POST',
  path: '/api/workspace/invitations',
  summary: 'Invite somebody into the team by mail; it replaces an earlier invitation of theirs',
  needs: 'owner',
  grant: null,
  request: z.object({ email, role }),
  response: invited,
  refusals: { 'no-team': 404, 'already-member': 409, 'too-many': 409, 'too-often': 429 },
});

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/workspace/invitations',
  summary: 'The invitations into the team that nobody has accepted yet',
  needs: 'owner',
  grant: null,
  request: z.object({}),
  response: invitations,
  refusals: {},
});

export const revokeInvitation = endpoint({
  method: 'DELETE',
  path: '/api/workspace/invitations/:invitationId',
  summary: 'Take an invitation into the team back',
  needs: 'owner',
  grant: null,
  request: z.object({ invitationId }),
  response: done,
  refusals: { 'no-invitation': 404 },
});

export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/invitations',
  summary: 'Invite somebody to have an account, by mail; it replaces an earlier invitation of theirs',
  needs: 'operator',
  grant: null,
  request: z.object({ email }),
  response: invited,
  refusals: { 'already-member': 409, 'too-many': 409, 'too-often': 429 },
});

export const listInvitedPeople = endpoint({
  method: 'GET',
  path: '/api/invitations',
  summary: 'The invitations to have an account that nobody has accepted yet',
  needs: 'operator',
  grant: null,
  request: z.object({}),
  response: invitations,
  refusals: {},
});

export const uninvitePerson = endpoint({
  method: 'DELETE',
  path: '/api/invitations/:invitationId',
  summary: 'Take an invitation to have an account back',
  needs: 'operator',
  grant: null,
  request: z.object({ invitationId }),
  response: done,
  refusals: { 'no-invitation': 404 },
});

export const lookAtInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/look',
  summary: 'What an invitation is to, for whoever has its secret',
  needs: 'nobody',
  grant: null,
  request: z.object({ secret }),
  response: z.object({
    email: z.string(),
    /** Null for an invitation to have an account, into no workspace. */
    workspace: z.nullable(z.string()),
    role,
    inviter: z.string(),
    expiresAt: instant,
  }),
  refusals: { 'no-invitation': 404, 'too-often': 429 },
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  summary: 'Belong to the team that one was invited into',
  needs: 'account',
  grant: null,
  request: z.object({ secret }),
  response: z.object({ workspaceId: z.nullable(workspaceId) }),
  refusals: { 'no-invitation': 404, 'other-person': 403, 'too-often': 429 },
});
