import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { changeRecord as endpoint } from '../../../contract/ledger/records.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { diffFields, mergeFields } from '../../../core/ledger/change.ts';
import { readFields } from '../../../core/ledger/fields/read.ts';
import { findRevision, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { sayOne } from '../append.ts';
import { changedMeanwhile, checkRecord } from '../check.ts';
import { holdRecord } from '../holding/holdRecord.ts';
import { badRecord, noRecord } from '../refusals.ts';

/** Says what a record says from now on. What somebody else changed meanwhile stays, where it is not the same field. */
export async function changeRecord(
  context: Context,
  { recordId, basedOn, standing, fields: given }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record' | 'bad-record' | 'changed-meanwhile'>> {
  const { store, scope } = context;
  return store.transact(async (tx) => {
    const held = await holdRecord(tx, context, recordId);
    if (held === undefined) return noRecord();
    const { record: before, kind } = held;
    const mine = readFields(kind, given);
    if (mine.complaints.length > 0) return badRecord(mine.complaints);
    const base = await findRevision(tx, scope, { recordId, number: basedOn });
    if (base === undefined) return noRecord();
    const merged = mergeFields(revisionOf(base).fields, mine.fields, before.fields);
    if (merged.conflicts.length > 0) return changedMeanwhile(kind, merged.conflicts);
    const checked = await checkRecord(tx, scope, { id: recordId, kind, standing, fields: merged.fields });
    if (isRefusal(checked)) return checked;
    const { fields } = checked;
    if (before.standing === standing && diffFields(before.fields, fields).length === 0) return before;
    return sayOne(context, tx, { id: recordId, kind, before, standing, means: 'person', fields });
  });
}
