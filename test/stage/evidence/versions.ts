import { keepVersion } from '../../../src/actions/evidence/packet/versions/keepVersion.ts';
import { sealVersion } from '../../../src/actions/evidence/packet/versions/sealVersion.ts';
import type { RecordId } from '../../../src/core/base/id.ts';
import type { Fields } from '../../../src/core/ledger/fields/value.ts';
import { seedRecord } from '../ledger.ts';
import { granted } from '../sharing/publications.ts';
import type { Stage } from '../stage.ts';
import { seedImpact } from './witnesses.ts';

/** A packet about one impact. `mark` stands in all that is said. */
export async function seedPacket(stage: Stage, mark = 'Payments', impactId?: RecordId): Promise<RecordId> {
  const cases = [impactId ?? (await seedImpact(stage, mark)).id];
  const fields: Fields = { title: `${mark} for Staff`, audience: 'company', cases, summary: `${mark} leads now.` };
  return (await seedRecord(stage, { kind: 'packet', standing: 'kept', fields })).id;
}

/** Keeps a version of a packet. */
export const keepOne = async ({ context }: Stage, packetId: RecordId, note = 'First') =>
  granted(await keepVersion(context, { packetId, reader: 'company', note }));

/** A packet with a version that is sealed. */
export async function seedSealed(stage: Stage, mark?: string, impactId?: RecordId) {
  const packetId = await seedPacket(stage, mark, impactId);
  const { number } = await keepOne(stage, packetId, mark);
  const { sealId } = granted(await sealVersion(stage.context, { packetId, number }));
  return { packetId, number, sealId };
}
