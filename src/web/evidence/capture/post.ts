import { addRecord } from '../../../contract/ledger/records.ts';
import { call } from '../../base/call.ts';
import { queryClient } from '../../base/queries.ts';
import { type Capture, openCaptures, type Outcome, type Shelf } from './captures.ts';
import { capturedPrefix, hasCaptured } from './waiting.ts';

const captures = openCaptures({
  shelf: openShelf(),
  carry: (capture) => call(addRecord, capture),
  prefix: capturedPrefix() ?? 'cairn.captured.nobody.',
});

const pauseMs = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps what was captured: on the server, or here until the server is back. */
export const sendCaptures = (captured: readonly Capture[]): Promise<Outcome> => settle(captures.send(captured));

/** Sends what waits here since the server was away, also of an earlier page. */
function sendWaiting(): void {
  if (hasCaptured()) void settle(captures.sendWaiting());
}

window.addEventListener('online', sendWaiting);
sendWaiting();

async function settle(sending: Promise<Outcome>): Promise<Outcome> {
  clearTimeout(timer);
  const outcome = await sending;
  if (outcome.kind === 'waits') timer = setTimeout(() => void settle(captures.sendWaiting()), pauseMs);
  else void queryClient.invalidateQueries();
  return outcome;
}

/** Where a browser forbids storage, or the page does not know whose it is, captures last as long as the page. */
function openShelf(): Shelf {
  try {
    if (capturedPrefix() !== undefined) return window.localStorage;
  } catch {
    // Then as below.
  }
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (label) => kept.get(label) ?? null,
    setItem: (label, written) => void kept.set(label, written),
    removeItem: (label) => void kept.delete(label),
  };
}
