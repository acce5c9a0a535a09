import { refuse } from '../../core/base/refusal.ts';

/** For how long a code holds. */
export const codeMinutes = 30;

/** How often a code may be typed. */
export const mostTries = 5;

/** Six digits, each as likely as any other. */
export function makeCode(): string {
  const most = 2 ** 32 - (2 ** 32 % 1_000_000);
  for (;;) {
    const [drawn = most] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < most) return String(drawn % 1_000_000).padStart(6, '0');
  }
}

/** A code as somebody typed it, without what they put between its digits. */
export const digitsOf = (typed: string): string => typed.replaceAll(/\D/g, '');

/** Said of a code that was not the last one sent, or no longer holds. */
export const wrongCode = refuse(
  'wrong-code',
  'That is not the code we sent last, or it is no longer good. Look for the newest mail, or have a new code sent.',
);
