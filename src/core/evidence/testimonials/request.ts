import { dayMs, type Instant, instant } from '../../base/instant.ts';

/** For how many days a witness may open their link to answer. */
export const requestDays = 21;

/** For how many days after that it is still kept who was asked, where they have not signed. */
export const keptDays = 30;

/** How often a witness is reminded at most, and after how many days each time. */
export const mostReminders = 2;
export const reminderDays = 7;

/** How many requests of a workspace may wait at a time. */
export const mostWaiting = 50;

/** How a request stands in the store. Whether it has expired hangs on the time alone. */
export const requestStates = ['waiting', 'signed', 'declined', 'revoked', 'withdrawn'] as const;

/** One of them. */
export type RequestState = (typeof requestStates)[number];

/** How the link of a request reached its witness: by a mail from here, or from the hand of whoever asked. */
export type SentBy = 'mail' | 'hand';

/** How a request stands for whoever looks at it. */
export type RequestStanding = RequestState | 'expired';

/** How a request stands at a moment. */
export const standingOf = (
  { state, expiresAt }: { readonly state: RequestState; readonly expiresAt: Instant },
  now: Instant,
): RequestStanding => (state === 'waiting' && expiresAt <= now ? 'expired' : state);

/** The links that expired before then led to requests whose witnesses are forgotten. */
export const forgetBefore = (now: Instant): Instant => instant(now - keptDays * dayMs);

/** When the next reminder of a request goes out, of which so many have gone; null where none does. */
export function nextReminder(reminders: number, lastMailAt: Instant, expiresAt: Instant): Instant | null {
  const at = instant(lastMailAt + reminderDays * dayMs);
  return reminders < mostReminders && at < expiresAt ? at : null;
}

/** An e-mail address as whoever has it knows it, and whoever does not learns little: `n…@example.org`. */
export function maskAddress(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return `${[...name][0] ?? ''}…@${domain}`;
}

/** What follows the @. */
export const domainOf = (email: string): string => email.split('@').at(-1) ?? '';
