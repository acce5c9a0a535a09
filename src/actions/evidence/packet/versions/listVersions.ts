import type { ParsedRequestOf, ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listPacketVersions as endpoint } from '../../../../contract/evidence/packet/packetVersions.ts';
import { isRefusal, type Refusal } from '../../../../core/base/refusal.ts';
import type { PacketVersion } from '../../../../core/evidence/packet/versions/version.ts';
import { listPacketVersions } from '../../../../store/evidence/packetVersions.ts';
import type { Context } from '../../../base/context.ts';
import { findPacket } from '../findPacket.ts';
import { readTakenBack, type TakenBack } from './takenBack.ts';

/** What was kept of a packet, the latest first. */
export async function listVersions(
  context: Context,
  { packetId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-packet'>> {
  const { store, scope } = context;
  const written = await findPacket(context, packetId);
  if (isRefusal(written)) return written;
  const versions = await listPacketVersions(store.db, scope, packetId);
  const takenBack = await readTakenBack(store.db, scope, versions);
  return { versions: versions.map((version) => shown(version, takenBack)) };
}

const shown = (
  { number, keptAt, reader, title, note, digest, seal, restsOn, erasedAt }: PacketVersion,
  takenBack: readonly TakenBack[],
) => ({
  number,
  keptAt,
  reader,
  title,
  note,
  digest,
  sealedAt: seal?.at ?? null,
  erasedAt,
  takenBack: takenBack
    .filter(({ id }) => restsOn.some((source) => source.id === id))
    .map(({ on, witness }) => ({ by: witness ?? 'A witness', on })),
});
