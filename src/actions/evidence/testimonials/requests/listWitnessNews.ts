import type { ResponseOf } from '../../../../contract/base/endpoint.ts';
import type { listWitnessNews as endpoint } from '../../../../contract/evidence/testimonials.ts';
import { listUnheard, type WitnessRequest } from '../../../../store/evidence/witnesses.ts';
import { listRecordsById } from '../../../../store/ledger/records.ts';
import type { Context } from '../../../base/context.ts';

/** What witnesses answered whoever asks, and that person has not seen yet. */
export async function listWitnessNews({ store: { db }, scope }: Context): Promise<ResponseOf<typeof endpoint>> {
  const unheard = await listUnheard(db, scope);
  const about = await listRecordsById(db, scope, [...new Set(unheard.map(({ recordId }) => recordId))]);
  const titles = new Map(about.map(({ id, title }) => [id, title]));
  return {
    news: unheard.map((request) => ({
      id: request.id,
      recordId: request.recordId,
      title: titles.get(request.recordId) ?? '',
      witness: request.witness,
      answer: answerOf(request),
    })),
  };
}

const answerOf = ({ state }: WitnessRequest) =>
  state === 'signed' || state === 'declined' ? state : ('withdrawn' as const);
