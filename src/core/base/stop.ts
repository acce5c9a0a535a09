import { isRefusal, type Refusal } from './refusal.ts';

/** Ends a stream or a transaction with a refusal: what was begun is taken back, and `stoppedBy` tells the refusal. */
export function stopWith(refusal: Refusal): never {
  throw new Error(refusal.message, { cause: refusal });
}

/** The refusal that something was stopped with; undefined for any other error. */
export function stoppedBy(error: unknown): Refusal | undefined {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  return isRefusal(cause) ? cause : undefined;
}
