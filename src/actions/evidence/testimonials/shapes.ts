import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listTestimonials } from '../../../contract/evidence/testimonials.ts';
import type { Instant } from '../../../core/base/instant.ts';
import { testimonial } from '../../../core/evidence/kinds/proof/testimonial.ts';
import { standingOf } from '../../../core/evidence/testimonials/request.ts';
import { valuesOf } from '../../../core/ledger/kind.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { WitnessRequest } from '../../../store/evidence/witnesses.ts';

type Listed = ResponseOf<typeof listTestimonials>;

/** A request as whoever asked sees it. */
export const shapeRequest = (request: WitnessRequest, title: string, now: Instant): Listed['requests'][number] => ({
  id: request.id,
  recordId: request.recordId,
  title,
  witness: request.witness,
  email: request.email,
  relation: request.relation,
  standing: standingOf(request, now),
  createdAt: request.createdAt,
  expiresAt: request.expiresAt,
  sentBy: request.sentBy,
  reminders: request.reminders,
  settledAt: request.settledAt,
  reason: request.reason,
  testimonialId: request.testimonialId,
  shown: request.shown,
});

/** A testimonial as it is shown beside the impact it is about; `stale` as found out from that. */
export function shapeTestimonial(
  record: LedgerRecord,
  { recordId: of, relation }: WitnessRequest,
  stale: boolean,
): Listed['testimonials'][number] {
  const said = valuesOf(testimonial, record.fields);
  return {
    id: record.id,
    of,
    what: record.title,
    verdict: said.verdict ?? 'confirmed',
    correction: said.correction ?? '',
    change: said.change ?? '',
    otherwise: said.otherwise ?? 'yes',
    because: said.because ?? '',
    relation: said.relation ?? relation,
    witness: said.witness ?? '',
    domain: said.domain ?? '',
    signedOn: said.signedOn ?? '',
    withdrawnOn: said.withdrawnOn ?? null,
    rewordedOn: said.rewordedOn ?? null,
    stale,
  };
}
