import { bundleVersion } from '../../actions/evidence/packet/versions/bundleVersion.ts';
import { keepVersion } from '../../actions/evidence/packet/versions/keepVersion.ts';
import { listVersions } from '../../actions/evidence/packet/versions/listVersions.ts';
import { sealVersion } from '../../actions/evidence/packet/versions/sealVersion.ts';
import type { Context } from '../../actions/base/context.ts';
import type { RecordId } from '../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../core/base/refusal.ts';
import type { Reader } from '../../core/evidence/kinds/judging/packet.ts';

/** Which packet to seal, and for whom. */
export type Sealing = { readonly packetId: RecordId; readonly reader: Reader };

/** What was sealed: the number of the version, and the bundle that proves it, as text. */
export type SealedPacket = { readonly number: number; readonly bundle: string };

/** Seals a packet as it is now, or the version that says the same already, and makes the bundle of it. */
export async function sealPacket(context: Context, sealing: Sealing): Promise<SealedPacket | Refusal> {
  const number = await keepOrFind(context, sealing);
  if (typeof number !== 'number') return number;
  const version = { packetId: sealing.packetId, number };
  const sealed = await sealVersion(context, version);
  if (isRefusal(sealed) && sealed.code !== 'sealed') return sealed;
  const bundle = await bundleVersion(context, version, { site: 'cairn' });
  return isRefusal(bundle) ? bundle : { number, bundle: JSON.stringify(bundle) };
}

async function keepOrFind(context: Context, { packetId, reader }: Sealing): Promise<number | Refusal> {
  const kept = await keepVersion(context, { packetId, reader, note: '' });
  if (!isRefusal(kept)) return kept.number;
  if (kept.code !== 'unchanged') return kept;
  const listed = await listVersions(context, { packetId });
  if (isRefusal(listed)) return listed;
  return listed.versions.find((version) => version.reader === reader)?.number ?? kept;
}
