import { person } from '../../../core/evidence/kinds/people/person.ts';
import { type Reader, packet } from '../../../core/evidence/kinds/judging/packet.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { openPacket, type Reading } from '../../../core/evidence/packet/draftPacket.ts';
import type { Naming } from '../../../core/evidence/packet/forReader.ts';
import type { Told } from '../../../core/evidence/packet/base/told.ts';
import { titleOf, valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listEverSaid, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { readMeasured } from '../judging/judgeLedger.ts';

/** The complete records, and by what a packet over them is read. */
export type ForPackets = { readonly records: readonly LedgerRecord[]; readonly reading: Reading };

/** Reads them; with everybody's name where one of these readers is outside of the company. */
export async function readForPackets(context: Context, readers: readonly Reader[]): Promise<ForPackets> {
  const { records, measure } = await readMeasured(context);
  const known = readers.includes('outside') ? await readEverNamed(context) : undefined;
  return { records, reading: { ...measure, known } };
}

/** A packet as its reader has it now, and the records that it was drawn from. */
export async function openForReader(
  context: Context,
  written: LedgerRecord,
): Promise<ForPackets & { readonly told: Told }> {
  const { audience = 'company' } = valuesOf(packet, written.fields);
  const read = await readForPackets(context, [audience]);
  return { ...read, told: openPacket(read.records, written, read.reading) };
}

/** Whoever was ever known by name: who is only a draft yet, was taken out or was called otherwise may still stand in a text. */
export async function readEverNamed({ store, scope }: Context): Promise<readonly Naming[]> {
  const said = (await listEverSaid(store.db, scope, [person.name, testimonial.name])).map(revisionOf);
  const last = new Map(said.map((revision) => [revision.recordId, revision.fields]));
  return said.map(({ kind, recordId, fields }) =>
    kind === person.name
      ? { kind, title: titleOf(person, fields), fields: last.get(recordId) ?? fields }
      : { kind, title: '', fields },
  );
}
