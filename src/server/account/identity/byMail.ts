import type { BetterAuthOptions } from 'better-auth';
import { mailAlreadyRegistered, mailConfirmChange, mailConfirmEmail, mailNewPassword } from './mails.ts';
import type { Means } from './parts.ts';
import { checkPassword, hashPassword } from './passwords/password.ts';
import { passwordLength } from './passwords/weakPassword.ts';

type PasswordOptions = NonNullable<BetterAuthOptions['emailAndPassword']>;
type ConfirmingOptions = NonNullable<BetterAuthOptions['emailVerification']>;
type ChangingOptions = NonNullable<NonNullable<BetterAuthOptions['user']>['changeEmail']>;

/** Passwords, and choosing a new one by a link. A registration signs nobody in, so that its answer is always the same. */
export const passwords = ({ parts, tell }: Means): PasswordOptions => ({
  enabled: true,
  autoSignIn: false,
  minPasswordLength: passwordLength.least,
  maxPasswordLength: passwordLength.most,
  password: { hash: hashPassword, verify: checkPassword },
  requireEmailVerification: mustConfirm(parts),
  revokeSessionsOnPasswordReset: true,
  resetPasswordTokenExpiresIn: hourSeconds,
  sendResetPassword: ({ user, token }) => parts.send(mailNewPassword({ url: parts.url, to: user.email, token })),
  onPasswordReset: async ({ user }) => tell('password-reset', user),
  onExistingUserSignUp: ({ user }) => parts.send(mailAlreadyRegistered({ url: parts.url, to: user.email })),
});

/** Showing that an address is one's own. Whom an invitation vouches for has shown it already. */
export const confirmingEmail = ({ parts, tell }: Means): ConfirmingOptions => ({
  sendOnSignIn: mustConfirm(parts),
  expiresIn: hourSeconds,
  autoSignInAfterVerification: false,
  async sendVerificationEmail({ user, token }, request) {
    if (user.emailVerified && request?.url.endsWith('/sign-up/email') === true) return;
    await parts.send(mailConfirmEmail({ url: parts.url, to: user.email, token }));
  },
  afterEmailVerification: async (user) => tell('email-confirmed', user),
});

/** Changing one's address: allowed from the old one, then shown to be one's own. */
export const changingEmail = ({ parts }: Means): ChangingOptions => ({
  enabled: true,
  sendChangeEmailConfirmation: ({ user, newEmail, token }) =>
    parts.send(mailConfirmChange({ url: parts.url, to: user.email, newEmail, token })),
});

const hourSeconds = 60 * 60;

const mustConfirm = ({ registration, hasMail }: Means['parts']): boolean => registration === 'open' && hasMail;
