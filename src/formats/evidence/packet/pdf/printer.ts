import { Worker } from 'node:worker_threads';
import { refuse, type Refusal } from '../../../../core/base/refusal.ts';
import type { PrintedPacket, ToPrint } from './pdf.ts';

/** Why a packet is not printed. */
export type NotPrinted = Refusal<'no-typesetter' | 'too-many' | 'too-long'>;

/** Prints packets beside whatever else the process does: one at a time, in a thread of its own, in the order they came. */
export type Printer = (to: ToPrint) => Promise<PrintedPacket | NotPrinted>;

/** Opens a printer. `most` may wait or be printed at a time, each for so long. */
export function openPrinter({ most, limitMs }: { readonly most: number; readonly limitMs: number }): Printer {
  let count = 0;
  let before: Promise<unknown> = Promise.resolve();
  return (to) => {
    if (count >= most) return Promise.resolve(tooMany);
    count += 1;
    const thread = before.then(() => beginThread(to, limitMs));
    before = thread
      .then(
        ({ ended }) => ended,
        () => undefined,
      )
      .finally(() => (count -= 1));
    return thread.then(({ printed }) => printed);
  };
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
