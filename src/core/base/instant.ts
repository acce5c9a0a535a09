declare const unit: unique symbol;

/** A moment in UTC, in whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [unit]: 'instant' };

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The moment `epochMs` milliseconds after 1970-01-01T00:00Z; fractions are cut off. */
export const instant = (epochMs: number): Instant => Math.trunc(epochMs) as Instant;
