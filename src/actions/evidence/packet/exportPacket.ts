import type { PacketOrder } from '../../../contract/evidence/packets.ts';
import { isId, type RecordId } from '../../../core/base/id.ts';
import { isRefusal, refuse, type Refusal } from '../../../core/base/refusal.ts';
import { impact } from '../../../core/evidence/kinds/change/impact.ts';
import { packet } from '../../../core/evidence/kinds/judging/packet.ts';
import { profile } from '../../../core/evidence/kinds/people/profile.ts';
import { documentOf, pointsOf } from '../../../core/evidence/packet/draftPacket.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { type Context, freshId } from '../../base/context.ts';
import { readMeasured } from '../judging/judgeLedger.ts';
import { findPacket, withFields } from './findPacket.ts';
import { openForReader } from './readAsReader.ts';
import { type NoPacket, type PacketFile, writers } from './writers.ts';

/** A packet as a file, with no more in it than its reader may know. */
export async function exportPacket(context: Context, order: PacketOrder): Promise<PacketFile | NoPacket> {
  const written = await findWritten(context, order);
  if (isRefusal(written)) return written;
  const { told } = await openForReader(context, written);
  if (told.cases.length === 0 && order.format !== 'calendar') return noImpact;
  const now = context.now();
  return writers[order.format]({
    id: written.id,
    told,
    document: order.part === 'points' ? pointsOf(told) : documentOf(told),
    now,
  });
}

/** The packet that is kept, drafts of it included, or one made up for this time; read by whoever the order names. */
async function findWritten(
  context: Context,
  order: PacketOrder,
): Promise<LedgerRecord | Refusal<'no-packet' | 'no-impact'>> {
  if (order.packet !== undefined) return findPacket(context, order.packet, order.reader);
  const { records } = await readMeasured(context);
  const impacts = new Set(records.filter(({ kind }) => kind === impact.name).map(({ id }) => id));
  if (chosenIn(order)?.some((id) => !impacts.has(id)) === true) return unknownImpact;
  return makeUp(context, order, records);
}

const chosenIn = ({ impacts }: PacketOrder): readonly RecordId[] | undefined =>
  impacts?.split(',').filter((id) => isId<'record'>(id));

function makeUp(context: Context, order: PacketOrder, records: readonly LedgerRecord[]): LedgerRecord {
  const about = records.find(({ kind }) => kind === profile.name);
  const cases = chosenIn(order);
  const { aim, aimOn } = valuesOf(profile, about?.fields ?? {});
  const bare: LedgerRecord = {
    id: freshId<'record'>(context),
    kind: packet.name,
    standing: 'draft',
    means: 'person',
    fields: {},
    revision: 0,
    title: '',
    createdAt: context.now(),
    changedAt: context.now(),
  };
  return withFields(bare, {
    title: aim === undefined ? 'Packet' : `For ${aim}`,
    audience: order.reader ?? 'company',
    ...(aim === undefined ? {} : { bar: aim }),
    ...(aimOn === undefined ? {} : { committeeOn: aimOn }),
    ...(cases === undefined ? {} : { cases }),
  });
}

const unknownImpact = refuse('no-impact', 'One of these impacts is not there, or not complete. Choose others.');

/** Says that there is nothing to tell of. */
export const noImpact = refuse(
  'no-impact',
  'There is no complete impact to tell of yet. Keep one with what proves it, then draft the packet.',
);
