import { type Checkpoint, openCheckpoint } from '../log/checkpoint.ts';
import type { NoteKey } from '../log/note.ts';
import { provesConsistency } from '../log/proofs.ts';
import type { Bundle } from './bundle.ts';
import { finderOf, type Finding } from './report.ts';

/** A bundle whose head was opened. */
type Opened = { readonly bundle: Bundle; readonly key: NoteKey; readonly head: Checkpoint };

/** Whether the log of a bundle goes on from the head that somebody received earlier: a checkpoint, as text. */
export function verifyReceipt(receipt: string, { bundle, key, head }: Opened): Finding {
  const { holds, unclear, broken } = finderOf({ kind: 'bundle' });
  const received = openCheckpoint(tidy(receipt), key);
  if (received === undefined)
    return broken('The receipt does not carry the signature of this log: it was changed, or it is of another log.');
  if (received.size > head.size)
    return unclear(
      `The receipt is of a later head (${received.size} entries) than the bundle (${head.size}). Ask for a newer bundle.`,
    );
  if (received.size === head.size) return received.root === head.root ? holds(goesOn) : broken(rewritten);
  const between = bundle.earlier.filter(({ checkpoint }) => openCheckpoint(checkpoint, key)?.size === received.size);
  if (between.length === 0)
    return unclear('The bundle brings no proof from the head in the receipt to its own. Ask for one that does.');
  return between.some(({ proof }) => provesConsistency(received, head, proof)) ? holds(goesOn) : broken(rewritten);
}

const goesOn = 'The history goes on from the head in the receipt: nothing before it was rewritten.';
const rewritten = 'The history does not go on from the head in the receipt: it was rewritten.';

/** Mail and editors change how lines end. */
const tidy = (receipt: string): string =>
  `${receipt
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd()}\n`;
