import { refuse, type Refusal } from '../../../core/base/refusal.ts';

/** What a person is told when the library says no, by its codes. */
const sentences: Readonly<Record<string, string>> = {
  UNAUTHORIZED: 'You are not signed in. Sign in and try again.',
  INVALID_EMAIL_OR_PASSWORD:
    'The e-mail address or the password is wrong, or the address waits to be confirmed. Check both and your mail, or choose a new password.',
  INVALID_EMAIL: 'This is no e-mail address. Write it like name@example.org.',
  INVALID_NAME: 'Your name needs 1 to 100 characters. Write what others should call you.',
  INVALID_PASSWORD: 'This is not your password. Check it and try again.',
  PASSWORD_TOO_SHORT: 'A password needs at least 10 characters. Fifteen or more are better.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters. Choose a shorter one.',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'You have no password yet. Ask for a link to choose one.',
  INVALID_TOKEN: 'This link is not valid, or was used before. Ask for a new one.',
  TOKEN_EXPIRED: 'This link is too old. Ask for a new one.',
  USER_NOT_FOUND: 'This link is not valid, or was used before. Ask for a new one.',
  INVALID_USER: 'This link is for another account. Sign out and open it again.',
  SIGN_IN_FIRST: 'Sign in, then open this link again.',
  REGISTRATION_REFUSED: 'This Cairn takes new people by invitation. Open the link in your invitation, or ask for one.',
  ACCOUNT_SUSPENDED: 'This account is suspended. Ask whoever runs this Cairn.',
  SECOND_FACTOR_NEEDED: 'This account asks for a code as well. Sign in with your password and the code.',
  SESSION_NOT_FRESH: 'You signed in a while ago. Sign in again to change this.',
  INVALID_TWO_FACTOR_COOKIE: 'That took too long. Sign in again.',
  INVALID_CODE: 'This code is not right. Take the one that is shown now.',
  INVALID_BACKUP_CODE: 'This backup code is not right, or was used before. Take another one.',
  BACKUP_CODES_NOT_ENABLED: 'This account has no backup codes. Take a code from your app.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Those were too many wrong codes. Sign in again.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Those were too many wrong codes. Try again in 15 minutes.',
  TOTP_NOT_ENABLED: 'This account asks for no code. Sign in again.',
  TOTP_ALREADY_ENABLED: 'This account asks for a code already. Turn that off first.',
  CHALLENGE_NOT_FOUND: 'That took too long. Try again.',
  PASSKEY_NOT_FOUND: 'This passkey does not belong to an account here. Use another way to sign in.',
  AUTHENTICATION_FAILED: 'This passkey could not be checked. Try again, or use another way to sign in.',
  FAILED_TO_VERIFY_REGISTRATION: 'This passkey could not be kept. Try again.',
  USER_VERIFICATION_NEEDED: 'This passkey did not ask for your fingerprint, face or PIN. Set one up on the device.',
  PREVIOUSLY_REGISTERED: 'This passkey is there already. Use another device, or keep it.',
  NO_SUCH_PATH: 'There is nothing at this address.',
  SINGLE_SIGN_ON_UNREACHABLE: 'Single sign-on cannot be reached now. Use another way to sign in, or try again later.',
  INVALID_ORIGIN: 'This request came from another web page. Open Cairn itself and do it there.',
  MISSING_OR_NULL_ORIGIN: 'This request came from another web page. Open Cairn itself and do it there.',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'This request came from another web page. Open Cairn itself and do it there.',
};

/** The refusal for a code; what is wrong with a password its own sentence says. */
export const refusalOf = ({
  code,
  message,
}: {
  readonly code: string;
  readonly message?: string | undefined;
}): Refusal =>
  refuse(
    code.toLowerCase().replaceAll('_', '-'),
    sentences[code] ??
      (code === 'WEAK_PASSWORD' ? message : undefined) ??
      'Cairn could not do this. Check what you entered and try again.',
  );
