import type { ExportOrder } from '../../../contract/ledger/exporting.ts';
import type { RecordId } from '../../../core/base/id.ts';
import { isRefusal, type Refusal } from '../../../core/base/refusal.ts';
import { withoutWithheld } from '../../../core/evidence/artifacts/withheld.ts';
import { decision } from '../../../core/evidence/kinds/judgement/decision.ts';
import { findKind } from '../../../core/kinds.ts';
import { type Audience, canTravel, fieldsFor } from '../../../core/ledger/audience.ts';
import type { Kind } from '../../../core/ledger/kind.ts';
import { linksOf } from '../../../core/ledger/links.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import { formatMadr, formatMadrLog } from '../../../formats/evidence/madr.ts';
import type { Entry } from '../../../formats/ledger/entry.ts';
import { formatJson } from '../../../formats/ledger/json.ts';
import { formatMarkdown, formatMarkdownFile } from '../../../formats/ledger/markdown.ts';
import { findRecord, listRecordsById } from '../../../store/ledger/records.ts';
import { walkRecords } from '../../../store/ledger/walking.ts';
import type { Context } from '../../base/context.ts';
import { noKind, noRecord } from '../refusals.ts';

const recordsAtOnce = 200;

/**
 * A ledger as text, read a few records at a time: all of it, one kind, or one record. What may not be shown to the
 * audience is left out, and so is what its owner keeps back.
 */
export async function exportLedger(
  context: Context,
  order: ExportOrder,
): Promise<{ readonly text: AsyncIterable<string> } | Refusal<'no-kind' | 'no-record'>> {
  const { format, audience, record: recordId } = order;
  const kind = format === 'madr' ? decision.name : order.kind;
  if (kind !== undefined && findKind(kind) === undefined) return noKind(kind);
  if (recordId === undefined) return { text: formatAll(context, order, entriesOf(context, { kind, audience })) };
  const entry = await entryOf(context, recordId, audience);
  if (isRefusal(entry)) return entry;
  if (kind !== undefined && entry.kind.name !== kind) return noRecord();
  return { text: formatOne(context, order, entry) };
}

function formatAll({ now }: Context, { format, audience }: ExportOrder, entries: AsyncIterable<Entry>) {
  if (format === 'json') return formatJson(entries, { at: now(), audience });
  return format === 'madr' ? formatMadrLog(entries) : formatMarkdownFile(entries);
}

async function* formatOne(context: Context, order: ExportOrder, entry: Entry): AsyncGenerator<string> {
  if (order.format === 'markdown') yield formatMarkdown(entry);
  else if (order.format === 'madr') yield formatMadr(entry);
  else yield* formatAll(context, order, only(entry));
}

async function* only(entry: Entry): AsyncGenerator<Entry> {
  yield entry;
}

async function entryOf(context: Context, id: RecordId, audience: Audience): Promise<Entry | Refusal<'no-record'>> {
  const record = await findRecord(context.store.db, context.scope, id);
  const [entry] = record === undefined ? [] : await entriesFor(context, [record], audience);
  return entry ?? noRecord();
}

async function* entriesOf(
  context: Context,
  { kind, audience }: { readonly kind: string | undefined; readonly audience: Audience },
): AsyncGenerator<Entry> {
  let after: RecordId | null = null;
  for (;;) {
    const page = { after, kind, limit: recordsAtOnce };
    const records: readonly LedgerRecord[] = await walkRecords(context.store.db, context.scope, page);
    yield* await entriesFor(context, records, audience);
    const last = records.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** The records as the audience may see them, and the names of those they link to, where it may see these. */
async function entriesFor(
  { store, scope }: Context,
  records: readonly LedgerRecord[],
  audience: Audience,
): Promise<readonly Entry[]> {
  const shown = records.flatMap((record) => {
    const kind = findKind(record.kind);
    return kind === undefined || !canTravel(kind, audience) ? [] : [{ kind, record: shownTo(kind, record, audience) }];
  });
  const targets = new Set(shown.flatMap(({ kind, record }) => linksOf(kind, record.fields).map(({ toId }) => toId)));
  const linked = await listRecordsById(store.db, scope, [...targets]);
  const names = new Map(
    linked.flatMap(({ id, kind: name, title, standing }) => {
      const kind = findKind(name);
      return standing === 'removed' || kind === undefined || !canTravel(kind, audience) ? [] : [[id, title] as const];
    }),
  );
  return shown.map((one) => ({ ...one, nameOf: (id) => names.get(id) }));
}

const shownTo = (kind: Kind, record: LedgerRecord, audience: Audience): LedgerRecord => ({
  ...record,
  fields: fieldsFor(kind, withoutWithheld(kind.name, record.fields), audience),
});
