import type { Instant } from './instant.ts';

/** What can be wrong with what is published: an error that is not mended; not theirs to publish; harm; advertising. */
export const reportReasons = ['wrong', 'not-theirs', 'harmful', 'spam', 'other'] as const;

/** One of them. */
export type ReportReason = (typeof reportReasons)[number];

/** What came of a report: nothing; it was taken down; it was taken down and later put back. */
export const reportDecisions = ['dismissed', 'taken-down', 'put-back'] as const;

/** One of them. */
export type ReportDecision = (typeof reportDecisions)[number];

/** Why what somebody published was taken from everybody, and when. */
export type TakenDown = { readonly at: Instant; readonly reason: string };

/** The longest that is said of what is wrong, or of why something was taken down, in characters. */
export const longestReport = 1_000;
