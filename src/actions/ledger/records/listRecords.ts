import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { listRecords as endpoint } from '../../../contract/ledger/records.ts';
import { parseDay } from '../../../core/base/day.ts';
import { isId } from '../../../core/base/id.ts';
import { instant } from '../../../core/base/instant.ts';
import { wantedIn } from '../../../core/ledger/search.ts';
import { listRecords as list, type RecordOrder, type RecordPlace } from '../../../store/ledger/listing.ts';
import { listOwnLinks, listRecordsById } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { shownOf } from '../shown.ts';

const pageSize = 50;
/** Of what the records of a page link to. */
const mostLinks = 1_000;

/** A page of records, and what they link to. */
export async function listRecords(
  { store, scope }: Context,
  {
    after,
    standing = 'kept',
    order = 'changed',
    search = '',
    from,
    until,
    linkedTo,
    changedSince,
    ...rest
  }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint>> {
  const placed = await list(store.db, scope, {
    filter: {
      ...rest,
      standing,
      words: wantedIn(search),
      from: parseDay(from ?? ''),
      until: parseDay(until ?? ''),
      linked: linkedTo,
      changedSince: changedSince === undefined ? undefined : instant(changedSince),
    },
    order,
    after: parsePlace(order, after ?? ''),
    limit: pageSize,
  });
  const ids = placed.map(({ record }) => record.id);
  const links = await listOwnLinks(store.db, scope, { ids, most: mostLinks });
  const linked = await listRecordsById(store.db, scope, [...new Set(links.map(({ toId }) => toId))]);
  return {
    records: placed.map(({ record }) => record),
    linked: linked.map(shownOf),
    next: placed.length < pageSize ? null : formatPlace(placed.at(-1)?.place),
  };
}

const formatPlace = (place: RecordPlace | undefined): string | null =>
  place === undefined ? null : `${place.id} ${place.at}`;

/** A place that no page has told is before the first. */
function parsePlace(order: RecordOrder, text: string): RecordPlace | undefined {
  const [, id = '', at = ''] = /^(\S+) (.*)$/.exec(text) ?? [];
  if (!isId<'record'>(id)) return undefined;
  if (order === 'title') return { id, at };
  return /^-?\d{1,15}$/.test(at) ? { id, at: Number(at) } : undefined;
}
