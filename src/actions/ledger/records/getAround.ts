import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getAround as endpoint } from '../../../contract/ledger/around.ts';
import type { RecordId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findRecord, listLinksUpTo, listRecordsById, type RecordLink } from '../../../store/ledger/records.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../refusals.ts';
import { shownOf } from '../shown.ts';

/** More than that nobody can draw, or read. */
const mostRecords = 500;
const mostLinks = 1_000;

/** Walks from a record along its links, as far as it is asked to and no further than can be drawn. */
export async function getAround(
  context: Context,
  { recordId, steps }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record'>> {
  const { store, scope } = context;
  if ((await findRecord(store.db, scope, recordId)) === undefined) return noRecord();
  const { near, links, more } = await walk(context, recordId, steps);
  const found = new Map((await listRecordsById(store.db, scope, [...near])).map((record) => [record.id, record]));
  return {
    records: [...near].flatMap((id) => {
      const record = found.get(id);
      return record === undefined ? [] : [shownOf(record)];
    }),
    links: [...links.values()].filter(({ fromId, toId }) => found.has(fromId) && found.has(toId)),
    more,
  };
}

async function walk({ store, scope }: Context, start: RecordId, steps: number) {
  const near = new Set([start]);
  const links = new Map<string, RecordLink>();
  let front: readonly RecordId[] = [start];
  let more = false;
  for (let step = 0; step < steps && front.length > 0; step += 1) {
    const found = await listLinksUpTo(store.db, scope, { ids: front, most: mostLinks });
    for (const link of found) links.set(`${link.fromId} ${link.relation} ${link.toId}`, link);
    const next = new Set(found.flatMap(({ fromId, toId }) => [fromId, toId]).filter((id) => !near.has(id)));
    front = [...next].slice(0, mostRecords - near.size);
    more ||= front.length < next.size || found.length >= mostLinks;
    for (const id of front) near.add(id);
  }
  return { near, links, more };
}
