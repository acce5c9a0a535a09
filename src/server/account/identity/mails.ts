import type { Letter } from '../../base/mail/post.ts';

/** A mail with a link. Links lead to pages that ask before they act: programs that look through mails open links too. */
export type Linking = { readonly url: string; readonly to: string; readonly token: string };

export const mailSignInLink = ({ url, to, token }: Linking): Letter =>
  mail(to, 'Your link to sign in to Cairn', [
    'Open this link to sign in to Cairn. It works once, for ten minutes.',
    `${url}/sign-in/link#${token}`,
    'If you did not ask for it, ignore this mail: nobody can sign in without the link.',
  ]);

export const mailConfirmEmail = ({ url, to, token }: Linking): Letter =>
  mail(to, 'Confirm your e-mail address for Cairn', [
    'Open this link to confirm that this address is yours. It works for an hour.',
    `${url}/confirm-email#${token}`,
    'If you did not give this address to Cairn, ignore this mail.',
  ]);

export const mailConfirmChange = ({ url, to, token, newEmail }: Linking & { readonly newEmail: string }): Letter =>
  mail(to, 'Change the e-mail address of your Cairn account', [
    `Somebody signed in to your account wants its address to be ${newEmail}. Open this link to allow it; it works for an hour.`,
    `${url}/confirm-email#${token}`,
    'If it was not you, do not open it. Choose a new password and end your other sessions.',
  ]);

export const mailNewPassword = ({ url, to, token }: Linking): Letter =>
  mail(to, 'Choose a new password for Cairn', [
    'Open this link to choose a new password. It works once, for an hour, and ends all your sessions.',
    `${url}/reset-password#${token}`,
    'If you did not ask for it, ignore this mail: your password stays as it is.',
  ]);

export const mailAlreadyRegistered = ({ url, to }: Omit<Linking, 'token'>): Letter =>
  mail(to, 'You already have a Cairn account', [
    'Somebody wanted to make a Cairn account with this address, but you have one already.',
    `If it was you, sign in: ${url}/sign-in. There you can also ask for a link to choose a new password.`,
    'If it was not you, there is nothing to do.',
  ]);

export const mailNotice = ({ url, to, event }: Omit<Linking, 'token'> & { readonly event: Noticed }): Letter =>
  mail(to, noticed[event], [
    `${noticed[event]}.`,
    `If it was not you, choose a new password and end your other sessions: ${url}/sign-in.`,
  ]);

/** What its person is told of, in case it was somebody else. */
export type Noticed = keyof typeof noticed;

const noticed = {
  'password-changed': 'Your Cairn password was changed',
  'password-reset': 'Your Cairn password was replaced by means of a link',
  'second-factor-on': 'Your Cairn account now asks for a code as well',
  'second-factor-off': 'Your Cairn account no longer asks for a code',
  'passkey-added': 'A passkey was added to your Cairn account',
} as const;

/** Whether its person is told of an event. */
export const isNoticed = (event: string): event is Noticed => event in noticed;

const mail = (to: string, subject: string, paragraphs: readonly string[]): Letter => ({
  to,
  subject,
  text: `${paragraphs.join('\n\n')}\n`,
});
