import type { ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getRecord as endpoint } from '../../../contract/ledger/records.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findRecord, listLinksUpTo, listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../refusals.ts';
import { shownOf } from '../shown.ts';

/** At either end. A record that more link to is not read in one go. */
const mostLinks = 1_000;

/** One record with its links in both directions. */
export async function getRecord(
  { store, scope }: Context,
  { recordId }: { readonly recordId: RecordId },
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record'>> {
  const record = await findRecord(store.db, scope, recordId);
  if (record === undefined) return noRecord();
  const found = await listLinksUpTo(store.db, scope, { ids: [recordId], most: mostLinks + 1 });
  const ends = [found.filter(({ fromId }) => fromId === recordId), found.filter(({ toId }) => toId === recordId)];
  const links = ends.flatMap((end) => end.slice(0, mostLinks));
  const others = await listRecordsById(store.db, scope, [
    ...new Set(links.map(({ fromId, toId }) => (fromId === recordId ? toId : fromId))),
  ]);
  const shown = new Map(others.map((other) => [other.id, shownOf(other)]));
  return {
    record,
    links: links.flatMap(({ fromId, relation, toId }) => {
      const other = shown.get(fromId === recordId ? toId : fromId);
      return other === undefined
        ? []
        : [{ relation, direction: fromId === recordId ? ('to' as const) : ('from' as const), other }];
    }),
    more: ends.some((end) => end.length > mostLinks),
  };
}
