import type { ParsedRequestOf, ResponseOf } from '../../../contract/base/endpoint.ts';
import type { getHistory as endpoint } from '../../../contract/ledger/history.ts';
import type { AccountId } from '../../../core/base/id.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import { findKind } from '../../../core/kinds.ts';
import { diffFields } from '../../../core/ledger/change.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import { findRecord } from '../../../store/ledger/records.ts';
import { listErased, listLastRevisions, revisionOf } from '../../../store/ledger/revisions.ts';
import type { KeptRevision } from '../../../store/ledger/rows.ts';
import { nameAuthors } from '../../account/authors.ts';
import type { Context } from '../../base/context.ts';
import { noRecord } from '../refusals.ts';

const pageSize = 50;

/** What a record has said, and what each time was different. */
export async function getHistory(
  context: Context,
  { recordId, before }: ParsedRequestOf<typeof endpoint>,
): Promise<ResponseOf<typeof endpoint> | Refusal<'no-record'>> {
  const { store, scope } = context;
  const record = await findRecord(store.db, scope, recordId);
  if (record === undefined) return noRecord();
  const page = { recordId, before: before ?? record.revision + 1, limit: pageSize + 1 };
  const kept = await listLastRevisions(store.db, scope, page);
  const shown = kept.slice(0, pageSize);
  // What came from a Cairn of one's own names nobody.
  const authorOf = (one: KeptRevision): AccountId | null => revisionOf(one).authorId ?? scope.accountId;
  const nameAuthor = await nameAuthors(context, shown.map(authorOf));
  const names = Object.keys(findKind(record.kind)?.fields ?? {});
  return {
    revisions: shown.map((one, place) => {
      const { number, standing, means, at } = revisionOf(one);
      const changes = diffKept(kept[place + 1], one, names);
      return { number, standing, means, by: nameAuthor(authorOf(one)), at, changes, erased: [...listErased(one)] };
    }),
    more: kept.length > pageSize,
  };
}

/** Nothing can be said of a change from or to what was erased. */
function diffKept(before: KeptRevision | undefined, after: KeptRevision, names: readonly string[]) {
  const erased = new Set([...(before === undefined ? [] : listErased(before)), ...listErased(after)]);
  const earlier: Fields = before === undefined ? {} : revisionOf(before).fields;
  return diffFields(earlier, revisionOf(after).fields, names)
    .filter(({ field }) => !erased.has(field))
    .map(({ field, before: was, after: is }) => ({
      field,
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    }));
}
