import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTestimonials as endpoint } from '../../../contract/evidence/testimonials.ts';
import { isStale } from '../../../core/evidence/testimonials/shown.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { listWitnessRequests, type WitnessRequest } from '../../../store/evidence/witnesses.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import { findRevision, revisionOf } from '../../../store/ledger/revisions.ts';
import type { Context } from '../../base/context.ts';
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
    const testimonial = request.testimonialId === null ? undefined : records.get(request.testimonialId);
    const impact = records.get(request.recordId);
    return testimonial === undefined || impact === undefined ? [] : [{ request, testimonial, impact }];
  });
  return {
    requests: requests.map((request) => shapeRequest(request, records.get(request.recordId)?.title ?? '', now())),
    testimonials: await Promise.all(
      signed.map(async ({ request, testimonial, impact }) =>
        shapeTestimonial(testimonial, request, await hasChanged(context, request, impact)),
      ),
    ),
  };
}

/** Whether what a witness was shown is no longer what the impact says. */
async function hasChanged(
  { store, scope }: Context,
  { recordId, revision: number, shown }: WitnessRequest,
  impact: LedgerRecord,
): Promise<boolean> {
  if (impact.standing !== 'kept') return true;
  if (impact.revision === number) return false;
  const witnessed = await findRevision(store.db, scope, { recordId, number });
  return witnessed === undefined || isStale(revisionOf(witnessed).fields, impact.fields, shown);
}
