import type { PacketCommentId } from '../../../base/id.ts';
import { dayMs, type Instant, instant } from '../../../base/instant.ts';

/** What came of a comment. */
export const resolutions = ['taken-up', 'left'] as const;

/** One of them, when it was decided and why. */
export type Resolution = {
  readonly outcome: (typeof resolutions)[number];
  readonly because: string;
  readonly at: Instant;
};

/** What a reviewer says of a place. `edition` counts how often it was written, from 1. */
export type Comment = {
  readonly id: PacketCommentId;
  readonly place: string;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly edition: number;
  readonly resolution: Resolution | null;
};

/** Until when a link of a review opens; `withdrawnAt` where its reviewer was taken off before. */
export type ReviewTerm = { readonly goodUntil: Instant; readonly withdrawnAt: Instant | null };

/** How the link of a review stands. */
export type ReviewStanding = 'open' | 'expired' | 'withdrawn';

/** How it stands now. */
export function reviewStanding({ goodUntil, withdrawnAt }: ReviewTerm, now: Instant): ReviewStanding {
  if (withdrawnAt !== null) return 'withdrawn';
  return now < goodUntil ? 'open' : 'expired';
}

/** How many links of one packet may be open at a time, for how many days each, and how much one reviewer may say. */
export const reviewBounds = { open: 12, days: 60, usualDays: 14, comments: 300, text: 5_000 } as const;

/** When a link that is made now opens nothing any more. */
export const reviewEnd = (now: Instant, days: number): Instant => instant(now + days * dayMs);

/** The comments that nobody has resolved. */
export const openOf = (comments: readonly Comment[]): readonly Comment[] =>
  comments.filter(({ resolution }) => resolution === null);

/** How many of the comments are open, in words. */
export function sayOpen(comments: readonly Comment[]): string {
  const open = openOf(comments).length;
  if (comments.length === 0) return 'No comments yet';
  return open === 0 ? `All ${comments.length} resolved` : `${open} of ${comments.length} open`;
}

/** What came of a comment, in a word. */
export const resolutionNames = {
  'taken-up': 'Taken up',
  left: 'Left as it is',
} as const satisfies Readonly<Record<Resolution['outcome'], string>>;
