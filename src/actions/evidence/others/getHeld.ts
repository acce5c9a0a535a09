import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getHeld as endpoint } from '../../../contract/evidence/others.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';
import { gatherHeld } from './about.ts';
import { noPerson } from './refusals.ts';

/** All that is held about a person. Other ways in which they are written come with commas between them. */
export async function getHeld(
  context: Context,
  { recordId, alsoCalled = '' }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-person'>> {
  const { store, scope } = context;
  const spellings = alsoCalled.split(',').map((name) => name.trim());
  const held = await gatherHeld(context, store.db, { recordId, alsoCalled: spellings });
  if (held === undefined) return noPerson();
  const { person, role, records, requests, seats, reviews } = held;
  const about = await listRecordsById(store.db, scope, [...new Set(requests.map((request) => request.recordId))]);
  const titles = new Map(about.map(({ id, title }) => [id, title]));
  return {
    person,
    role,
    records: records.map(({ record: one, links, names }) => ({
      record: shownOf(one),
      links: [...links],
      names: [...names],
    })),
    requests: requests.map(({ id, recordId: of, state, createdAt }) => ({
      id,
      recordId: of,
      state,
      createdAt,
      title: titles.get(of) ?? '',
    })),
    seats: seats.map(({ scores, ...seat }) => ({ ...seat, scores: scores.length })),
    reviews: reviews.map(({ comments, ...review }) => ({ ...review, comments: comments.length })),
  };
}
