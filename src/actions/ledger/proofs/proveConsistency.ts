import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { proveConsistency as endpoint } from '../../../contract/ledger/proofs.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { spansOfConsistency } from '../../../core/ledger/log/proofs.ts';
import { findLog } from '../../../store/ledger/log.ts';
import type { Context } from '../../base/context.ts';
import { makeProofs } from './nodes.ts';

/** Proves that the log over so many entries goes on from the log over fewer. */
export async function proveConsistency(
  { store, scope }: Context,
  { older, newer }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-head'>> {
  const size = (await findLog(store.db, scope))?.edge.size ?? 0;
  if (older > newer || newer > size) return noHead(size);
  const [proof = []] = await makeProofs(store.db, scope, [spansOfConsistency(older, newer)]);
  return { proof };
}

const noHead = (size: number): Refusal<'no-head'> =>
  refuse('no-head', `The log has ${size} entries. Name two sizes up to that, the smaller one as "older".`);
