import type { RecordId } from '../../../core/base/id.ts';
import { findKind } from '../../../core/kinds.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Tx } from '../../../store/base/database.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { openLog } from './openLog.ts';

/** A record as nobody else says it anew until the transaction ends, and its kind; undefined where either is no more. */
export async function holdRecord(
  tx: Tx,
  context: Context,
  id: RecordId,
): Promise<{ readonly record: LedgerRecord; readonly kind: Kind } | undefined> {
  await openLog(tx, context);
  const record = await findRecord(tx, context.scope, id);
  const kind = findKind(record?.kind ?? '');
  return record === undefined || kind === undefined ? undefined : { record, kind };
}
