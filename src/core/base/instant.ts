declare const unit: unique symbol;

/** A moment in UTC, in whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [unit]: 'instant' };

/** The milliseconds of a second. */
export const secondMs = 1_000;
/** The milliseconds of a minute. */
export const minuteMs = 60 * secondMs;
/** The milliseconds of an hour. */
export const hourMs = 60 * minuteMs;
/** The milliseconds of a day of 24 hours; a learner's day may be an hour longer or shorter. */
export const dayMs = 24 * hourMs;

/** The moment `epochMs` milliseconds after 1970-01-01T00:00Z; fractions are cut off. */
export const instant = (epochMs: number): Instant => Math.trunc(epochMs) as Instant;
