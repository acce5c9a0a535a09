import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { addRecord as endpoint } from '../../../contract/ledger/records.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { findKind } from '../../../core/kinds.ts';
import { diffFields } from '../../../core/ledger/change.ts';
import type { Means } from '../../../core/ledger/record.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { type Context, freshId } from '../../base/context.ts';
import { sayOne } from '../append.ts';
import { openLog } from '../holding/openLog.ts';
import { checkRecord } from '../check.ts';
import { noKind } from '../refusals.ts';

/** Keeps a new record. One that has come before under its own id is answered as it is, and kept once. */
export async function addRecord(
  context: Context,
  { id, kind: name, standing, fields: given }: ParsedRequestOf<typeof endpoint>,
  means: Means = 'person',
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-kind' | 'bad-record' | 'id-taken'>> {
  const kind = findKind(name);
  if (kind === undefined) return noKind(name);
  const { store, scope } = context;
  return store.transact(async (tx) => {
    await openLog(tx, context);
    const own = id ?? freshId<'record'>(context);
    const known = id === undefined ? undefined : await findRecord(tx, scope, id);
    const checked = await checkRecord(tx, scope, { id: own, kind, standing, fields: given });
    if (isRefusal(checked)) return checked;
    const { fields } = checked;
    if (known !== undefined)
      return known.kind === name && diffFields(known.fields, fields).length === 0 ? known : idTaken;
    return sayOne(context, tx, { id: own, kind, before: null, standing, means, fields });
  });
}

const idTaken: Refusal<'id-taken'> = refuse(
  'id-taken',
  'There is a record of this id already, and it says something else. Load the page again.',
);
