import { createHash } from 'node:crypto';

/** Which texts one belongs to: rules are tuned on the open ones; the frozen ones are read by nobody but the evaluation. */
export type Half = 'open' | 'frozen';

/** The batches of the first set. All of it is open since its frozen half was used up: its sums were looked at twice. */
const firstSet: readonly number[] = [1, 2, 3];

/** A text of the second set is frozen where the SHA-256 of its id begins with 8 or more; a paraphrase goes with the text it says again. */
export function halfOf({ id, of }: { readonly id: string; readonly of?: string | undefined }, batch: number): Half {
  if (firstSet.includes(batch)) return 'open';
  const digest = createHash('sha256')
    .update(of ?? id)
    .digest('hex');
  return Number.parseInt(digest.slice(0, 1), 16) >= 8 ? 'frozen' : 'open';
}
