import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTestimonials as endpoint } from '../../../contract/evidence/testimonials.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { isStale } from '../../../core/evidence/testimonials/shown.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listWitnessRequests, type WitnessRequest } from '../../../store/evidence/witnesses.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import { listRevisionsOf, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
import { readLimits } from '../views/limits.ts';
import { shapeRequest, shapeTestimonial } from './shapes.ts';

/** What witnesses were asked and what they signed. */
export async function listTestimonials(
  context: Context,
  { recordId }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const { store, scope, now } = context;
  const requests = await listWitnessRequests(store.db, scope, recordId);
  const ids = requests.flatMap(({ recordId, testimonialId }) => [recordId, ...(testimonialId ? [testimonialId] : [])]);
  const records = new Map((await listRecordsById(store.db, scope, [...new Set(ids)])).map((one) => [one.id, one]));
  const signed = requests.flatMap((request) => {
    const record = request.testimonialId === null ? undefined : records.get(request.testimonialId);
    const impact = records.get(request.recordId);
    const isThere = record !== undefined && impact !== undefined && !isTakenOut(record);
    return isThere ? [{ request, record, impact }] : [];
  });
  const changed = await listChanged(context, signed);
  const limit = await readLimits(context);
  return {
    requests: requests.map((request) => shapeRequest(request, records.get(request.recordId)?.title ?? '', now())),
    testimonials: signed.map(({ request, record }) => shapeTestimonial(record, request, changed.has(request))),
    wanted: { peers: limit('peer-testimonials'), skipLevels: limit('skip-level-testimonials') },
  };
}

/** Whether whoever it is for took it out themselves. One that its witness took back is told of. */
const isTakenOut = ({ standing, fields }: LedgerRecord): boolean =>
  standing === 'removed' && valuesOf(testimonial, fields).withdrawnOn === undefined;

type Signed = { readonly request: WitnessRequest; readonly impact: LedgerRecord };

/** The requests whose witness was shown what the impact no longer says. */
async function listChanged({ store, scope }: Context, signed: readonly Signed[]): Promise<ReadonlySet<WitnessRequest>> {
  const later = signed.filter(
    ({ request, impact }) => impact.standing === 'kept' && impact.revision !== request.revision,
  );
  const places = later.map(({ request: { recordId, revision: number } }) => ({ recordId, number }));
  const witnessed = new Map(
    (await listRevisionsOf(store.db, scope, places)).map((kept) => [`${kept.recordId} ${kept.number}`, kept]),
  );
  const hasChanged = ({ request, impact }: Signed): boolean => {
    if (impact.standing !== 'kept') return true;
    if (impact.revision === request.revision) return false;
    const kept = witnessed.get(`${request.recordId} ${request.revision}`);
    return kept === undefined || isStale(revisionOf(kept).fields, impact.fields, request.shown);
  };
  return new Set(signed.filter(hasChanged).map(({ request }) => request));
}
