import type { Admission } from '../../../actions/account/arriving/mayRegister.ts';
import type { World } from '../../../actions/base/context.ts';
import type { Registration } from '../../../core/base/registration.ts';
import type { AccountId } from '../../../core/base/id.ts';
import type { Letter } from '../../base/mail/post.ts';
import type { Rows } from './rows/rows.ts';

/** What identity is made of. */
export type IdentityParts = {
  readonly world: World;
  /** The address that people open, without a path. */
  readonly url: string;
  /** At least 32 characters; cookies are signed and second factors encrypted with it. */
  readonly secret: string;
  readonly rows: Rows;
  readonly registration: Registration;
  /** Whether mails reach people by themselves. Without it, `send` hands them to whoever runs this Cairn. */
  readonly hasMail: boolean;
  readonly singleSignOn: SingleSignOn | null;
  readonly send: (letter: Letter) => Promise<void>;
  /** Whether somebody may have an account. It may be asked within a transaction, and must only read. */
  readonly mayRegister: (applicant: Applicant) => Promise<Admission>;
  /** Told of what happened around signing in. */
  readonly note: (event: IdentityEvent, accountId: AccountId | null) => Promise<void>;
  /** Where what broke is told to whoever runs this, without addresses and secrets. */
  readonly report: (error: Error) => void;
};

/** A provider of single sign-on that speaks OpenID Connect. */
export type SingleSignOn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
};

/** Somebody without an account who would have one. */
export type Applicant = {
  readonly email: string;
  /** The secret of an invitation that came along. */
  readonly secret: string | null;
  /** Whether the address has been shown to be theirs: by a link sent there, or by single sign-on. */
  readonly hasProvenEmail: boolean;
  /** Whether the provider of single sign-on sends them. */
  readonly bySingleSignOn: boolean;
};

/** What an audit log keeps of signing in. */
export type IdentityEvent =
  | 'registered'
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'session-revoked'
  | 'email-confirmed'
  | 'password-changed'
  | 'password-reset'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'backup-codes-made'
  | 'passkey-added'
  | 'passkey-removed';

/** The parts, and what their doings are told and done with. */
export type Means = {
  readonly parts: IdentityParts;
  readonly tell: Tell;
  /** Does what an answer must not wait for. */
  readonly inBackground: (work: Promise<unknown>) => void;
};

/** Tells of an event in somebody's account; null where it is not known whose. */
export type Tell = (event: IdentityEvent, whom: Whom | null) => void;

/** Whose account it is, and where they can be told of it. */
export type Whom = { readonly id: string; readonly email: string | null };
