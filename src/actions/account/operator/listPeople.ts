import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listPeople as endpoint } from '../../../contract/account/operator.ts';
import { listPeople as list } from '../../../store/account/operator/people.ts';
import type { Operating } from '../../base/context.ts';

/** The most people on a page. */
const pageSize = 50;

/** Everybody who has an account, the latest first. */
export async function listPeople(
  { store, who }: Operating,
  { search, before }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const people = await list(store.db, who, { search: search.trim(), before: before ?? null, limit: pageSize + 1 });
  return { people: people.slice(0, pageSize), more: people.length > pageSize };
}
