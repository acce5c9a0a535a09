import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { readPacket as endpoint } from '../../../contract/evidence/packet/packetReading.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { packet } from '../../../core/evidence/kinds/judging/packet.ts';
import { documentOf } from '../../../core/evidence/packet/draftPacket.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { Context } from '../../base/context.ts';
import { findPacket } from './findPacket.ts';
import { openForReader } from './readAsReader.ts';
import { countImpacts, named } from './shown.ts';

/** A packet as its reader finds it, however little there is to tell. */
export async function readPacket(
  context: Context,
  { recordId, reader }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-packet'>> {
  const written = await findPacket(context, recordId, reader);
  if (isRefusal(written)) return written;
  const { records, told } = await openForReader(context, written);
  const { audience = 'company' } = valuesOf(packet, written.fields);
  return {
    reader: audience,
    document: documentOf(told),
    cases: told.cases.map(named),
    impacts: countImpacts(records),
  };
}
