import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listInbox as endpoint } from '../../../contract/evidence/inbox.ts';
import { countDrafts, listOldestDrafts } from '../../../store/evidence/drafts.ts';
import { listOwnLinks, listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../../ledger/shown.ts';

/** Of what the drafts link to. */
const mostLinks = 1_000;

/** The drafts that have waited longest, with what they link to. */
export async function listInbox(
  { store, scope }: Context,
  { limit }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const drafts = await listOldestDrafts(store.db, scope, { limit });
  const ids = drafts.map(({ id }) => id);
  const links = await listOwnLinks(store.db, scope, { ids, most: mostLinks });
  const linked = await listRecordsById(store.db, scope, [...new Set(links.map(({ toId }) => toId))]);
  return {
    waiting: await countDrafts(store.db, scope),
    drafts: [...drafts],
    linked: linked.map(shownOf),
  };
}
