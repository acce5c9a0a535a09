import * as z from 'zod/mini';
import { auditEvents } from '../../core/account/audit.ts';
import { grants, roles } from '../../core/base/role.ts';
import { accountId, instant, keepable, publicationId, recordId, workspaceId } from '../base/scalars.ts';

/** What a member may do. */
export const role = z.enum(roles);

/** What a token may do. */
export const grant = z.enum(grants);

/** The name of a workspace or a token. */
export const givenName = z
  .string()
  .check(z.trim(), z.minLength(1, 'is empty; give it a name'), z.maxLength(100), keepable);

/** The secret of an invitation or a token, as its link or its owner holds it. */
export const secret = z.string().check(z.maxLength(200), keepable);

/** What becomes of published decks when their workspace is given up. */
export const legacy = z.enum(['keep', 'remove']);

/** One entry of the audit log; names are null for those who are gone. */
export const audit = z.object({
  id: z.string(),
  at: instant,
  event: z.enum(auditEvents),
  accountId: z.nullable(accountId),
  name: z.nullable(z.string()),
  aboutId: z.nullable(accountId),
  aboutName: z.nullable(z.string()),
  details: z.object({
    workspaceId: z.optional(workspaceId),
    publicationId: z.optional(publicationId),
    recordId: z.optional(recordId),
    role: z.optional(role),
    grants: z.optional(z.array(grant)),
  }),
});
