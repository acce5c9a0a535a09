import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { PrintedPacket, ToPrint } from './pdf.ts';

/** Why a packet is not printed. */
export type NotPrinted = Refusal<'no-typesetter' | 'too-many' | 'too-long'>;

/** Prints packets beside whatever else the process does: one at a time, in a thread of its own, in the order they came. */
export type Printer = (to: ToPrint) => Promise<PrintedPacket | NotPrinted>;

/**
 * Opens a printer. `most` may wait or be printed at a time, each for so long: whoever waits longer behind a thread that does
 * not end is told to come again.
 */
export function openPrinter({ most, limitMs }: { readonly most: number; readonly limitMs: number }): Printer {
  let count = 0;
  let before: Promise<unknown> = Promise.resolve();
  return async (to) => {
    if (count >= most) return tooMany;
    count += 1;
    const { promise: left, resolve: leave } = Promise.withResolvers<void>();
    void left.then(() => (count -= 1));
    const turn = before;
    before = Promise.all([turn, left]);
    if (!(await comesWithin(turn, limitMs))) {
      leave();
      return tooMany;
    }
    const { printed, ended } = beginThread(to, limitMs);
    void ended.then(leave);
    return printed;
  };
}

async function comesWithin(turn: Promise<unknown>, limitMs: number): Promise<boolean> {
  const { promise: waited, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, limitMs, false);
  const comes = await Promise.race([turn.then(() => true), waited]);
  clearTimeout(timer);
  return comes;
}

/** A thread that prints one packet. Typesetting cannot be interrupted, so a thread that is stopped may end a while later. */
function beginThread(to: ToPrint, limitMs: number) {
  const thread = new Worker(new URL('./settingThread.ts', import.meta.url), { workerData: to });
  const ended = new Promise<void>((resolve) => void thread.once('exit', () => resolve()));
  const printed = new Promise<PrintedPacket | NotPrinted>((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(tooLong);
      void thread.terminate();
    }, limitMs);
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread that set a packet ended without an answer'));
    });
  });
  return { printed, ended };
}

/** The printer of this process. */
export const printPacket: Printer = openPrinter({ most: 8, limitMs: 60_000 });

const tooMany = refuse(
  'too-many',
  'Several packets are being set just now. Try again in a minute, or take it as a web page.',
);

const tooLong = refuse(
  'too-long',
  'Setting this packet takes longer than a minute, so it was given up. Take it as a web page or for Word, or tell of less.',
);
