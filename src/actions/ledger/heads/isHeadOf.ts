import { openCheckpoint } from '../../../core/ledger/log/checkpoint.ts';
import { type Edge, rootOf } from '../../../core/ledger/log/tree.ts';
import type { KeptCheckpoint } from '../../../store/ledger/proofs.ts';

/** Whether a head that was handed out is the log's own at that edge, by the log's key. */
export function isHeadOf({ note, origin }: KeptCheckpoint, edge: Edge, publicKey: string): boolean {
  const told = openCheckpoint(note, { name: origin, publicKey });
  return told?.size === edge.size && told.root === rootOf(edge);
}
