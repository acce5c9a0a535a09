/** What can be wrong with a published deck: an error its maintainers do not mend; not theirs to publish; harm; advertising. */
export const reportReasons = ['wrong', 'not-theirs', 'harmful', 'spam', 'other'] as const;

/** One of them. */
export type ReportReason = (typeof reportReasons)[number];

/** What came of a report: nothing; the deck was taken down; it was taken down and later put back. */
export const reportDecisions = ['dismissed', 'taken-down', 'put-back'] as const;

/** One of them. */
export type ReportDecision = (typeof reportDecisions)[number];
