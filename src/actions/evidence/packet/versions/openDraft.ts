import type { RecordId } from '../../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import type { Reader } from '../../../../core/evidence/kinds/judging/packet.ts';
import type { PacketDocument } from '../../../../core/evidence/packet/base/document.ts';
import { documentOf } from '../../../../core/evidence/packet/draftPacket.ts';
import { drawnFrom } from '../../../../core/evidence/packet/versions/drawnFrom.ts';
import type { DrawnFrom } from '../../../../core/evidence/packet/versions/version.ts';
import type { Context } from '../../../base/context.ts';
import { noImpact } from '../exportPacket.ts';
import { findPacket } from '../findPacket.ts';
import { openForReader } from '../readAsReader.ts';

/** A packet as a reader would have it now, and what it rests on. */
export type OpenedDraft = { readonly document: PacketDocument; readonly restsOn: readonly DrawnFrom[] };

/** Drafts a packet that is kept, for a reader. */
export async function openDraft(
  context: Context,
  { packetId, reader }: { readonly packetId: RecordId; readonly reader: Reader },
): Promise<OpenedDraft | Refusal<'no-packet' | 'no-impact'>> {
  const packet = await findPacket(context, packetId, reader);
  if (isRefusal(packet)) return packet;
  const { records, told } = await openForReader(context, packet);
  if (told.cases.length === 0) return noImpact;
  const document = documentOf(told);
  return { document, restsOn: drawnFrom(document, { packet, records }) };
}
