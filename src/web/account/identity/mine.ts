import { ask } from './ask.ts';

/** A browser in which somebody is signed in. */
export type ListedSession = {
  readonly id: string;
  /** Names the session where it is ended. */
  readonly token: string;
  readonly createdAt: string;
  /** When it was last used, to the day. */
  readonly updatedAt: string;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
};

export const listSessions = () => ask<readonly ListedSession[]>('/list-sessions');

export const endSession = (token: string) => ask('/revoke-session', { token });

export const endOtherSessions = () => ask('/revoke-other-sessions', {});

/** A way of signing in that an account has: `credential` is a password, `oidc` single sign-on. */
export type Way = { readonly providerId: string; readonly createdAt: string };

export const listWays = () => ask<readonly Way[]>('/list-accounts');

export const changeName = (name: string) => ask('/update-user', { name });

/** Has a link sent to the present address; the new one holds once both were confirmed. */
export const changeEmail = (newEmail: string) => ask('/change-email', { newEmail });

/** Changes the password and ends all other sessions. */
export const changePassword = (passwords: { readonly currentPassword: string; readonly newPassword: string }) =>
  ask('/change-password', passwords);
