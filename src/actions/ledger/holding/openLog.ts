import { keyPairOf } from '../../../core/ledger/log/signature.ts';
import type { Tx } from '../../../store/base/database.ts';
import { holdLog, insertLog, type Log } from '../../../store/ledger/log.ts';
import type { Context } from '../../base/context.ts';

/**
 * Holds the log of the workspace until the transaction ends, and begins it where there is none. Whoever reads a record to
 * say it anew holds it first, so that nobody else says it meanwhile.
 */
export async function openLog(tx: Tx, { scope }: Context): Promise<Log> {
  const held = await holdLog(tx, scope);
  if (held !== undefined) return held;
  await insertLog(tx, scope, keyPairOf(crypto.getRandomValues(new Uint8Array(32))));
  const begun = await holdLog(tx, scope);
  if (begun === undefined) throw new Error('a log that was just begun is not there');
  return begun;
}
