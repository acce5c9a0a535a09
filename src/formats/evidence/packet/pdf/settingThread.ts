import { parentPort, workerData } from 'node:worker_threads';
import { formatPacketPdf, type ToPrint } from './pdf.ts';

/** Sets the one packet that this thread was begun for. */
const { document, at } = workerData as ToPrint;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await formatPacketPdf(document, { at }));
