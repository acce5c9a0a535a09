import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { proveRevision as endpoint } from '../../../contract/ledger/proofs.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { spansOfInclusion } from '../../../core/ledger/log/proofs.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { findRevision } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../refusals.ts';
import { takeHead, toldHead } from './head.ts';
import { makeProofs } from './nodes.ts';

/** Proves that the log holds what a record says now. */
export async function proveRevision(
  context: Context,
  { recordId, site }: { readonly recordId: RecordId; readonly site: string },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const head = await takeHead(context, tx, site);
    const record = await findRecord(tx, scope, recordId);
    const kept =
      record === undefined ? undefined : await findRevision(tx, scope, { recordId, number: record.revision });
    if (kept === undefined || head === undefined) return noRecord();
    const { leaf, leafIndex: index, disclosures } = kept;
    const [proof = []] = await makeProofs(tx, scope, [spansOfInclusion(index, head.size)]);
    return { head: toldHead(head), entry: { leaf, index, proof, disclosures } };
  });
}
