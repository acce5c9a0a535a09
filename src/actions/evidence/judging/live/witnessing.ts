import type { RecordId } from '../../../../core/base/id.ts';
import { testimonial } from '../../../../core/evidence/kinds/proof/testimonial.ts';
import type { Witnessed } from '../../../../core/evidence/ladder.ts';
import { valuesOf } from '../../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../../core/ledger/record.ts';
import { listRevisionsOf, revisionOf } from '../../../../store/ledger/revisions.ts';
import type { Context } from '../../../base/context.ts';
import { witnessedOf } from '../../views/pieces.ts';

/** How those testimonials stand to what their impacts say now among `records`. */
export async function readWitnessed(
  { store, scope }: Context,
  testimonials: readonly LedgerRecord[],
  records: readonly LedgerRecord[],
): Promise<ReadonlyMap<RecordId, Witnessed>> {
  if (testimonials.length === 0) return new Map();
  const signed = testimonials.map((record) => ({ record, version: versionIn(record) }));
  const versions = signed.flatMap(({ version }) => version ?? []);
  const kept = await listRevisionsOf(store.db, scope, versions);
  const then = new Map(kept.map((one) => [`${one.recordId} ${one.number}`, revisionOf(one).fields]));
  const about = new Set(versions.map(({ recordId }) => recordId));
  const now = new Map(records.filter(({ id }) => about.has(id)).map(({ id, fields }) => [id, fields]));
  return new Map(
    signed.map(({ record, version }) => [
      record.id,
      version === undefined
        ? 'stale'
        : witnessedOf(record, {
            witnessed: then.get(`${version.recordId} ${version.number}`),
            now: now.get(version.recordId),
          }),
    ]),
  );
}

/** Whether a record is a testimonial. */
export const isTestimonial = ({ kind }: LedgerRecord): boolean => kind === testimonial.name;

/** Which version of which impact a testimonial is about. */
export function versionIn({ fields }: LedgerRecord) {
  const { of: [recordId] = [], version: number } = valuesOf(testimonial, fields);
  return recordId === undefined || number === undefined ? undefined : { recordId, number };
}
