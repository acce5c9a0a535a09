import { ask } from './ask.ts';

/** What somebody signs in with. */
export type Credentials = { readonly email: string; readonly password: string };

/** Signs in, or answers that a code is asked for as well. */
export async function signIn(credentials: Credentials): Promise<'in' | 'code needed'> {
  const answer = await ask<{ readonly twoFactorRedirect?: boolean }>('/sign-in/email', credentials);
  return answer.twoFactorRedirect === true ? 'code needed' : 'in';
}

/** Gives the code that an app shows; right after the app was set up, this turns the second factor on. */
export const giveCode = (code: string) => ask('/two-factor/verify-totp', { code });

export const giveBackupCode = (code: string) => ask('/two-factor/verify-backup-code', { code });

/** Has a link to sign in sent. The answer is the same whether there is such an account or not. */
export const sendLink = (email: string) => ask('/sign-in/magic-link', { email });

export const followLink = (token: string) => ask(`/magic-link/verify?${tokenIn(token)}`);

/** Goes to the provider of single sign-on, which leads back to `to`. */
export async function signOn(to: string): Promise<void> {
  const callbackURL = `/sign-in/done?${new URLSearchParams({ to }).toString()}`;
  const { url } = await ask<{ readonly url: string }>('/sign-in/social', { provider: 'oidc', callbackURL });
  location.assign(url);
}

/** Somebody who makes an account; `invitation` is the secret that lets them. */
export type Newcomer = Credentials & { readonly name: string; readonly invitation?: string };

/** Makes an account, which signs nobody in. The answer is the same where the address has an account already. */
export const signUp = (newcomer: Newcomer) => ask('/sign-up/email', newcomer);

export const signOut = () => ask('/sign-out', {});

/** Has a link sent with which a new password can be chosen. */
export const forgetPassword = (email: string) => ask('/request-password-reset', { email });

export const replacePassword = (token: string, newPassword: string) => ask('/reset-password', { token, newPassword });

export const confirmEmail = (token: string) => ask(`/verify-email?${tokenIn(token)}`);

/** Who is signed in in this browser, and by which session; null where nobody is. */
export const findSession = () => ask<Session | null>('/get-session');

export type Session = {
  readonly session: { readonly id: string };
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly twoFactorEnabled?: boolean | null;
  };
};

const tokenIn = (token: string): string => new URLSearchParams({ token }).toString();
