import type { RecordId } from '../../../core/base/id.ts';
import { refuse, type Refusal } from '../../../core/base/refusal.ts';
import { packet, type Reader } from '../../../core/evidence/kinds/judging/packet.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { titleOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';

/** A packet as it is written, drafts included; for another reader than it names where one is given. */
export async function findPacket(
  { store, scope }: Context,
  id: RecordId,
  reader?: Reader,
): Promise<LedgerRecord | Refusal<'no-packet'>> {
  const found = await findRecord(store.db, scope, id);
  if (found?.kind !== packet.name || found.standing === 'removed') return noPacket;
  return withFields(found, reader === undefined ? {} : { audience: reader });
}

/** A packet that says more than is written in it. */
export function withFields(record: LedgerRecord, more: Fields): LedgerRecord {
  const fields = { ...record.fields, ...more };
  return { ...record, fields, title: titleOf(packet, fields) };
}

const noPacket = refuse('no-packet', 'This packet is not there any more. Choose another one.');
