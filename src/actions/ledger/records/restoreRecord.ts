import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { restoreRecord as endpoint } from '../../../contract/ledger/history.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { diffFields } from '../../../core/ledger/change.ts';
import { findRevision, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { sayOne } from '../append.ts';
import { checkRecord } from '../check.ts';
import { holdRecord } from '../holding/holdRecord.ts';
import { noRecord } from '../refusals.ts';

/** Says what a record said before, as a new revision. One that was taken out then is brought back as a draft. */
export async function restoreRecord(
  context: Context,
  { recordId, revision: number }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record' | 'no-revision' | 'bad-record'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const held = await holdRecord(tx, context, recordId);
    if (held === undefined) return noRecord();
    const { record: before, kind } = held;
    const kept = await findRevision(tx, scope, { recordId, number });
    if (kept === undefined) return noRevision;
    const wanted = revisionOf(kept);
    const standing = wanted.standing === 'removed' ? 'draft' : wanted.standing;
    const checked = await checkRecord(tx, scope, { id: recordId, kind, standing, fields: wanted.fields });
    if (isRefusal(checked)) return checked;
    const { fields } = checked;
    if (before.standing === standing && diffFields(before.fields, fields).length === 0) return before;
    return sayOne(context, tx, { id: recordId, kind, before, standing, means: 'person', fields });
  });
}

const noRevision = refuse('no-revision', 'This record has no such earlier version. Choose one from its history.');
