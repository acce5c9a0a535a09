import type { Remark, Written } from '../../../core/evidence/prose/remarks.ts';
import type { Asked, Told } from './proseWorker.ts';

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (remarks: readonly Remark[]) => void>();

/** Has a text judged off the main thread. The model is loaded with the first that is; where that fails, nothing is remarked. */
export function readAside(written: Written): Promise<readonly Remark[]> {
  worker ??= startReading();
  const reader = worker;
  asked += 1;
  const number = asked;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    const ask: Asked = { ...written, number };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is no window and has no origin to name
    reader.postMessage(ask);
  });
}

function startReading(): Worker {
  const reader = new Worker(new URL('./proseWorker.ts', import.meta.url), { type: 'module' });
  reader.addEventListener('message', ({ data }: MessageEvent<Told>) => settle(data));
  reader.addEventListener('error', () => {
    for (const number of waiting.keys()) settle({ number, remarks: [] });
  });
  return reader;
}

function settle({ number, remarks }: Told): void {
  waiting.get(number)?.(remarks);
  waiting.delete(number);
}
