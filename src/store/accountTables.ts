import type { AccountId, InvitationId, LearnerId, TokenId, LetterSubjectId, WorkspaceId } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Role } from '../core/base/role.ts';
import type { WorkspaceKind } from '../core/base/scope.ts';
import type { Fixed, Flag, JsonText } from './columns.ts';

/** Workspaces. */
export type WorkspaceTable = {
  id: Fixed<WorkspaceId>;
  name: string;
  kind: Fixed<WorkspaceKind>;
  created_at: Fixed<Instant>;
  /** When its person or its owner gave it up. What it had published may outlive it. */
  closed_at: Instant | null;
};

/** People as learners. */
export type LearnerTable = {
  workspace_id: Fixed<WorkspaceId>;
  id: Fixed<LearnerId>;
  preferences: JsonText;
  created_at: Fixed<Instant>;
};

/**
 * The people who can sign in, as far as Cairn itself reads them; the other columns, and the tables of their passwords,
 * passkeys and sign-ins, belong to the library of sign-in.
 */
export type AccountTable = {
  id: Fixed<AccountId>;
  name: string;
  email: string;
  operator: Flag;
  suspended_at: Instant | null;
  created_at: Fixed<Instant>;
};

/** Who may do what in which workspace. */
export type MemberTable = {
  workspace_id: Fixed<WorkspaceId>;
  account_id: Fixed<AccountId>;
  role: Role;
  /** Who learns here; null in a team's workspace. */
  learner_id: Fixed<LearnerId | null>;
  joined_at: Fixed<Instant>;
};

/** Invitations into a workspace, or to this Cairn. */
export type InvitationTable = {
  id: Fixed<InvitationId>;
  /** Null for an invitation to this Cairn, into no workspace. */
  workspace_id: Fixed<WorkspaceId | null>;
  email: Fixed<string>;
  role: Fixed<Role>;
  secret_hash: Fixed<string>;
  invited_by: Fixed<AccountId>;
  created_at: Fixed<Instant>;
  expires_at: Fixed<Instant>;
};

/** Personal access tokens. */
export type TokenTable = {
  id: Fixed<TokenId>;
  account_id: Fixed<AccountId>;
  name: string;
  secret_hash: Fixed<string>;
  grants: JsonText;
  created_at: Fixed<Instant>;
  expires_at: Instant | null;
  last_used_at: Instant | null;
};

/** What happened around signing in and granting. The ids of people go with their accounts. */
export type AuditTable = {
  id: Fixed<string>;
  at: Fixed<Instant>;
  /** Who did it; null where nobody was signed in. */
  account_id: Fixed<AccountId | null>;
  /** To whom, where that is somebody else. */
  about_id: Fixed<AccountId | null>;
  event: Fixed<string>;
  details: Fixed<JsonText>;
};

/** Mails, sent and waiting. */
export type MailTable = {
  id: Fixed<string>;
  recipient: string;
  subject: string;
  text: string;
  created_at: Fixed<Instant>;
  sent_at: Instant | null;
  attempts: number;
  error: string | null;
  /** Files that go with it, as JSON. */
  attachments: JsonText;
  /** The request to a witness, or the panel, that it is about; null of any other mail. */
  about: Fixed<LetterSubjectId | null>;
};

/** So much of something that `subject` has spent in the window that began then. */
export type QuotaTable = { subject: Fixed<string>; window_start: Fixed<Instant>; spent: number };

/** What this Cairn as a whole keeps about itself, by name, as JSON. */
export type InstanceTable = { name: Fixed<string>; value: JsonText };
