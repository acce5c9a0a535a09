import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { readPoints as endpoint } from '../../../contract/evidence/packet/packetReading.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { suggestPoints, writtenPoints } from '../../../core/evidence/packet/sections/points.ts';
import type { Context } from '../../base/context.ts';
import { findPacket } from './findPacket.ts';
import { openForReader } from './readAsReader.ts';

/** What a sponsor says for a packet, as its reader may know it, and what else could be said. */
export async function readPoints(
  context: Context,
  { recordId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-packet'>> {
  const written = await findPacket(context, recordId);
  if (isRefusal(written)) return written;
  const { told } = await openForReader(context, written);
  return { written: writtenPoints(told), suggested: suggestPoints(told) };
}
