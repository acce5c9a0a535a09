import { formatBase64 } from '../../../core/ledger/log/encoding.ts';
import { formatTimestampQuery } from '../../../core/ledger/timestamps/query.ts';
import { readTimestamp, readTimestampReply } from '../../../core/ledger/timestamps/token.ts';

/** Sends the bytes of a question to a timestamp authority and brings its answer. Throws where there is none. */
export type AskAuthority = (query: Uint8Array) => Promise<Uint8Array>;

/** The word of a timestamp authority over a checkpoint, in base64. Throws where it gives none that holds. */
export async function stampCheckpoint(checkpoint: string, ask: AskAuthority): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(8));
  const token = readTimestampReply(await ask(formatTimestampQuery(checkpoint, nonce)));
  if (token === undefined) throw new Error('the timestamp authority refused, or answered what is no timestamp');
  const written = formatBase64(token);
  if (readTimestamp(written, checkpoint) === undefined)
    throw new Error('the timestamp authority answered with a token that does not hold');
  return written;
}
