import { dayMs, hourMs, type Instant, instant, minuteMs } from '../base/instant.ts';

/** So much within so long, for one person or one address. */
export type Limit = { readonly most: number; readonly windowMs: number };

/** How often things may be done that cost others something, or that somebody might guess by. */
export const limits = {
  /** Signing in to one account from one address. */
  'sign-in': { most: 10, windowMs: 15 * minuteMs },
  /** Signing in from one address, to whatever account. */
  'sign-in-from': { most: 50, windowMs: 15 * minuteMs },
  /** Beginning to sign in from one address by a passkey or single sign-on, which leaves a row each time. */
  'sign-in-begun': { most: 200, windowMs: 15 * minuteMs },
  /** Showing one's own password once more, from one address. */
  'own-password': { most: 10, windowMs: 15 * minuteMs },
  'password-reset': { most: 5, windowMs: hourMs },
  'invitation-look-up': { most: 30, windowMs: hourMs },
  invitation: { most: 100, windowMs: dayMs },
  /** Opening links of witnesses from one address, of which nobody should find one by trying. */
  'witness-look-up': { most: 120, windowMs: hourMs },
  /** Asking witnesses, each of whom gets a mail. */
  'witness-request': { most: 30, windowMs: dayMs },
  /** Codes that are mailed for one request. Each has a few tries, and a link never stops asking for them. */
  'witness-code': { most: 10, windowMs: dayMs },
  /** Opening links of panels from one address, of which nobody should find one by trying. */
  'panel-look-up': { most: 240, windowMs: hourMs },
  /** Inviting people to panels, each of whom gets a mail. */
  'panel-invitation': { most: 60, windowMs: dayMs },
  /** Codes that are mailed for one seat. Each has a few tries, and a link never stops asking for them. */
  'panel-code': { most: 10, windowMs: dayMs },
  /** Opening links of reviews from one address, of which nobody should find one by trying. */
  'review-look-up': { most: 600, windowMs: hourMs },
  /** Inviting people to read a packet, each of whom gets a mail. */
  'review-invitation': { most: 60, windowMs: dayMs },
  upload: { most: 60, windowMs: hourMs },
  publication: { most: 50, windowMs: dayMs },
  /** Following and forking: each writes a whole deck. */
  copy: { most: 100, windowMs: dayMs },
  suggestion: { most: 100, windowMs: dayMs },
  report: { most: 30, windowMs: dayMs },
} as const satisfies Readonly<Record<string, Limit>>;

/** What is limited. */
export type Limited = keyof typeof limits;

/** How many of something there may be at a time. */
export const caps = { tokens: 50, invitations: 100, teams: 50 } as const satisfies Readonly<Record<string, number>>;

/** When the window begins in which `now` lies. Windows stand side by side, so at a border two may follow closely. */
export const windowStart = (now: Instant, windowMs: number): Instant => instant(now - (now % windowMs));

/** When it can be tried again that was tried too often, as a person says it: "in 12 minutes". */
export function sayWhen(now: Instant, windowMs: number): string {
  const minutes = Math.ceil((windowStart(now, windowMs) + windowMs - now) / minuteMs);
  if (minutes <= 1) return 'in a minute';
  return minutes <= 90 ? `in ${minutes} minutes` : `in ${Math.ceil(minutes / 60)} hours`;
}
