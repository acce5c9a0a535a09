import { parseBase64 } from '../../../core/ledger/log/encoding.ts';
import { readTimestamp, type Timestamp } from '../../../formats/ledger/timestamps/token.ts';

/** What the word of a timestamp authority in a bundle says over its checkpoint; undefined where it does not hold. */
export function readStamp(token: string, checkpoint: string): Timestamp | undefined {
  const bytes = parseBase64(token);
  return bytes === undefined ? undefined : readTimestamp(bytes, checkpoint);
}
