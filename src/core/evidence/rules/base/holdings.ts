import type { RecordId } from '../../../base/id.ts';
import { parseDay } from '../../../base/day.ts';
import { type Link, linksOf } from '../../../ledger/links.ts';
import type { LedgerRecord } from '../../../ledger/record.ts';
import { isSubject, type Said, type Subject, subjects } from './subjects.ts';

type Held = { readonly said: Said; readonly links: readonly Link[] };
type Pointer = { readonly from: RecordId; readonly kind: Subject; readonly relation: string };

/** The complete records of a ledger, in the orders in which rules ask for them. */
export type Holdings = {
  readonly byId: ReadonlyMap<RecordId, Held>;
  readonly byKind: ReadonlyMap<Subject, readonly Said[]>;
  readonly linking: ReadonlyMap<RecordId, readonly Pointer[]>;
};

const none: Holdings = { byId: new Map(), byKind: new Map(), linking: new Map() };

/** The holdings of these records. Drafts, removed ones and kinds that no rule reads are left out. */
export const holdingsOf = (records: readonly LedgerRecord[]): Holdings => bringUpTo(none, records);

/** The same with these records as they are now. */
export function bringUpTo(holdings: Holdings, changed: readonly LedgerRecord[]): Holdings {
  const byId = new Map(holdings.byId);
  const linking = new Map(holdings.linking);
  const changes = new Map<RecordId, Held>();
  for (const record of changed) {
    if (!isSubject(record.kind)) continue;
    const held = heldOf(record, record.kind);
    const before = byId.get(record.id);
    if (before !== undefined) unlink(linking, before);
    byId.delete(record.id);
    changes.set(record.id, held);
    if (record.standing !== 'kept') continue;
    byId.set(record.id, held);
    link(linking, held);
  }
  return { byId, linking, byKind: sortKinds(holdings.byKind, byId, [...changes.values()]) };
}

/** The records that these ones link to, or linked to. */
export const targetsOf = (holdings: Holdings, id: RecordId): readonly RecordId[] =>
  (holdings.byId.get(id)?.links ?? []).map(({ toId }) => toId);

function heldOf(record: LedgerRecord, kind: Subject): Held {
  const declared = subjects[kind];
  const on = declared.day === null ? undefined : record.fields[declared.day];
  const day = typeof on === 'string' ? (parseDay(on) ?? null) : null;
  const said = { id: record.id, kind, title: record.title, day, values: record.fields } as Said;
  return { said, links: linksOf(declared, record.fields) };
}

function link(linking: Map<RecordId, readonly Pointer[]>, { said, links }: Held): void {
  for (const { toId, relation } of links)
    linking.set(toId, [...(linking.get(toId) ?? []), { from: said.id, kind: said.kind, relation }]);
}

function unlink(linking: Map<RecordId, readonly Pointer[]>, { said, links }: Held): void {
  for (const { toId } of links)
    linking.set(
      toId,
      (linking.get(toId) ?? []).filter(({ from }) => from !== said.id),
    );
}

/** What stayed is in order already, so sorting costs one pass over the kinds that changed. */
function sortKinds(before: Holdings['byKind'], byId: Holdings['byId'], changes: readonly Held[]): Holdings['byKind'] {
  const byKind = new Map(before);
  for (const [kind, changed] of Map.groupBy(changes, ({ said }) => said.kind)) {
    const ids = new Set(changed.map(({ said }) => said.id));
    const stayed = (before.get(kind) ?? []).filter(({ id }) => !ids.has(id));
    const come = [...ids].flatMap((id) => byId.get(id)?.said ?? []);
    byKind.set(kind, [...stayed, ...come].toSorted(byDay));
  }
  return byKind;
}

const byDay = (one: Said, other: Said): number =>
  (one.day ?? -Infinity) - (other.day ?? -Infinity) || (one.id < other.id ? -1 : 1);
