import type { RequestOf } from '../../../contract/base/endpoint.ts';
import type { addRecord } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { Refused } from '../../base/call.ts';

/** A record on its way to the server, under an id of this device: sending it twice keeps it once. */
export type Capture = RequestOf<typeof addRecord> & { readonly id: RecordId };

/** What became of what was captured: the server has it; it waits here for the server; or the server will not have it. */
export type Outcome = { readonly kind: 'kept' | 'waits' } | { readonly kind: 'refused'; readonly message: string };

/** Where captures lie until the server has them: `localStorage`, or anything like it. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export type Captures = {
  /** Keeps them and sends all that waits. */
  readonly send: (captures: readonly Capture[]) => Promise<Outcome>;
  /** Sends what waits, as when the server is back. */
  readonly sendWaiting: () => Promise<Outcome>;
};

type Parts = {
  readonly shelf: Shelf;
  readonly carry: (capture: Capture) => Promise<unknown>;
  readonly prefix: string;
};

/** Sends captures one after the other in the order of their ids, and keeps each on the shelf until the server has it. */
export function openCaptures({ shelf, carry, prefix }: Parts): Captures {
  let round: Promise<Outcome> = Promise.resolve({ kind: 'kept' });
  const sendWaiting = (): Promise<Outcome> => {
    const send = () => sendAll({ shelf, carry, prefix });
    round = round.then(send, send);
    return round;
  };
  return {
    sendWaiting,
    send: (captures) => {
      for (const capture of captures) shelf.setItem(prefix + capture.id, JSON.stringify(capture));
      return sendWaiting();
    },
  };
}

async function sendAll({ shelf, carry, prefix }: Parts): Promise<Outcome> {
  let outcome: Outcome = { kind: 'kept' };
  for (const label of labelsOf(shelf, prefix)) {
    const capture = parseCapture(shelf.getItem(label) ?? '');
    const failure = capture === undefined ? undefined : await failureOf(carry(capture));
    if (failure !== undefined && !isFinal(failure)) return { kind: 'waits' };
    shelf.removeItem(label);
    // Under this id the server has it already, and it was changed since.
    if (failure !== undefined && failure.code !== 'id-taken' && outcome.kind === 'kept')
      outcome = { kind: 'refused', message: failure.message };
  }
  return outcome;
}

const labelsOf = (shelf: Shelf, prefix: string): readonly string[] =>
  Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '')
    .filter((label) => label.startsWith(prefix))
    .toSorted();

async function failureOf(carried: Promise<unknown>): Promise<Refused | undefined> {
  try {
    await carried;
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** Whoever has to sign in again, or to wait, keeps what they wrote. */
const isFinal = ({ status }: Refused): boolean => status >= 400 && status < 500 && status !== 401 && status !== 429;

/** A capture as it was kept; undefined for what an older version or another hand left there. */
function parseCapture(written: string): Capture | undefined {
  try {
    const capture: { readonly id?: unknown; readonly kind?: unknown } = Object(JSON.parse(written));
    // What this app wrote itself; the server looks at every field again.
    return typeof capture.id === 'string' && typeof capture.kind === 'string' ? (capture as Capture) : undefined;
  } catch {
    return undefined;
  }
}
