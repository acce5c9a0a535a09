import type { AccountId, PublicationId, RecordId, WorkspaceId } from '../base/id.ts';
import type { Instant } from '../base/instant.ts';
import type { Grant, Role } from '../base/role.ts';

/** What the audit log keeps: who signed in, and who was allowed or forbidden what. */
export const auditEvents = [
  'registered',
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'session-revoked',
  'email-confirmed',
  'password-changed',
  'password-reset',
  'second-factor-on',
  'second-factor-off',
  'backup-codes-made',
  'passkey-added',
  'passkey-removed',
  'account-deleted',
  'account-suspended',
  'account-restored',
  'operator-made',
  'operator-unmade',
  'token-made',
  'token-revoked',
  'workspace-made',
  'workspace-closed',
  'invited',
  'invitation-revoked',
  'member-joined',
  'role-changed',
  'member-removed',
  'member-left',
  'deck-taken-down',
  'deck-put-back',
  'log-taken-down',
  'log-put-back',
  'record-erased',
] as const;

/** One of them. */
export type AuditEvent = (typeof auditEvents)[number];

/** What an event was about. No names and no addresses: those go when their person goes. */
export type AuditDetails = {
  readonly workspaceId?: WorkspaceId | undefined;
  readonly publicationId?: PublicationId | undefined;
  readonly recordId?: RecordId | undefined;
  readonly role?: Role | undefined;
  readonly grants?: readonly Grant[] | undefined;
};

/** Something that happened. */
export type Audit = {
  readonly id: string;
  readonly at: Instant;
  readonly event: AuditEvent;
  /** Who did it; null where nobody was signed in, or they are gone. */
  readonly accountId: AccountId | null;
  /** To whom, where that is somebody else. */
  readonly aboutId: AccountId | null;
  readonly details: AuditDetails;
};
