import { createHash } from 'node:crypto';

/** Which half of the texts one belongs to: rules are tuned on the open one; the frozen one is read by nobody but the evaluation. */
export type Half = 'open' | 'frozen';

/** A text is frozen where the SHA-256 of its id begins with 8 or more; a paraphrase goes with the text it says again. */
export function halfOf({ id, of }: { readonly id: string; readonly of?: string | undefined }): Half {
  const digest = createHash('sha256')
    .update(of ?? id)
    .digest('hex');
  return Number.parseInt(digest.slice(0, 1), 16) >= 8 ? 'frozen' : 'open';
}
