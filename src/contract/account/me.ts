import * as z from 'zod/mini';
import { auditEvents } from '../../core/account/audit.ts';
import { registrations } from '../../core/base/registration.ts';
import { endpoint } from '../base/endpoint.ts';
import { accountId, done, email, text, timeZone } from '../base/scalars.ts';
import { audit, legacy } from './people.ts';

const auditPage = z.object({
  before: z.optional(text(26)),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(200)), 50),
});
const auditAnswer = z.object({ entries: z.array(audit) });

export const offered = endpoint({
  method: 'GET',
  path: '/api/sign-in',
  summary: 'The ways of signing in that there are here, and who may make an account',
  needs: 'nobody',
  grant: 'read',
  request: z.object({}),
  response: z.object({
    password: z.boolean(),
    passkey: z.boolean(),
    link: z.boolean(),
    singleSignOn: z.nullable(z.string()),
    registration: z.enum(registrations),
  }),
  refusals: {},
});

export const welcome = endpoint({
  method: 'POST',
  path: '/api/me/welcome',
  summary: 'Make the workspace of somebody who signs in for the first time; done before, it changes nothing',
  needs: 'account',
  grant: null,
  request: z.object({ timeZone }),
  response: done,
  refusals: {},
});

export const listOwnAudit = endpoint({
  method: 'GET',
  path: '/api/me/audit',
  summary: 'What happened around one’s own account, the latest first',
  needs: 'account',
  grant: null,
  request: auditPage,
  response: auditAnswer,
  refusals: {},
});

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'What happened around signing in and granting, the latest first: all, of one kind, or around one person',
  needs: 'operator',
  grant: null,
  request: z.extend(auditPage, { event: z.optional(z.enum(auditEvents)), accountId: z.optional(accountId) }),
  response: auditAnswer,
  refusals: {},
});

export const deleteAccount = endpoint({
  method: 'POST',
  path: '/api/me/delete',
  summary: 'Delete one’s account with everything learnt; published decks stay without an author, or go too',
  needs: 'account',
  grant: null,
  request: z.object({ email, publications: legacy }),
  response: done,
  refusals: { 'not-confirmed': 409, 'sole-owner': 409, 'sole-operator': 409, 'stale-sign-in': 403 },
});
