import type { RecordId } from '../../../core/base/id.ts';
import type { Instant } from '../../../core/base/instant.ts';
import type { Refusal } from '../../../core/base/refusal.ts';
import type { Hide } from '../../../core/evidence/naming.ts';
import { findKind } from '../../../core/kinds.ts';
import type { Fields } from '../../../core/ledger/fields/value.ts';
import type { LedgerRecord } from '../../../core/ledger/record.ts';
import type { Entry } from '../../../formats/ledger/entry.ts';
import { formatReviews } from '../../../formats/evidence/others/reviews.ts';
import { formatSeats } from '../../../formats/evidence/others/seats.ts';
import { formatJson } from '../../../formats/ledger/json.ts';
import type { Context } from '../../base/context.ts';
import { type AboutRecord, gatherHeld, type Held } from './about.ts';
import { noPerson } from './refusals.ts';
import type { HeldReview } from './reviews.ts';

/** All that is held about a person, for them: their record, of other records the line and the fields about them, their places on panels, the packets they read. */
export async function exportPerson(
  context: Context,
  { recordId, format }: { readonly recordId: RecordId; readonly format: 'json' | 'markdown' },
): Promise<{ readonly text: AsyncIterable<string> } | Refusal<'no-person'>> {
  const held = await gatherHeld(context, context.store.db, { recordId, alsoCalled: [] });
  if (held === undefined) return noPerson();
  const records = [held.person, ...held.records.map((record) => aboutThem(record, held))];
  const nameOf = (id: RecordId) => (id === recordId ? held.person.title : undefined);
  const entries = entriesOf(records, nameOf);
  const panels = held.seats.map(({ panelId, openedAt, ...seat }) => ({
    id: panelId,
    openedAt: writeMoment(openedAt),
    ...seat,
  }));
  const reviews = held.reviews.map(writeReview);
  const beside = { ...(panels.length === 0 ? {} : { panels }), ...(reviews.length === 0 ? {} : { reviews }) };
  const occasion = { at: context.now(), audience: 'personal', beside } as const;
  if (format === 'json') return { text: formatJson(entries, occasion) };
  // What writes YAML is large, and few ask for it.
  const { formatMarkdownFile } = await import('../../../formats/ledger/markdown.ts');
  return { text: follow(formatMarkdownFile(entries), formatSeats(held.seats) + formatReviews(held.reviews)) };
}

const writeReview = ({ packetId, askedAt, doneAt, comments, ...review }: HeldReview) => ({
  packet: packetId,
  askedAt: writeMoment(askedAt),
  ...review,
  comments: comments.map(({ writtenAt, resolution, ...comment }) => ({
    ...comment,
    writtenAt: writeMoment(writtenAt),
    resolution: resolution === null ? null : { ...resolution, at: writeMoment(resolution.at) },
  })),
  doneAt: doneAt === null ? null : writeMoment(doneAt),
});

const writeMoment = (at: Instant): string => new Date(at).toISOString();

async function* follow(records: AsyncIterable<string>, rest: string): AsyncIterable<string> {
  yield* records;
  yield rest;
}

/** What else a record says may be about others: of its fields those about them, of its tables the rows. */
function aboutThem({ record, links, names }: AboutRecord, { person, hide }: Held): LedgerRecord {
  const told = new Set([findKind(record.kind)?.title, ...links, ...names]);
  const fields = Object.entries(record.fields).flatMap(([name, value]) => {
    if (!told.has(name)) return [];
    const about = Array.isArray(value) ? value.filter((part: unknown) => isAbout(part, person.id, hide)) : value;
    return [[name, about] as const];
  });
  return { ...record, fields: Object.fromEntries(fields) as Fields };
}

/** Whether a link, a word or a row of a list is about somebody. */
const isAbout = (part: unknown, id: RecordId, hide: Hide): boolean =>
  part === id ||
  (typeof part === 'object' && part !== null
    ? Object.values(part).some((cell) => (Array.isArray(cell) ? cell.includes(id) : isAbout(cell, id, hide)))
    : typeof part === 'string' && hide(part) !== part);

async function* entriesOf(records: readonly LedgerRecord[], nameOf: Entry['nameOf']): AsyncGenerator<Entry> {
  for (const record of records) {
    const kind = findKind(record.kind);
    if (kind !== undefined) yield { kind, record, nameOf };
  }
}
