import type { IdentityEvent } from './parts.ts';

/** One way into the library that is open. */
export type Way = {
  /** What has happened once it is done; null where nothing is noted, or something else tells. */
  readonly event: IdentityEvent | null;
  /** Whether somebody proves here who they are. */
  readonly proves: boolean;
  /** Whether their proof has to be a recent one. */
  readonly needsFresh: boolean;
};

const plain: Way = { event: null, proves: false, needsFresh: false };
const proving: Way = { event: 'signed-in', proves: true, needsFresh: false };
const fresh: Way = { event: null, proves: false, needsFresh: true };

/** The ways that are open, by method and path under /api/auth. Whatever else the library offers is not there. */
export const ways = {
  'POST /sign-up/email': plain,
  'POST /sign-in/email': proving,
  'POST /sign-in/magic-link': plain,
  'GET /magic-link/verify': proving,
  'POST /sign-in/social': plain,
  'GET /callback/oidc': proving,
  'POST /sign-out': plain,
  'GET /get-session': plain,
  'GET /list-sessions': plain,
  'POST /revoke-session': plain,
  'POST /revoke-other-sessions': plain,
  'GET /list-accounts': plain,
  'POST /update-user': plain,
  'POST /request-password-reset': plain,
  'POST /reset-password': plain,
  'POST /change-password': { ...plain, event: 'password-changed' },
  'POST /send-verification-email': plain,
  'GET /verify-email': plain,
  'POST /change-email': fresh,
  'GET /passkey/generate-register-options': fresh,
  'POST /passkey/verify-registration': { ...fresh, event: 'passkey-added' },
  'GET /passkey/generate-authenticate-options': plain,
  'POST /passkey/verify-authentication': proving,
  'GET /passkey/list-user-passkeys': plain,
  'POST /passkey/update-passkey': plain,
  'POST /passkey/delete-passkey': { ...fresh, event: 'passkey-removed' },
  'POST /two-factor/enable': plain,
  'POST /two-factor/verify-totp': proving,
  'POST /two-factor/verify-backup-code': proving,
  'POST /two-factor/generate-backup-codes': { ...plain, event: 'backup-codes-made' },
  'POST /two-factor/disable': { ...plain, event: 'second-factor-off' },
} as const satisfies Readonly<Record<string, Way>>;

/** The way that a request takes, where it is open. */
export const findWay = (method: string, path: string): Way | undefined =>
  Object.hasOwn(ways, `${method} ${path}`) ? ways[`${method} ${path}` as keyof typeof ways] : undefined;

/** Where the library lives. */
export const basePath = '/api/auth';

/** The one provider of single sign-on there may be. */
export const singleSignOnId = 'oidc';
