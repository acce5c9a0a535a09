import { formatNoteKey, type NoteKey } from '../../../core/ledger/log/note.ts';
import { signCheckpoint } from '../../../core/ledger/log/checkpoint.ts';
import type { KeyPair } from '../../../core/ledger/log/signature.ts';
import { rootOf } from '../../../core/ledger/log/tree.ts';
import type { Tx } from '../../../store/base/database.ts';
import { holdLog } from '../../../store/ledger/log.ts';
import { keepCheckpoint, listCheckpoints } from '../../../store/ledger/proofs.ts';
import type { Context } from '../../base/context.ts';

/** A head of the log that was signed: the checkpoint as text, its size, and the key whose signature it carries. */
export type SignedHead = {
  readonly checkpoint: string;
  readonly size: number;
  readonly key: NoteKey;
  readonly pair: KeyPair;
};

/**
 * Signs the head of the workspace's log as it stands, and keeps it. The log goes by the name under which it first signed,
 * whatever `site` (the host of this Cairn) has become since. Undefined before the first revision.
 */
export async function takeHead({ scope, now }: Context, tx: Tx, site: string): Promise<SignedHead | undefined> {
  const log = await holdLog(tx, scope);
  if (log === undefined || log.edge.size === 0) return undefined;
  const [last] = await listCheckpoints(tx, scope, 1);
  const origin = last?.origin ?? `${site}/${scope.workspaceId}`;
  const { size } = log.edge;
  const checkpoint =
    last?.size === size ? last.note : signCheckpoint({ origin, size, root: rootOf(log.edge) }, log.keys);
  await keepCheckpoint(tx, scope, { size, origin, note: checkpoint, madeAt: now() });
  return { checkpoint, size, key: { name: origin, publicKey: log.keys.publicKey }, pair: log.keys };
}

/** What is told of a signed head. */
export const toldHead = ({ checkpoint, size, key }: SignedHead) => ({ checkpoint, size, key: formatNoteKey(key) });
