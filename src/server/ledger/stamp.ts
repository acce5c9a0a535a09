import type { Proving } from '../../actions/ledger/proofs/makeBundle.ts';
import { stampCheckpoint } from '../../actions/ledger/proofs/stamp.ts';
import { secondMs } from '../../core/base/instant.ts';

/** Asks the timestamp authority at an address. What goes wrong is reported, and the bundle goes without. */
export function openStamp(address: string, report: (error: Error) => void): NonNullable<Proving['stamp']> {
  return async (checkpoint) => {
    try {
      return await stampCheckpoint(checkpoint, (query) => post(address, query));
    } catch (error) {
      report(new Error(`no timestamp from ${address}`, { cause: error }));
      return null;
    }
  };
}

const patienceMs = 10 * secondMs;

/** A token with its certificates has some thousand bytes. */
const longestReply = 100_000;

async function post(address: string, query: Uint8Array): Promise<Uint8Array> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: Buffer.from(query),
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.length > longestReply) throw new Error('its answer is longer than a timestamp');
  return bytes;
}
